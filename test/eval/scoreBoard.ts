import { addTallies, f1, NO_TALLY, precision, recall, type Tally } from './tally';

/** Something that went wrong. */
export interface Mistake {
  /** What kind: `missed deal`, `false organization`. */
  readonly kind: string;
  /** Dump or article that it is in. */
  readonly where: string;
  readonly what: string;
  /** How bad it is, 0 to 1: orders the worst cases. */
  readonly weight: number;
}

/** Measures of which only the share of what was wanted is told: everything of the dump is in one or the other. */
const SHARES: ReadonlySet<string> = new Set(['kind', 'articles.date', 'lines.kept', 'lines.removed']);

/** The measure of which only precision is told: of the deals that the program is sure of, those that are right. */
export const SURE = 'deals.sure';

/** What a measure is judged by: precision, recall or F1, 0 to 1. */
export function figureOf(measure: string, tally: Tally): number {
  if (measure === SURE) return precision(tally);
  return SHARES.has(measure) ? recall(tally) : f1(tally);
}

/** Whether a measure tells a share only, without precision of its own. */
export function isShare(measure: string): boolean {
  return SHARES.has(measure);
}

/** Tallies by measure, with the mistakes that they count. */
export class ScoreBoard {
  readonly tallies = new Map<string, Tally>();
  readonly mistakes: Mistake[] = [];

  /** Counts into a measure; what is not said counts 0. */
  count(measure: string, counted: Partial<Tally>): void {
    this.tallies.set(measure, addTallies(this.tally(measure), { ...NO_TALLY, ...counted }));
  }

  /** Notes a mistake; those that only cost a little have a small `weight`. */
  note(kind: string, where: string, what: string, weight = 0.1): void {
    this.mistakes.push({ kind, where, what, weight });
  }

  /** What was counted into a measure so far. */
  tally(measure: string): Tally {
    return this.tallies.get(measure) ?? NO_TALLY;
  }

  /** Counts everything of another board into this one. */
  add(other: ScoreBoard): void {
    for (const [measure, tally] of other.tallies) this.count(measure, tally);
    this.mistakes.push(...other.mistakes);
  }
}
