import type { Page } from '../../segment/page';
import { inPieces } from '../../segment/pieces';
import { endsSentence } from '../../segment/titleForm';
import { type CleaningRule, steppedRule } from '../cleaningRule';

const HEADING =
  /^(?:related|recommended|read more news on|related articles ?more from author|editor picks|popular posts|popular category|trending now|most (?:popular|read|viewed)|(?:related|recommended|recent|popular|latest|similar|other|further|featured|trending|more|most popular|most read|most viewed|top) (?:posts?|articles?|stories|news|reading|topics?|coverage|content|shares|for you|from .{2,40}|on .{2,40}|in .{2,40}|reads)|read more (?:from|on|about) .{2,40}|.{2,24} latest|(?:products|articles|stories|posts) you may like|must read|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|don.t miss|up next|next post|previous post|next article|previous article|read next|what to read next|most (?:read|popular|viewed)(?: on .{2,40}| this week| today)?|stay up to date with the latest content|editor.?s picks?|also on .{2,40}|more from .{2,40}|related shares|in case you missed it|guides|recommended for you|suggested topics|also from this source|more news releases in similar topics|on this story|more on this story|related internet links|top stories|written by|more by .{2,40}|recommended from .{2,40}|lesen sie auch|mehr zum thema|mehr (?:aus|von|zu) .{2,40}|das könnte sie auch interessieren|auch interessant|meistgelesen|meist gelesen|weitere (?:artikel|themen|nachrichten|meldungen)|ähnliche (?:artikel|beiträge)|empfohlene artikel|artículos relacionados|noticias relacionadas|te puede interesar|le puede interesar|lo más (?:leído|visto)|más (?:información|noticias|sobre .{2,40})|lee también|lire aussi|à lire (?:aussi|également)|articles (?:liés|similaires|associés)|les plus lus|sur le même (?:sujet|thème)|dans la même rubrique|voir aussi|leia também|leia mais|veja também|mais lidas|notícias relacionadas|leggi anche|articoli correlati|potrebbe interessarti|i più letti|lees ook|meer over .{2,40}|meest gelezen|gerelateerde artikelen|läs också|läs mer|les også|læs også|czytaj także|czytaj też|zobacz także)\s?:?$/i;
/** `More MorningPost`: the paper's other stories. */
const MORE = /^More \p{Lu}\S{2,20}(?: \p{Lu}\S{1,20})?$/u;
const ONE_LINE =
  /^now watch ?: ?\S.{3,160}$|^(?:previous|prev|next)(?: (?:post|article|story))? ?[:：] ?\S.{3,160}$|^(?:(?:read|see|watch|listen) (?:also|more|next)|also read|related(?: (?:story|article|reading|posts?))?|recommended|trending(?: now)?|more|don.t miss|must[- ]read|lesen sie auch|mehr zum thema|lire aussi|à lire (?:aussi|également)|leia também|veja também|lea también|lee también|te puede interesar|leggi anche|lees ook|läs också|les også|læs også|czytaj także) ?[:：|›»] ?\S.{3,180}$|^more .{3,50} (?:coverage|news|stories)$|^related [\p{L} ]{2,40}: \S.{3,160}$|^continue reading ?(?:…|\.{3}) .{4,160}$/iu;
/** How often a heading comes on a page whose lists were lost with their links. */
const REPEATED = 3;
/** Longest line of a list of links, in UTF-16 units. */
const LINK = 130;
/** Furniture that no list of links holds. */
const ENDS: ReadonlySet<string> = new Set(['comment', 'comment_form', 'tags', 'share', 'footer', 'leaked_json']);
/** Most lines of one list. */
const MOST = 24;

/** Lists of other stories: a heading (`Related Posts`, `Most Read`) with the titles, dates and teasers under it, or one line (`Also Read: X`). */
export const relatedRule: CleaningRule = steppedRule('related', function* (page) {
  markRanking(page);
  const counts = new Map<string, number>();
  yield* inPieces(page.lines, ({ text }) => {
    if (text.length <= 60 && HEADING.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  let top = 0;
  yield* inPieces(page.lines, (line) => {
    while (top < line.at && page.markOf(top)) top++;
    if (
      line.text.length > 200 ||
      (page.markOf(line.at) && (!HEADING.test(line.text) || page.markOf(line.at)!.reason === 'tags'))
    )
      return;
    if (ONE_LINE.test(line.text)) page.mark(line.at, 'related', 'related');
    else if (
      line.text.length <= 60 &&
      (HEADING.test(line.text) || MORE.test(line.text)) &&
      !isSectionOfDigest(page, line.at)
    )
      markList(page, line.at, top >= line.at, (counts.get(line.text) ?? 0) >= REPEATED);
  });
});

/** Marks what stands between the numbers of a ranking (`1`, a title, `2`, a title …) whose figures have lines of their own. */
function markRanking(page: Page): void {
  let expected = 1;
  let last = -1;
  for (const { at, text } of page.lines) {
    if (text !== String(expected)) continue;
    if (last >= 0 && at - last > 4) {
      expected = text === '1' ? 2 : 1;
      last = text === '1' ? at : -1;
      continue;
    }
    if (expected > 1) for (let k = last + 1; k <= at + 1; k++) markLink(page, k);
    last = at;
    expected++;
  }
}

function markLink(page: Page, at: number): void {
  const line = page.lines[at];
  if (line && line.text.length <= LINK && !endsSentence(line.text)) page.mark(at, 'related', 'related');
}

/** A heading over full paragraphs heads a part of a text, not a list of links. */
function isSectionOfDigest(page: Page, at: number): boolean {
  const next = page.lines[page.nextText(at + 1)];
  return next !== undefined && (next.text.length > LINK || (next.text.length > 60 && endsSentence(next.text)));
}

/** Marks a heading and the list under it; where nothing stands above and nothing would be left below, the list is what the page is about. */
function markList(page: Page, heading: number, first: boolean, empty: boolean): void {
  page.mark(heading, 'related', 'related');
  const end = listEnd(page, heading, first || empty);
  if (first && page.nextText(end) >= page.lines.length) return;
  for (let at = heading + 1; at < end; at++) page.mark(at, 'related', 'related');
}

/** The first line below `heading` that is not of its list. */
function listEnd(page: Page, heading: number, first: boolean): number {
  const spaced = (page.lines[heading + 2]?.gap ?? 0) > 0 && (page.lines[heading + 1]?.gap ?? 0) > 0;
  let at = heading + 1;
  for (; at < page.lines.length && at - heading <= MOST; at++) {
    const line = page.lines[at]!;
    const mark = page.markOf(at);
    if (mark && ENDS.has(mark.reason)) return at;
    if (mark) continue;
    if (line.text.length > LINK || /^[“"]/.test(line.text) || (line.text.length > 60 && /[.!]$/.test(line.text)))
      return at;
    if (line.gap > (spaced ? 1 : 0) && at > heading + 1) return at;
    if (opensArticle(page, at, first)) return at;
  }
  return at;
}

/** Whether the line at `at` is a title with its article under it: a long paragraph follows (at the page's top, any sentence), perhaps after a date or byline. */
function opensArticle(page: Page, at: number, first: boolean): boolean {
  for (let k = at + 1; k <= at + 4 && k < page.lines.length; k++) {
    if (page.markOf(k)) continue;
    const { text } = page.lines[k]!;
    if (text.length > LINK || (first && text.length > 60 && endsSentence(text))) return true;
    if (!page.header(k, true)) return false;
  }
  return false;
}
