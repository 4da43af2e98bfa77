import { isBareDate } from '../article/dateLine';
import { siteName } from '../article/siteSuffix';
import { cohesionScore } from './cohesion';
import { type HeaderZone, isDeck, isLabel, zoneAbove, zoneBelow } from './headerZone';
import { type Layout, measureLayout } from './layout';
import { isListItem } from './listMark';
import type { Page, PageLine } from './page';
import { countWords, endsSentence, type TitleStyle, titleForm } from './titleForm';
import { fitsBelow, gapAbove, isTitleLike, type TitleHabits } from './titleHabits';
import type { Vocabulary } from './vocabulary';

/** How much speaks for a line as a title. */
export interface TitleScore {
  /** The line's place on the page. */
  readonly at: number;
  /** Log-odds: above 0 it is more likely a title than not. */
  readonly score: number;
  /** Where its article would begin: at its date line, where one stands above it. */
  readonly start: number;
  /** Where its text would begin: at the line itself where it is a paragraph; the number of lines where nothing follows. */
  readonly body: number;
  /** Whether a date stands above or below it; absent where on both sides or none. */
  readonly date?: 'above' | 'below';
  /** Whether a date stands by it, on either side. */
  readonly dated: boolean;
  /** Whether a date or a byline stands by it. */
  readonly signed: boolean;
  /** Whether a date, a byline or furniture stands by it. */
  readonly headed: boolean;
}

const LONGEST_TITLE = 190;
const SHORTEST_TITLE = 4;
/** Longest first line that tells how titles end, in UTF-16 units. */
const SHORT = 90;
/** Length from which a line below a title is a full paragraph, in UTF-16 units. */
const PARAGRAPH = 110;
/** Fewest items that are a list of their own and no deck. */
const DECK = 4;
/** How many links of a menu under a line tell that it is the site's name. */
const MENU = 4;
/** Log-odds of a line that nothing speaks for. */
const PRIOR = -1.6;
/** Log-odds of a paragraph that follows the end of an article, or a stamp, without a title. */
const UNTITLED = 0.6;

/** Most that words and habits can add to what form and surroundings give, in log-odds. */
const MOST = 2.7 + 7.2 + 2.5;
/** Score below which a line is no candidate, whatever stands around it. */
const HOPELESS = -2;

/** Scores the lines of one page as titles; what does not change between rounds is worked out once. */
export class TitleScorer {
  private readonly cohesion: (number | undefined)[] = [];
  private readonly layout: Layout;
  private readonly style: TitleStyle;
  /** Where the only date line of the page stands. */
  private readonly soleDate: number | undefined;
  /** The site's name that several titles end in. */
  private readonly suffix: string | undefined;

  constructor(
    private readonly page: Page,
    private readonly words: Vocabulary,
  ) {
    this.layout = measureLayout(page);
    this.suffix = commonSuffix(page);
    this.style = styleOf(page);
    this.soleDate = soleDate(page);
  }

