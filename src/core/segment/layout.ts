import type { Page } from './page';

/** How paragraphs of a page are set apart. */
export interface Layout {
  /** The usual number of blank lines above a paragraph. */
  readonly gap: number;
  /** The share of paragraphs that have more, 0 to 1. */
  readonly wideShare: number;
}

/** Length from which a line is a full paragraph, in UTF-16 units. */
const PARAGRAPH = 110;
/** Widest gap that is told apart. */
const WIDEST = 5;

/** Measures the layout of a page's unmarked paragraphs. */
export function measureLayout(page: Page): Layout {
  const counts = new Array<number>(WIDEST + 1).fill(0);
  let total = 0;
  for (const line of page.lines) {
    if (line.at === 0 || line.size < PARAGRAPH || !page.isText(line.at)) continue;
    counts[Math.min(line.gap, WIDEST)]!++;
    total++;
  }
  const gap = counts.indexOf(Math.max(...counts));
  const wide = counts.slice(gap + 1).reduce((sum, count) => sum + count, 0);
  return { gap: total === 0 ? WIDEST : gap, wideShare: total === 0 ? 1 : wide / total };
}
