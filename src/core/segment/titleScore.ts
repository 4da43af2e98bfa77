import { readHeaderLine } from '../article/headerLine';
import { isListItem, listMark } from './listMark';
import type { Page, PageLine } from './page';
import { shared, type Vocabulary } from './vocabulary';

/** How much speaks for a line as a title. */
export interface TitleScore {
  /** The line's place on the page. */
  readonly at: number;
  /** Log-odds: above 0 it is more likely a title than not. */
  readonly score: number;
  /** Where its article would begin: at its date line, where one stands above it. */
  readonly start: number;
  /** Where its text would begin; the number of lines where nothing follows. */
  readonly body: number;
  /** Whether a date stands above (`above`) or below it (`below`). */
  readonly date?: 'above' | 'below';
}

/** What a page's sure titles have in common; made from a first round of scores. */
export interface TitleHabits {
  /** Share of other lines that have as wide a gap above as titles have; 1 where the gap tells nothing. */
  readonly gapShare: number;
  /** The usual gap above a title. */
  readonly gap: number;
  /** Whether titles on this page come with a date. */
  readonly dated: boolean;
}

const LONGEST_TITLE = 190;
const PARAGRAPH = 110;

/** Scores line `at`; `undefined` where it cannot be a title at all. Looks at a bounded number of lines around it. */
export function scoreTitle(page: Page, at: number, words: Vocabulary, habits?: TitleHabits): TitleScore | undefined {
  const line = page.lines[at]!;
  if (!page.isText(at) || line.text.length > LONGEST_TITLE || line.text.length < 8 || readHeaderLine(line.text))
    return undefined;
  const zone = zoneBelow(page, at);
  const above = zoneAbove(page, at);
  const date = zone.dated ? 'below' : above.dated ? 'above' : undefined;
  let score = -1.6 + formScore(line) + bodyScore(page, line, zone.body) + cohesionScore(page, at, zone.body, words);
  if (zone.dated) score += 3.5;
  else if (zone.bylined) score += 2.8;
  if (above.dated) score += 3.5;
  else if (above.bylined) score += 1;
  score += zone.furniture * 0.8 + Math.min(above.furniture, 2) * 0.8;
  if (page.previousText(at - 1) < 0) score += 2;
  if (habits) score += habitScore(page, line, habits, date);
  return { at, score, start: above.start, body: zone.body, ...(date ? { date } : {}) };
}

interface Zone {
  readonly dated: boolean;
  readonly bylined: boolean;
  /** How many marked lines stand in it. */
  readonly furniture: number;
}

/** What stands between a title and its text: dates, bylines, counters. */
function zoneBelow(page: Page, title: number): Zone & { readonly body: number } {
  let dated = false;
  let bylined = false;
  let furniture = 0;
  let body = title + 1;
  for (let at = title + 1; at < page.lines.length && at <= title + 12; at++) {
    if (page.markOf(at)) {
      if (page.markOf(at)!.reason !== 'stray') furniture++;
      body = at + 1;
      continue;
    }
    const header = readHeaderLine(page.lines[at]!.text, true);
    if (!header) break;
    if (header.date?.wholeDay) dated = true;
    if (header.author) bylined = true;
    body = at + 1;
  }
  return { dated, bylined, furniture: Math.min(furniture, 2), body: page.nextText(body) };
}

/** What stands right above a title: its date line, a byline, furniture that closes the article before. */
function zoneAbove(page: Page, title: number): Zone & { readonly start: number } {
  let dated = false;
  let bylined = false;
  let furniture = 0;
  let start = title;
  for (let at = title - 1; at >= 0 && at >= title - 6; at--) {
    if (page.markOf(at)) {
      furniture++;
      continue;
    }
    const header = readHeaderLine(page.lines[at]!.text);
    if (!header || dated) break;
    if (header.date?.wholeDay) dated = true;
    else if (header.author) bylined = true;
    else break;
    start = at;
  }
  return { dated, bylined, furniture, start };
}

