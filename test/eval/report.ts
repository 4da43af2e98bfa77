import type { LabelledDump } from './goldStore';
import { byMeasure } from './measureOrder';
import { figureOf, isShare, type Mistake, type ScoreBoard, SURE } from './scoreBoard';
import { precision, recall, type Tally } from './tally';

/** How many of the worst dumps and cases are told. */
const WORST = 10;

/** The measures that a dump is judged by as a whole. */
const STAGES = ['kind', 'articles.exact', 'lines.removed', 'names', 'money', 'deals', 'slots'] as const;

/** The score of one dump. */
export interface DumpScore {
  readonly dump: LabelledDump;
  readonly board: ScoreBoard;
}

/** A table of all measures of `board`, in the order of the stages. */
export function measureTable(board: ScoreBoard): string {
  const lines = [row('', ['P', 'R', 'F1', 'right', 'found', 'wanted'])];
  for (const [measure, tally] of [...board.tallies].sort(([a], [b]) => byMeasure(a, b)))
    lines.push(row(measure, measureCells(measure, tally)));
  return lines.join('\n');
}

/** The dumps that fare worst, by the mean of their stages. */
export function worstDumps(scores: readonly DumpScore[]): string {
  const judged = scores.map((score) => ({ ...score, mean: meanOf(score.board) })).sort((a, b) => a.mean - b.mean);
  const lines = [row('', [...STAGES, 'mean'], 34, 15)];
  for (const { dump, board, mean } of judged.slice(0, WORST)) {
    const cells = STAGES.map((measure) => {
      const tally = board.tallies.get(measure);
      return tally && hasExamples(tally) ? figureOf(measure, tally).toFixed(3) : '';
    });
    lines.push(row(dump.gold.file, [...cells, mean.toFixed(3)], 34, 15));
  }
  return lines.join('\n');
}

/** Mistakes, one a line: the worst ones, or all of them by kind. */
export function mistakeList(mistakes: readonly Mistake[], all: boolean): string {
  const byKind = (a: Mistake, b: Mistake): number => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
  const listed = all ? [...mistakes].sort(byKind) : [...mistakes].sort((a, b) => b.weight - a.weight).slice(0, WORST);
  return listed.map(({ kind, where, what }) => `${kind.padEnd(20)} ${where.padEnd(8)} ${what}`).join('\n');
}

/** What a set holds, in words. */
export function setSummary(dumps: readonly LabelledDump[]): string {
  const deals = dumps.flatMap(({ gold }) => gold.deals);
  const core = deals.filter(({ certainty }) => certainty === 'core').length;
  const articles = dumps.reduce((sum, { gold }) => sum + gold.articles.length, 0);
  return `${dumps.length} dumps, ${articles} articles, ${core} deals (and ${deals.length - core} marginal ones)`;
}

function measureCells(measure: string, tally: Tally): string[] {
  const { right, found, wanted } = tally;
  const figure = figureOf(measure, tally).toFixed(3);
  if (measure === SURE) return [figure, '', '', `${right}`, `${found}`, ''];
  if (isShare(measure)) return ['', figure, '', `${right}`, '', `${wanted}`];
  return [precision(tally).toFixed(3), recall(tally).toFixed(3), figure, `${right}`, `${found}`, `${wanted}`];
}

function row(name: string, cells: readonly string[], nameWidth = 24, width = 8): string {
  return `${name.padEnd(nameWidth)}${cells.map((cell) => cell.padStart(width)).join('')}`.trimEnd();
}

function hasExamples({ found, wanted }: Tally): boolean {
  return found + wanted > 0;
}

function meanOf(board: ScoreBoard): number {
  const figures = STAGES.flatMap((measure) => {
    const tally = board.tallies.get(measure);
    return tally && hasExamples(tally) ? [figureOf(measure, tally)] : [];
  });
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