  /** Scores line `at`; `undefined` where it cannot be a title at all. Looks at a bounded number of lines around it. */
  score(at: number, habits?: TitleHabits): TitleScore | undefined {
    const { page, layout } = this;
    const line = page.lines[at]!;
    if (!page.isText(at) || line.size < SHORTEST_TITLE) return undefined;
    const long = line.size > LONGEST_TITLE;
    if (long && page.isText(at - 1) && !page.header(at - 1)) return undefined;
    if (page.header(at)) return undefined;
    const above = zoneAbove(page, at);
    if (long) return untitled(at, above, habits);
    const first = page.previousText(above.edge - 1) < 0;
    const form = PRIOR + titleForm(line.text, first ? undefined : this.style) + (first ? 2 : 0);
    const below = zoneBelow(page, at);
    const datedBelow = habits?.dates === 'above' ? 0 : below.dated;
    const datedAbove = habits?.dates === 'below' ? 0 : above.dated;
    let score = form + bodyScore(page, line, below.edge);
    score += datedBelow > 0 ? datedBelow * 3.5 : below.bylined ? 2.8 : 0;
    score += datedAbove > 0 ? datedAbove * (endsSentence(line.text) ? 2 : 3.5) : above.bylined ? 1 : 0;
    score += below.furniture * 0.8 + Math.min(above.furniture, 2) * 0.6;
    score += (above.closed === 'rule' ? 2.5 : above.closed ? 1.5 : 0) + (page.tailOf(at - 1) ? 1.5 : 0);
    if (below.menu >= MENU) score -= 5;
    if (page.header(at, true)) score -= first ? 0.5 : 2.5;
    if (first && this.soleDate === page.nextText(at + 1)) score += 4;
    if (isOneOfManyQuestions(page, at)) score -= 2.5;
    if (this.suffix !== undefined && siteName(line.text) === this.suffix) score += 2.5;
    if (line.gap > layout.gap) score += layout.wideShare < 0.1 ? 1 : 0.3;
    if (!first && score + MOST < HOPELESS) return undefined;
    this.cohesion[at] ??= cohesionScore(page, at, below.edge, this.words);
    score += this.cohesion[at]!;
    const dated = datedBelow > 0 || datedAbove > 0;
    const signed = dated || below.bylined;
    const headed = signed || below.furniture > 0 || above.furniture > 0;
    if (habits && !first) score += habitScore(page, line, habits, { headed, signed }, below.edge);
    if (habits?.headed && isAtDate(page, at, habits.dates)) score += 3;
    const date = datedBelow === datedAbove ? undefined : datedBelow > datedAbove ? 'below' : 'above';
    return { at, score, start: above.edge, body: below.edge, dated, signed, headed, ...(date ? { date } : {}) };
  }
}

/** The place of the page's date line, if it has but one: below its first line, it is that of all that follows. */
function soleDate(page: Page): number | undefined {
  let found: number | undefined;
  for (const { at } of page.lines) {
    const date = page.isText(at) ? page.header(at)?.date : undefined;
    if (!date?.wholeDay || !isBareDate(date)) continue;
    if (found !== undefined) return undefined;
    found = at;
  }
  return found;
}

/** How the page's first line is written, if a paragraph stands under it. */
function styleOf(page: Page): TitleStyle {
  const at = page.nextText(0);
  const { text } = page.lines[at] ?? { text: '' };
  const heads = text.length < SHORT && countWords(text) > 3 && (page.lines[at + 1]?.size ?? 0) >= PARAGRAPH;
  return { stopped: heads && text.endsWith('.'), small: heads && /^\p{Ll}/u.test(text) };
}

/** The name of a site that two lines or more end in, the most frequent one; `undefined` where there is none. */
function commonSuffix(page: Page): string | undefined {
  const counts = new Map<string, number>();
  let best: string | undefined;
  for (const { at, text } of page.lines) {
    const name = text.length <= LONGEST_TITLE && page.isText(at) ? siteName(text) : undefined;
    if (name === undefined) continue;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count >= 2 && count > (best === undefined ? 0 : counts.get(best)!)) best = name;
  }
  return best;
}

/** Whether the line stands right at a full date, on the side where titles stand on this page. */
function isAtDate(page: Page, at: number, dates: TitleHabits['dates']): boolean {
  if (dates === undefined) return false;
  const date = page.header(dates === 'above' ? page.previousText(at - 1) : page.nextText(at + 1))?.date;
  return date?.wholeDay === true && isBareDate(date);
}

/** A paragraph that opens an article without a title: right after the end of another, or under its own date. */
function untitled(at: number, above: HeaderZone, habits: TitleHabits | undefined): TitleScore | undefined {
  const dated = above.dated > 0 && habits?.dates !== 'below';
  if (above.closed !== 'end' && !dated) return undefined;
  return { at, score: UNTITLED, start: above.edge, body: at, dated, signed: dated, headed: true };
}

