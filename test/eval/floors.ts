import { byMeasure } from './measureOrder';
import { figureOf, type ScoreBoard, SURE } from './scoreBoard';

/** The least figure of each measure, 0 to 1: the content of `floors.json`. */
export type Floors = Readonly<Record<string, number>>;

/** Measures of fewer examples have no floor: one example would decide. */
const LEAST_EXAMPLES = 10;
/** What a floor is below the figure reached: at least this, and at most twice it, since floors have two decimals. */
const SLACK = 0.01;

/** Floors a little below the figures of `board`, in the order of its measures. */
export function floorsOf(board: ScoreBoard): Floors {
  const floors: Record<string, number> = {};
  for (const [measure, figure] of judged(board)) {
    // The small addend keeps 0.87 - 0.01 from becoming 0.85.
    const floor = Math.floor((figure - SLACK) * 100 + 1e-6) / 100;
    floors[measure] = Math.max(0, floor);
  }
  return floors;
}

/** What is wrong with the figures of `board` against `floors`, a line for each measure: below its floor, without one, or gone. */
export function missedFloors(board: ScoreBoard, floors: Floors): string[] {
  const figures = new Map(judged(board));
  const missed: string[] = [];
  for (const [measure, floor] of Object.entries(floors)) {
    const figure = figures.get(measure);
    if (figure === undefined) missed.push(`${measure} has a floor of ${floor.toFixed(2)}, but too few examples`);
    else if (figure < floor) missed.push(`${measure} is ${figure.toFixed(3)}, its floor ${floor.toFixed(2)}`);
  }
  for (const measure of figures.keys()) if (floors[measure] === undefined) missed.push(`${measure} has no floor`);
  return missed;
}

function judged(board: ScoreBoard): [string, number][] {
  return [...board.tallies]
    .filter(([measure, { found, wanted }]) => (measure === SURE ? found : wanted) >= LEAST_EXAMPLES)
    .sort(([a], [b]) => byMeasure(a, b))
    .map(([measure, tally]) => [measure, figureOf(measure, tally)]);
}
