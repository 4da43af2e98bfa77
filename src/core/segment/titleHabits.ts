import { readHeaderLine } from '../article/headerLine';
import type { Page } from './page';
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
  /** On which side of the title dates stand. */
  readonly dates?: 'above' | 'below';
}

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
  return {
    gap,
    gapBelow,
    gapShare: gap === 0 ? 1 : shareOf(page, sure, gap, gapBelow),
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

/** The widest gap between a line and the text above it; marked and header lines between are passed over. */
export function gapAbove(page: Page, at: number): number {
  let gap = page.lines[at]!.gap;
  for (let k = at - 1; k >= 0 && k > at - 6; k--) {
    if (page.isText(k) && !readHeaderLine(page.lines[k]!.text)) break;
    gap = Math.max(gap, page.lines[k]!.gap);
  }
  return gap;
}

function lowerQuartile(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 4)]!;
}