/** What the text below says: a title has a paragraph under it. */
function bodyScore(page: Page, line: PageLine, body: number): number {
  const next =
    page.lines[isSummary(page, body) ? deckEnd(page, body) : isSource(page, body) ? page.nextText(body + 1) : body];
  if (!next) return page.previousText(line.at - 1) < 0 ? 0 : line.at === page.lines.length - 1 ? -0.8 : -3;
  let score = 0;
  if (next.size >= PARAGRAPH && next.size >= line.size * 1.3) score += 1.4;
  else if (next.size < line.size * 1.2 || next.size < 60) score -= 1.5;
  if (isListItem(page, body) && next.at === body) score -= 3;
  if (isBetterTitle(page, line)) score -= 1.5;
  const previous = page.lines[line.at - 1];
  if (
    previous &&
    previous.size < PARAGRAPH &&
    page.isText(previous.at) &&
    !endsSentence(previous.text) &&
    !page.header(previous.at) &&
    !page.tailOf(previous.at)
  )
    score -= isDeck(page, previous.at, line.at) ? 3.5 : countWords(previous.text) >= 4 ? 1.5 : 0.8;
  return score;
}

/** Whether a label (the paper's name) stands at `at` between a title and its text. */
function isSource(page: Page, at: number): boolean {
  const line = page.lines[at];
  const next = page.lines[page.nextText(at + 1)];
  return (
    line !== undefined &&
    next !== undefined &&
    isLabel(line.text) &&
    /^\p{Lu}/u.test(line.text) &&
    next.size >= PARAGRAPH
  );
}

/** Whether the list at `at` is a short summary under a title, with the text below it. */
function isSummary(page: Page, at: number): boolean {
  const end = deckEnd(page, at);
  return end > at && end < at + DECK && (page.lines[end]?.size ?? 0) >= PARAGRAPH;
}

/** The first line from `at` on that is no item of a list, or the longest that a deck may be. */
function deckEnd(page: Page, at: number): number {
  let end = at;
  while (end < at + DECK && isListItem(page, end)) end++;
  return end;
}

/** Whether the line below is more of a title than this one: a caption or a label stands right above a title. */
function isBetterTitle(page: Page, line: PageLine): boolean {
  const next = page.lines[page.nextText(line.at + 1)];
  if (
    !next ||
    countWords(line.text) > 4 ||
    next.gap > line.gap ||
    next.size > LONGEST_TITLE ||
    next.text.length < line.text.length
  )
    return false;
  if (page.header(next.at, true) || endsSentence(next.text) || countWords(next.text) < 5) return false;
  const after = page.lines[zoneBelow(page, next.at).edge];
  return after !== undefined && (after.size >= PARAGRAPH || isListItem(page, after.at));
}

/** Whether the line is a question among questions: those of an interview or a list of answers. */
function isOneOfManyQuestions(page: Page, at: number): boolean {
  if (!page.lines[at]!.text.endsWith('?')) return false;
  for (let k = Math.max(0, at - 5); k <= at + 5; k++)
    if (k !== at && page.isText(k) && page.lines[k]!.text.length < 120 && page.lines[k]!.text.endsWith('?'))
      return true;
  return false;
}

function habitScore(
  page: Page,
  line: PageLine,
  habits: TitleHabits,
  { headed, signed }: Pick<TitleScore, 'headed' | 'signed'>,
  body: number,
): number {
  let score = 0;
  if (habits.gapShare < 0.7) {
    const strength =
      habits.gapShare === 0 && habits.exact
        ? 3.5
        : habits.gapShare < 0.05
          ? 2.5
          : habits.gapShare < 0.15
            ? 1.8
            : habits.gapShare < 0.3
              ? 1.2
              : 0.5;
    const below = page.lines[body]?.gap ?? habits.gapBelow;
    score += gapAbove(page, line.at) >= habits.gap && fitsBelow(below, habits) ? strength : -strength;
  }
  if (habits.headed) score += headed ? 0.5 : habits.bylinedOnly ? -1.5 : -3.5;
  if (habits.loneDate && !signed) score -= 3;
  if (habits.kinship >= 0.65 && isTitleLike(page, line.at, habits)) score += 1.2;
  return score;
}
