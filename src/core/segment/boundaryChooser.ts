import type { Page, PageLine } from './page';
import { countWords, endsSentence } from './titleForm';
import type { TitleScore } from './titleScore';

/** What leaving a line outside of all articles costs, in log-odds: a paragraph, a line that could be a title, a label. */
const LOST_PARAGRAPH = 3;
const LOST_LINE = 1.2;
const LOST_LABEL = 0.3;
/** Length from which a line is a full paragraph, in UTF-16 units. */
const PARAGRAPH = 110;
/** Length from which a line is text even without a full stop, in UTF-16 units. */
const TEXT = 60;
/** Score from which a line is a title without text under it, too. */
const SURE = 1;
/** Score of a first line that must do as a headline for want of a better one. */
const STOPGAP = -1;

/**
 * Chooses the set of titles whose scores add up highest for the page as a whole: two titles never follow each other without text between
 * them, and what stands above the first title is paid for. Linear in the number of candidates (sorted by place). Always chooses at least one
 * title where the page holds text at all.
 */
export function chooseTitles(page: Page, candidates: readonly TitleScore[]): TitleScore[] {
  const all = withFirstLine(page, candidates);
  const lost = lostBefore(page, all);
  const written = textBefore(page);
  // Where nothing is written under any line, the page is one list under its first.
  if (written[page.lines.length] === 0 && all.every(({ score }) => score < SURE)) return all.slice(0, 1);
  const total: number[] = [];
  const from: number[] = [];
  let reach = -1;
  let best = -1;
  for (const [j, candidate] of all.entries()) {
    while (reach + 1 < j && written[candidate.start]! > written[all[reach + 1]!.body]!) {
      reach++;
      if (best < 0 || total[reach]! > total[best]!) best = reach;
    }
    const opening = -lost[j]!;
    const before = best >= 0 && total[best]! > opening ? best : -1;
    from[j] = before;
    total[j] = candidate.score + (before >= 0 ? total[before]! : opening);
  }
  let last = -1;
  for (let j = 0; j < all.length; j++) if (last < 0 || total[j]! > total[last]!) last = j;
  const chosen: TitleScore[] = [];
  for (let j = last; j >= 0; j = from[j]!) chosen.push(all[j]!);
  return chosen.reverse();
}

function withFirstLine(page: Page, candidates: readonly TitleScore[]): readonly TitleScore[] {
  const start = page.nextText(0);
  let first = start;
  while (first < page.lines.length && page.header(first)) first = page.nextText(first + 1);
  if (first >= page.lines.length) first = start;
  const [top, ...others] = candidates;
  if (first >= page.lines.length) return candidates;
  if (top?.at === first)
    return top.score < STOPGAP && (page.lines[first + 1]?.size ?? 0) >= PARAGRAPH && page.isText(first + 1)
      ? [{ ...top, score: STOPGAP }, ...others]
      : candidates;
  return [
    {
      at: first,
      score: STOPGAP,
      start,
      body: page.lines[first]!.size >= PARAGRAPH ? first : page.nextText(first + 1),
      dated: false,
      signed: false,
      headed: false,
    },
    ...candidates,
  ];
}

/** For each line, how many lines of text stand above it; one more entry than there are lines. */
function textBefore(page: Page): Int32Array {
  const counts = new Int32Array(page.lines.length + 1);
  for (const { at, size, text } of page.lines) {
    const isText =
      page.isText(at) && !page.header(at) && (size >= TEXT || (endsSentence(text) && countWords(text) >= 4));
    counts[at + 1] = counts[at]! + (isText ? 1 : 0);
  }
  return counts;
}

/** For each candidate, what stands above it and would be lost if it were the first title. */
function lostBefore(page: Page, candidates: readonly TitleScore[]): number[] {
  const costs: number[] = [];
  let cost = 0;
  let at = 0;
  for (const candidate of candidates) {
    for (; at < candidate.start; at++) if (page.isText(at) && !page.header(at)) cost += costOf(page.lines[at]!);
    costs.push(cost);
  }
  return costs;
}

function costOf({ text, size }: PageLine): number {
  if (size >= PARAGRAPH || (size >= 60 && endsSentence(text))) return LOST_PARAGRAPH;
  return countWords(text) >= 4 ? LOST_LINE : LOST_LABEL;
}
