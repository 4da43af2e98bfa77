import { zoneAbove } from '../segment/headerZone';
import type { Page } from '../segment/page';
import type { Cut, Split } from '../segment/splitter';
import type { MappedText } from '../text/mappedText';
import { slice } from '../text/span';
import { viewSpan } from '../text/viewSpan';
import type { CorrectionPlan } from './correctionPlan';

/** How sure a boundary is that a person set. */
const SURE = 1;

/** Cuts a page as corrections say: articles begin where they were set, and none where they were taken away. */
export function correctCuts(page: Page, view: MappedText, split: Split, plan: CorrectionPlan): Split {
  const wanted = plan.of('article-start', 'no-article-start');
  if (wanted.length === 0) return split;
  const cuts = [...split.cuts];
  let set = 0;
  for (const { correction, body, at } of wanted) {
    if (!at) continue;
    const line = lineAt(page, viewSpan(view, at).start);
    if (line === undefined) {
      plan.fail(correction, 'the line stands inside of a paragraph');
      continue;
    }
    const done = body.type === 'article-start' ? begin(page, cuts, line) : join(cuts, line);
    if (done) plan.apply(correction);
    else plan.fail(correction, 'no article begins there');
    if (body.type === 'article-start') set++;
  }
  if (set === 0 || split.kind !== 'not_a_dump') return { ...split, cuts };
  const signals = ['articles set by hand'];
  return { kind: cuts.length > 1 ? 'plain_archive' : 'single_article', confidence: SURE, signals, cuts };
}

/** The place among the page's lines of the one that begins at `offset`, or in whose first row it stands. */
function lineAt(page: Page, offset: number): number | undefined {
  let low = 0;
  let high = page.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (page.lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const line = page.lines[low];
  if (!line || offset < line.start || offset >= line.end) return undefined;
  return /[\r\n]/.test(slice(page.text, { start: line.start, end: offset })) ? undefined : low;
}

/** Lets an article begin at line `at`: its headline, or a line about it above that. */
function begin(page: Page, cuts: Cut[], at: number): boolean {
  page.unmark(at);
  const next = cuts.findIndex((cut) => cut.title >= at);
  const index = next < 0 ? cuts.length : next;
  const after = cuts[index];
  const previous = cuts[index - 1];
  const sure = { confidence: SURE, corrected: true };
  if (after && (after.start <= at || titleFrom(page, at) === after.title)) {
    const title = page.header(at) ? after.title : at;
    cuts[index] = { ...after, ...sure, title, start: Math.min(after.start, at) };
    return true;
  }
  const below = titleFrom(page, at);
  const title = below < (after?.start ?? page.lines.length) ? below : at;
  const start = page.header(at) ? at : Math.max(zoneAbove(page, at).edge, (previous?.title ?? -1) + 1);
  page.unmark(title);
  cuts.splice(index, 0, { ...sure, title, start });
  if (previous?.items) cuts[index - 1] = { ...previous, items: previous.items.filter((item) => item < start) };
  return true;
}

/** The line of the headline where an article begins with line `at`: the first that is not only about it (date, byline). */
function titleFrom(page: Page, at: number): number {
  let title = at;
  while (title < page.lines.length && page.header(title)) title = page.nextText(title + 1);
  return title < page.lines.length ? title : at;
}

/** Joins the article that begins at line `at` to the one before; what stood first belongs to none then. */
function join(cuts: Cut[], at: number): boolean {
  const index = cuts.findIndex((cut) => cut.start <= at && at <= cut.title);
  if (index < 0) return false;
  cuts.splice(index, 1);
  const previous = cuts[index - 1];
  if (previous) cuts[index - 1] = { ...previous, corrected: true };
  return true;
}
