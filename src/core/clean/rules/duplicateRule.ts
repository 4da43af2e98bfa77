import { siteSuffix } from '../../article/siteSuffix';
import { zoneBelow } from '../../segment/headerZone';
import type { Page } from '../../segment/page';
import { inPieces } from '../../segment/pieces';
import type { Steps } from '../../steps';
import { hash32 } from '../../text/stableId';
import { type CleaningRule, steppedRule } from '../cleaningRule';
import { isArticleAgain, linesOf, type Repeat, repeatedRuns } from '../repeatedRuns';

/** Lengths between which a line that repeats is a title, and from which it is a paragraph, in UTF-16 units. */
const TITLE = 20;
const PARAGRAPH = 150;
/** Most lines of furniture between two places of one title. */
const BETWEEN = 40;
/** Fewest characters that a teaser shares with the paragraph it was cut from. */
const TEASER = 60;

/**
 * Text that stands twice inside an article: a title printed again or listed elsewhere, a paragraph that came before, a teaser that the next
 * paragraph begins with. An article that stands twice in the dump stays: it is told by `Article.duplicateOf`.
 */
export const duplicateRule: CleaningRule = steppedRule('duplicate', function* (page) {
  const again = yield* markParagraphs(page);
  yield* markTitles(page, again);
});

/** Marks paragraphs and gives the lines of articles that stand in the dump again. */
function* markParagraphs(page: Page): Steps<ReadonlySet<number>> {
  const seen = new Map<number, number>();
  const repeats: Repeat[] = [];
  let previous = -1;
  yield* inPieces(page.lines, ({ at, text }) => {
    if (page.markOf(at)) return;
    if (isTeaserOf(page, previous, at)) page.mark(previous, 'duplicate', 'duplicate');
    previous = at;
    if (text.length < PARAGRAPH) return;
    const key = hash32(text, text.length);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, at);
    else if (page.lines[earlier]!.text === text) repeats.push({ at, earlier });
  });
  const again = new Set<number>();
  yield* inPieces(repeatedRuns(repeats), (run) => {
    if (isArticleAgain(page, run)) for (const at of linesOf(page, run)) again.add(at);
    else for (const { at } of run) page.mark(at, 'duplicate', 'duplicate');
  });
  return again;
}

function isTeaserOf(page: Page, teaser: number, at: number): boolean {
  if (teaser < 0 || !page.isText(teaser)) return false;
  const short = page.lines[teaser]!.text.replace(/ ?\[?(?:…|\.{3})\]?$/, '');
  const full = page.lines[at]!.text;
  return short.length >= TEASER && full.length > short.length && full.startsWith(short);
}

/** Of the places where a title stands, those stay that open an article; of places right under each other, the shortest, or the first. */
function* markTitles(page: Page, again: ReadonlySet<number>): Steps<void> {
  const places = new Map<string, number[]>();
  yield* inPieces(page.lines, ({ at, text }) => {
    if (text.length < TITLE || text.length >= PARAGRAPH * 1.4 || page.markOf(at) || again.has(at)) return;
    const key = titleKey(text);
    if (key.length < TITLE) return;
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  });
  yield* inPieces([...places.values()], (list) => {
    if (list.length > 1) markRepeats(page, list);
  });
}

function markRepeats(page: Page, places: readonly number[]): void {
  const heads: number[] = [];
  for (const [index, at] of places.entries()) {
    const last = heads.at(-1);
    if (last === undefined || !isRightUnder(page, places[index - 1]!, at)) heads.push(at);
    else if (page.lines[at]!.text.length < page.lines[last]!.text.length || isButtonBetween(page, last, at))
      heads[heads.length - 1] = at;
  }
  const opening = heads.filter((at) => opensArticle(page, at));
  const kept = new Set(opening.length > 0 ? opening : heads.slice(0, 1));
  for (const at of places) if (!kept.has(at)) page.mark(at, 'duplicate', 'duplicate');
}

/** Whether nothing but marked and header lines stands between the two places. */
function isRightUnder(page: Page, first: number, second: number): boolean {
  if (second - first > BETWEEN) return false;
  for (let at = first + 1; at < second; at++)
    if (!page.markOf(at) && !page.header(at, true) && page.lines[at]!.text.length > 40) return false;
  return true;
}

/** Whether buttons to share stand between the two places: the first is what they share, the second the title itself. */
function isButtonBetween(page: Page, first: number, second: number): boolean {
  let buttons = 0;
  for (let at = first + 1; at < second; at++) if (page.markOf(at)?.reason === 'share') buttons++;
  return buttons >= 2 && page.markOf(first - 1) !== undefined;
}

function opensArticle(page: Page, at: number): boolean {
  const zone = zoneBelow(page, at);
  return zone.dated > 0 || zone.bylined || (page.lines[zone.edge]?.text.length ?? 0) >= PARAGRAPH;
}

/** The title in small letters without date or section before and sites behind. */
function titleKey(text: string): string {
  let end = text.length;
  for (let round = 0; round < 2; round++) end = siteSuffix(text.slice(0, end)) ?? end;
  return text
    .slice(0, end)
    .toLowerCase()
    .replace(/^\d{1,2} \p{L}{3,9},? \d{4} [–—-] |^[\p{L} &]{2,24} ?\| ?/u, '');
}