/** What the line's own form says. */
function formScore(line: PageLine): number {
  const { text } = line;
  const count = wordCount(text);
  let score = count === 1 ? -3 : count === 2 ? -1.6 : count === 3 ? -0.7 : count === 4 ? 0 : 0.8;
  if (text.length > 140) score -= 1;
  const last = text.charAt(text.length - 1);
  if (last === '.' && !/(?:\b\p{L}|Inc|Corp|Ltd|Co|Va|Cal|U\.S|\.\.)\.$/u.test(text)) score -= 3;
  else if (/[,;:]/.test(last)) score -= 3.5;
  else if (last === '?') score -= 0.6;
  else if (/["”»]/.test(last) && /^["“«]/.test(text)) score -= /[.!?]["”»]$/.test(text) ? 2.5 : 0.6;
  if (/^\p{Ll}/u.test(text)) score -= 1.2;
  if (/^(?:Q|A|[\p{Lu}]{2,4}|[\p{Lu}]\p{Ll}{1,12}):\s/u.test(text) && count > 3) score -= 1;
  if (/^(?:Q|A)\d{0,2}[:.]/.test(text)) score -= 3;
  if (/^(?:about|update|updated|note|correction|editor.s note|disclosure|about the)\b/i.test(text)) score -= 2.5;
  if (listMark(text) > 0) score -= 3;
  if (/\d|[$€£¥]/.test(text)) score += 0.4;
  return score;
}

/** What the text below says: a title has a paragraph under it. */
function bodyScore(page: Page, line: PageLine, body: number): number {
  const next = page.lines[body];
  if (!next) return page.previousText(line.at - 1) < 0 ? 0 : -0.8;
  const previous = page.lines[page.previousText(line.at - 1)];
  let score = 0;
  if (next.text.length >= PARAGRAPH && next.text.length >= line.text.length * 1.3) score += 1.4;
  else if (next.text.length < line.text.length * 1.2 || next.text.length < 60) score -= 1.5;
  if (isListItem(page, body)) score -= 3;
  if (
    previous &&
    previous.at === line.at - 1 &&
    !/[.!?…:)\]"”’»|]$/.test(previous.text) &&
    !readHeaderLine(previous.text)
  )
    score -= 1.2;
  return score;
}

/** What the words say: a title shares words with the text below it, and a new story brings names that the one before had not. */
function cohesionScore(page: Page, at: number, body: number, words: Vocabulary): number {
  const { lines } = page;
  if (body >= lines.length) return 0;
  let score = 0;
  const title = words.wordsOf(at);
  const below = textBelow(page, body, 2);
  let common = 0;
  for (const k of below) common += shared(title, words.wordsOf(k));
  score += common >= 2 ? 1.5 : common === 1 ? 0.9 : -0.9;
  const above = textAbove(page, at, 5);
  if (above.length === 0) return score;
  let overlap = 0;
  for (const k of above.slice(0, 3)) overlap = Math.max(overlap, shared(title, words.namesOf(k)));
  score -= Math.min(overlap, 2) * 0.7;
  const known = new Set<number>();
  for (const k of above) for (const word of words.namesOf(k)) known.add(word);
  const names = new Set<number>([...words.namesOf(at)]);
  for (const k of below) for (const word of words.namesOf(k)) names.add(word);
  const fresh = 1 - shared(names, known) / Math.max(names.size, 1);
  if (names.size >= 3) score += fresh >= 0.85 ? 1.2 : fresh >= 0.7 ? 0.4 : fresh >= 0.5 ? -0.6 : -1.6;
  if (isQuotedNearby(page, at, [...above.slice(0, 3), ...below])) score -= 4;
  return score;
}

/** Whether a neighbouring paragraph holds the line's words as they are: a pull quote, not a title. */
function isQuotedNearby(page: Page, at: number, near: readonly number[]): boolean {
  const bare = page.lines[at]!.text.toLowerCase().replace(/^["“'‘«]|["”'’».!?,]+$/g, '');
  if (bare.length < 12) return false;
  return near.some((k) => page.lines[k]!.text.slice(0, 1500).toLowerCase().includes(bare));
}

function textBelow(page: Page, from: number, count: number): number[] {
  const found: number[] = [];
  for (let at = from; at < page.lines.length && at < from + count + 2 && found.length < count; at++)
    if (page.isText(at)) found.push(at);
  return found;
}

function textAbove(page: Page, title: number, count: number): number[] {
  const found: number[] = [];
  for (let at = title - 1; at >= 0 && at > title - count - 8 && found.length < count; at--)
    if (page.isText(at)) found.push(at);
  return found;
}

function habitScore(page: Page, line: PageLine, habits: TitleHabits, date: TitleScore['date']): number {
  let score = 0;
  if (page.previousText(line.at - 1) >= 0 && habits.gapShare < 0.7) {
    const strength = habits.gapShare < 0.1 ? 2 : habits.gapShare < 0.3 ? 1.2 : 0.5;
    score += gapAbove(page, line.at) >= habits.gap ? strength : -strength;
  }
  if (habits.dated) score += date ? 0.5 : -3;
  return score;
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

function wordCount(text: string): number {
  let count = 1;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 32 && text.charCodeAt(i + 1) !== 32) count++;
  return count;
}
