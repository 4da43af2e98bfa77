import { isBareDate } from '../article/dateLine';
import type { Page } from './page';
import { endsSentence } from './titleForm';

/** What stands around a title and belongs to it: dates, bylines, counters, share bars. */
export interface HeaderZone {
  /** 0 where no date stands in it, 1 where one belongs to this title, more where it is set close to it, less where it stands nearer to other text. */
  readonly dated: number;
  readonly bylined: boolean;
  /** How many lines of furniture stand in it, 3 at most. */
  readonly furniture: number;
  /** How many of them, below a title, are links of a menu: then it is the site's name. */
  readonly menu: number;
  /** Whether a marked line closes the article before: `link` for one that may also stand inside a text, `end` for one that may not, `rule` for a drawn line. */
  readonly closed?: 'link' | 'end' | 'rule';
  /** The outermost line: above a title where its article begins, below it where its text begins. */
  readonly edge: number;
}

/** Most lines looked at on one side of a title. */
const REACH = 14;
/** Longest line that may stand between header lines without being text, in UTF-16 units and words. */
const LABEL = 40;
const LABEL_WORDS = 3;
/** Most labels in a row: more are a list. */
const LABELS = 3;
/** Lengths of a deck in UTF-16 units, and fewest words of the title above it. */
const DECK = 40;
const LONGEST_DECK = 160;
const DECK_TITLE = 4;
/** Links that stand at the end of an article and nowhere else. */
const END =
  /^(?:read the rest of|your rating|view original post|this (?:post|article) (?:was )?(?:originally|first)|source:|(?:story|article|content|news) (?:provided|supplied|distributed) by|visit website|source link|continue reading$)/i;
/** Whether a line stands at the end of articles and nowhere else: `Source link`, `Read the rest of this post`. */
export function isArticleEnd(text: string): boolean {
  return END.test(text);
}

/** What a date right under a title counts that stands apart from what follows. */
const ATTACHED = 1.5;
/** What a date that is nearer to other text counts. */
const DOUBTFUL = 0.4;

/** The zone below the title at `title`. Short labels between header lines are part of it. */
export function zoneBelow(page: Page, title: number): HeaderZone {
  let dated = 0;
  let bylined = false;
  let furniture = 0;
  let menu = 0;
  let labels = 0;
  let edge = title + 1;
  for (let at = title + 1; at < page.lines.length && at <= title + REACH; at++) {
    const mark = page.markOf(at);
    const { text } = page.lines[at]!;
    if (mark) {
      if (mark.reason !== 'stray' && mark.reason !== 'duplicate') furniture++;
      if (mark.reason === 'navigation') menu++;
      edge = at + 1;
      labels = 0;
      continue;
    }
    const header = page.header(at, true);
    if (header) {
      if (header.date?.wholeDay && dated === 0)
        dated = at > title + 1 ? 1 : isNearerBelow(page, at) ? DOUBTFUL : isNearerAbove(page, at) ? ATTACHED : 1;
      bylined ||= header.author !== undefined;
      edge = at + 1;
      labels = 0;
    } else if (++labels > LABELS) break;
    else if (!isLabel(text) && !isCaptionLike(text) && !isDeck(page, title, at)) break;
  }
  return { dated, bylined, furniture: Math.min(furniture, 3), menu, edge: page.nextText(edge) };
}

/** The zone above the title at `title`: its date line, a byline, furniture that closes the article before. */
export function zoneAbove(page: Page, title: number): HeaderZone {
  let dated = 0;
  let bylined = false;
  let furniture = 0;
  let closed: HeaderZone['closed'];
  let edge = title;
  for (let at = title - 1; at >= 0 && at >= title - REACH / 2; at--) {
    const mark = page.markOf(at);
    const { text } = page.lines[at]!;
    if (mark) {
      furniture++;
      if (mark.rule === 'separator') closed ??= 'rule';
      else if (mark.reason === 'source_link' || mark.reason === 'counter')
        closed = isArticleEnd(text) || closed === 'end' ? 'end' : mark.reason === 'counter' ? closed : 'link';
      continue;
    }
    const header = page.header(at);
    if (!header && dated === 0 && isLabel(text) && isWholeDate(page, at - 1)) continue;
    if (!header || dated > 0) break;
    if (header.date?.wholeDay) dated = isNearerAbove(page, at) ? DOUBTFUL : 1;
    else if (header.author) bylined = true;
    else break;
    edge = at;
  }
  return { dated, bylined, furniture: Math.min(furniture, 3), menu: 0, ...(closed ? { closed } : {}), edge };
}

/** Whether line `at` is a date with its day and nothing else: what stands below it is a label, not the end of a text. */
function isWholeDate(page: Page, at: number): boolean {
  const date = page.isText(at) ? page.header(at)?.date : undefined;
  return date?.wholeDay === true && isBareDate(date);
}

/** Whether the line stands closer to the line above it than to the one below. */
function isNearerAbove(page: Page, at: number): boolean {
  return at > 0 && page.lines[at]!.gap < (page.lines[at + 1]?.gap ?? 0);
}

function isNearerBelow(page: Page, at: number): boolean {
  return page.lines[at]!.gap > (page.lines[at + 1]?.gap ?? Number.POSITIVE_INFINITY);
}

/** Whether the line right under a title is its deck: a byline or date follows, and no text stands between. It is text nonetheless. */
export function isDeck(page: Page, title: number, at: number): boolean {
  const { text, gap } = page.lines[at]!;
  const head = page.lines[title]!;
  const below = page.header(at + 1, true);
  return (
    at === title + 1 &&
    (title === 0 || gap <= head.gap) &&
    !endsSentence(text) &&
    !endsSentence(head.text) &&
    text.length >= DECK &&
    text.length <= LONGEST_DECK &&
    (below?.date?.wholeDay === true || (below?.author?.length ?? 0) > 0) &&
    head.text.split(' ').length >= DECK_TITLE
  );
}

/** Whether a line between header lines is read as one: a header line, a label, a short caption; a deck is not. */
export function isHeaderText(page: Page, at: number): boolean {
  const { text } = page.lines[at]!;
  return page.header(at, true) !== undefined || isLabel(text) || isCaptionLike(text);
}

/** Whether a line between header lines is too short for text: an author's office, a reading time, a button. */
function isCaptionLike(text: string): boolean {
  return text.length <= 48 && text.split(' ').length <= (text.endsWith('.') ? 3 : 5) && !/[!?]$/.test(text);
}

/** Whether an unmarked line (trimmed) is short enough to be a label (a section, `Staff`) rather than text or a title. */
export function isLabel(text: string): boolean {
  return text.length <= LABEL && text.split(' ').length <= LABEL_WORDS && !/[.!?:]$/.test(text);
}
