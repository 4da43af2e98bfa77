import { listMark } from './listMark';
import type { Page } from './page';
import { endsSentence } from './titleForm';
import type { TitleScore } from './titleScore';

/** What a page's sure titles have in common. */
export interface TitleHabits {
  /** The usual gap above a title, and the usual gap below it, in blank lines. */
  readonly gap: number;
  readonly gapBelow: number;
  /** Share of the other lines that have such gaps on both sides; 1 where titles have none. */
  readonly gapShare: number;
  /** Whether titles on this page come with a date, a byline or furniture. */
  readonly headed: boolean;
  /** Share of the lines that look like titles here (see {@link isTitleLike}) that surely are. */
  readonly kinship: number;
  /** On which side of the title dates stand. */
  readonly dates?: 'above' | 'below';
}

/** Longest line that looks like a title, and shortest that looks like a paragraph, in UTF-16 units. */
const SHORT = 130;
const PARAGRAPH = 110;
/** Fewest lines besides titles that a share is taken of. */
const ENOUGH = 6;

/** Learns the habits from the sure titles; `undefined` where the page has none but its first. */
export function learnHabits(page: Page, sure: readonly TitleScore[]): TitleHabits | undefined {
  const later = sure.filter((title) => page.previousText(title.start - 1) >= 0);
  if (later.length === 0) return undefined;
  const gap = lowerQuartile(later.map((title) => gapAbove(page, title.at)));
  const gapBelow = lowerQuartile(later.map((title) => page.lines[title.body]?.gap ?? 0));
  const headed = sure.filter((title) => title.headed).length;
  const above = sure.filter((title) => title.date === 'above').length;
  const below = sure.filter((title) => title.date === 'below').length;
  const gaps = { gap, gapBelow };
  return {
    ...gaps,
    gapShare: gap === 0 ? 1 : shareOf(page, sure, gap, gapBelow),
    kinship: kinshipOf(page, sure, gaps),
    headed: headed >= 2 && headed * 10 >= sure.length * 6,
    ...(above > below ? { dates: 'above' } : below > above ? { dates: 'below' } : {}),
  };
}

function shareOf(page: Page, sure: readonly TitleScore[], gap: number, gapBelow: number): number {
  const titles = new Set(sure.map((title) => title.at));
  let others = 0;
  let alike = 0;
  for (const line of page.lines) {
    if (line.at === 0 || titles.has(line.at) || !page.isText(line.at)) continue;
    others++;
    if (line.gap >= gap && (page.lines[line.at + 1]?.gap ?? gapBelow) >= gapBelow) alike++;
  }
  return others < ENOUGH ? 1 : alike / others;
}

/** Whether a line has the layout of this page's titles: short, no sentence, the usual gaps, a paragraph under it and the end of one above. */
export function isTitleLike(page: Page, at: number, habits: Pick<TitleHabits, 'gap' | 'gapBelow'>): boolean {
  const { text } = page.lines[at]!;
  if (text.length > SHORT || /[.,:;]$/.test(text) || listMark(text) > 0 || !page.isText(at)) return false;
  const next = page.lines[page.nextText(at + 1)];
  const previous = page.lines[page.previousText(at - 1)];
  if (!next || next.text.length < PARAGRAPH || (next.gap < habits.gapBelow && next.at === at + 1)) return false;
  return gapAbove(page, at) >= habits.gap && (previous === undefined || endsSentence(previous.text));
}

function kinshipOf(page: Page, sure: readonly TitleScore[], gaps: Pick<TitleHabits, 'gap' | 'gapBelow'>): number {
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

function lowerQuartile(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 4)]!;
}
