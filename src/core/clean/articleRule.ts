import type { Page } from '../segment/page';
import type { Cut } from '../segment/splitter';

/** A part of cleaning that needs to know where an article begins and ends. */
export interface ArticleRule {
  /** Stable name in kebab-case; the record's removals tell it. */
  readonly name: string;
  /** Marks lines of the article that begins at `cut` and ends before line `end`. Looks at each line a bounded number of times; never throws. */
  mark(page: Page, cut: Cut, end: number): void;
}
