import { zoneBelow } from '../segment/headerZone';
import type { Page } from '../segment/page';

/** A line of a page that says word for word what an earlier one says. */
export interface Repeat {
  readonly at: number;
  readonly earlier: number;
}

/** Most lines between two repeats of one run, on both sides: a paragraph that was changed may stand between two that were not. */
const GAP = 4;
/** Lengths between which a line is a title, in UTF-16 units, and from which it is a paragraph. */
const TITLE = 20;
const LONGEST_TITLE = 210;
const PARAGRAPH = 150;
/** Most lines between a title and the text below it. */
const HEADER = 12;

/** Repeats in runs that follow each other in the same order in both places. `repeats` are in the order of the page. */
export function repeatedRuns(repeats: readonly Repeat[]): Repeat[][] {
  const runs: Repeat[][] = [];
  for (const repeat of repeats) {
    const last = runs.at(-1)?.at(-1);
    const ahead = last ? repeat.earlier - last.earlier : 0;
    if (last && ahead > 0 && ahead <= GAP && repeat.at - last.at <= GAP) runs.at(-1)!.push(repeat);
    else runs.push([repeat]);
  }
  return runs;
}

/**
 * Whether a run is an article that stands in the dump again, rather than text that a page shows twice: it has a title of its own, and a date or
 * byline with it, or several paragraphs that stand under another title than before or behind another article.
 */
export function isArticleAgain(page: Page, run: readonly Repeat[]): boolean {
  const first = run[0]!;
  const title = titleAbove(page, first.at);
  if (title === undefined) return false;
  const zone = zoneBelow(page, title);
  if (zone.dated > 0 || zone.bylined || isDated(page, title)) return true;
  if (run.length < 2) return false;
  const before = titleAbove(page, first.earlier);
  if (before === undefined) return false;
  return page.lines[before]!.text !== page.lines[title]!.text || hasTextBetween(page, run, title);
}

/** The lines of a run: from its first to its last, and those around it that repeat too, too short to be paragraphs. */
export function linesOf(page: Page, run: readonly Repeat[]): number[] {
  const [first, last] = [run[0]!, run.at(-1)!];
  const same = (at: number, earlier: number): boolean =>
    page.isText(at) && page.lines[at]!.text === page.lines[earlier]?.text;
  let from = first.at;
  let to = last.at;
  while (same(from - 1, first.earlier - (first.at - from) - 1) && !isTitleLine(page, from - 1)) from--;
  while (same(to + 1, last.earlier + (to - last.at) + 1)) to++;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The title that the paragraph at `at` stands under, with nothing but marked and header lines between. */
function titleAbove(page: Page, at: number): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - HEADER); i--) {
    if (page.markOf(i) || page.header(i, true)) continue;
    return isTitleLine(page, i) ? i : undefined;
  }
  return undefined;
}

function isTitleLine(page: Page, at: number): boolean {
  const { text } = page.lines[at]!;
  return text.length >= TITLE && text.length <= LONGEST_TITLE && !/[.:;,]$/.test(text);
}

/** Whether the line above a title is a date. */
function isDated(page: Page, title: number): boolean {
  return title > 0 && !page.markOf(title - 1) && page.header(title - 1)?.date !== undefined;
}

/** Whether a paragraph that repeats nothing stands between the first telling and the title of the second. */
function hasTextBetween(page: Page, run: readonly Repeat[], title: number): boolean {
  const from = run.at(-1)!.earlier + GAP;
  for (let i = from; i < title; i++) if (!page.markOf(i) && page.lines[i]!.text.length >= PARAGRAPH) return true;
  return false;
}
