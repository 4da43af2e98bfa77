import { listMark } from './listMark';
import type { Page } from './page';
import { endsSentence } from './titleForm';
import type { TitleScore } from './titleScore';

/** What a page's sure titles have in common. */
export interface TitleHabits {
  /** The usual gap above a title, and the usual gap below it, in blank lines. */
  readonly gap: number;
  readonly gapBelow: number;
  /** Whether all of them have that gap below and no wider one. */
  readonly exact: boolean;
  /** Share of the full paragraphs that have such gaps on both sides; 1 where titles have none. */
  readonly gapShare: number;
  /** Whether titles on this page come with a date, a byline or furniture. */
  readonly headed: boolean;
  /** Whether all that they come with is bylines. */
  readonly bylinedOnly: boolean;
  /** Whether the first title alone is dated or signed and what looks like titles below it heads short parts: one article with inner headings. */
  readonly loneDate: boolean;
  /** Share of the lines that look like titles here (see {@link isTitleLike}) that surely are. */
  readonly kinship: number;
  /** On which side of the title dates stand. */
  readonly dates?: 'above' | 'below';
}

/** Longest line that looks like a title, and shortest that looks like a paragraph, in UTF-16 units. */
const SHORT = 130;
const PARAGRAPH = 110;
/** Most lines of text, on average, under the inner headings of an article. */
const SHORT_PART = 2.5;
/** The same where the headings are few. */
const LONGER_PART = 6;
const MANY = 4;
/** Score from which a title is sure enough to learn from. */
const SURE = 1;
/** Fewest paragraphs that a share is taken of. */
const ENOUGH = 6;

type Gaps = Pick<TitleHabits, 'gap' | 'gapBelow' | 'exact'>;

/** Whether the gap below a line, in blank lines, is one that titles have here. */
export function fitsBelow(gap: number, habits: Gaps): boolean {
  return habits.exact ? gap === habits.gapBelow : gap >= habits.gapBelow;
}

/** Learns the habits from the titles chosen so far; `undefined` where the page has none but its first. */
export function learnHabits(page: Page, chosen: readonly TitleScore[]): TitleHabits | undefined {
  if (chosen.length < 2) return undefined;
  const certain = chosen.filter((title) => title.score >= SURE);
  const sure = certain.length < 2 ? chosen : certain;
  const later = sure.filter((title) => page.previousText(title.start - 1) >= 0);
  if (later.length === 0) return undefined;
  const gap = lowerQuartile(later.map((title) => gapAbove(page, title.at)));
  const gapsBelow = later.map((title) => page.lines[title.body]?.gap ?? 0);
  const exact = later.length > 1 && gapsBelow.every((value) => value === gapsBelow[0]);
  const gapBelow = lowerQuartile(gapsBelow);
  const headed = sure.filter((title) => title.headed).length;
  const above = sure.filter((title) => title.date === 'above').length;
  const below = sure.filter((title) => title.date === 'below').length;
  const gaps = { gap, gapBelow, exact };
  return {
    ...gaps,
    gapShare: gap === 0 ? 1 : shareOf(page, gaps),
    kinship: kinshipOf(page, sure, gaps),
    bylinedOnly: sure.every((title) => !title.dated),
    loneDate: isLoneDate(page, chosen),
    headed: headed >= 2 && headed * 10 >= sure.length * 6,
    ...(above > below ? { dates: 'above' } : below > above ? { dates: 'below' } : {}),
  };
}

/** The share of full paragraphs that have the gaps of titles. */
function shareOf(page: Page, gaps: Gaps): number {
  let paragraphs = 0;
  let alike = 0;
  for (const line of page.lines) {
    if (line.at === 0 || line.size < PARAGRAPH || !page.isText(line.at)) continue;
    paragraphs++;
    if (line.gap >= gaps.gap && fitsBelow(page.lines[line.at + 1]?.gap ?? gaps.gapBelow, gaps)) alike++;
  }
  return paragraphs < ENOUGH ? 1 : alike / paragraphs;
}

/** Whether a line has the layout of this page's titles: short, no sentence, the usual gaps, a paragraph under it and the end of one above. */
export function isTitleLike(page: Page, at: number, habits: Gaps): boolean {
  const { text } = page.lines[at]!;
  if (text.length > SHORT || /[.,:;]$/.test(text) || listMark(text) > 0 || !page.isText(at)) return false;
  const next = page.lines[page.nextText(at + 1)];
  const previous = page.lines[page.previousText(at - 1)];
  if (!next || next.size < PARAGRAPH || (next.at === at + 1 && !fitsBelow(next.gap, habits))) return false;
  return (
    gapAbove(page, at) >= habits.gap &&
    (previous === undefined || previous.size >= PARAGRAPH || endsSentence(previous.text))
  );
}

function kinshipOf(page: Page, sure: readonly TitleScore[], gaps: Gaps): number {
  const titles = new Set(sure.map((title) => title.at));
  let alike = 0;
  let known = 0;
  for (const { at } of page.lines) {
    if (!isTitleLike(page, at, gaps)) continue;
    alike++;
    if (titles.has(at)) known++;
  }
  return alike < 3 ? 0 : known / alike;
}

/** The widest gap between a line and the text above it; marked and header lines between are passed over. */
export function gapAbove(page: Page, at: number): number {
  let gap = page.lines[at]!.gap;
  for (let k = at - 1; k >= 0 && k > at - 6; k--) {
    if (page.isText(k) && !page.header(k)) break;
    gap = Math.max(gap, page.lines[k]!.gap);
  }
  return gap;
}

function isLoneDate(page: Page, [first, ...rest]: readonly TitleScore[]): boolean {
  if (!first?.signed || rest.some((title) => title.signed)) return false;
  const most = rest.length < MANY ? LONGER_PART : SHORT_PART;
  return (first.dated || rest.every(({ at }) => isNameless(page, at))) && linesUnder(page, rest) <= most;
}

/** Whether a line has neither a figure nor a capital behind its first word: inner headings name nobody. */
function isNameless(page: Page, at: number): boolean {
  return !/\d|\s["“‘«(]?\p{Lu}/u.test(page.lines[at]!.text);
}

/** How many lines of text stand under each of the titles, on average. */
function linesUnder(page: Page, titles: readonly TitleScore[]): number {
  let count = 0;
  for (const [index, title] of titles.entries())
    for (let at = title.body; at < (titles[index + 1]?.start ?? page.lines.length); at++) if (page.isText(at)) count++;
  return count / titles.length;
}

function lowerQuartile(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 4)]!;
}
