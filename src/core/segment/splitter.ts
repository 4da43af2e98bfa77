import type { DumpKind } from '../analysis';
import type { Page } from './page';
import type { TitleScore } from './titleScore';
import type { Vocabulary } from './vocabulary';

/** What is known of a page when its kind is decided. */
export interface Evidence {
  readonly page: Page;
  readonly words: Vocabulary;
  /** The titles found, in order. */
  readonly titles: readonly TitleScore[];
  /** Lines that open a digest's items, in order. */
  readonly items: readonly number[];
  /** Lines of text that are neither titles nor header lines. */
  readonly bodyLines: number;
  /** How many lines each removal reason took. */
  readonly marked: ReadonlyMap<string, number>;
}

/** One article's place on the page, as lines' places. */
export interface Cut {
  /** Its first line: the date or byline above the title, or the title. */
  readonly start: number;
  readonly title: number;
  /** Its items, where it is a digest. */
  readonly items?: readonly number[];
  /** 0 to 1. */
  readonly confidence: number;
  /** Whether it is certain that the article ends where its page does, and is not cut off there. */
  readonly closed?: boolean;
  /** Whether a correction says so. */
  readonly corrected?: boolean;
}

/** A page cut up. */
export interface Split {
  readonly kind: DumpKind;
  /** 0 to 1. */
  readonly confidence: number;
  /** What spoke for the kind, in plain words. */
  readonly signals: readonly string[];
  readonly cuts: readonly Cut[];
}

/** Knows one kind of dump and how to cut it. */
export interface Splitter {
  readonly kind: DumpKind;
  /** Cuts the page, or gives `undefined` where it is of another kind. */
  split(evidence: Evidence): Split | undefined;
}

/** A cut for each title. */
export function cutsAt(titles: readonly TitleScore[]): Cut[] {
  return titles.map(({ at, start, score }) => ({ start, title: at, confidence: 1 / (1 + Math.exp(-score)) }));
}
