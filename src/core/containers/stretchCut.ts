import { readDateLine } from '../article/dateLine';

/** What speaks for a new stretch to begin at a place, the strongest first; see {@link cutIn}. */
const DOCUMENT = 6;
const DATE = 5;
const RULE = 4;
const WIDE_GAP = 3;
const TITLE = 2;
const GAP = 1;

/** A headline is no longer than this, in UTF-16 units. */
const LONGEST_TITLE = 160;

/** What stands before the date on a line, a byline or a label, is no longer than this. */
const LONGEST_BYLINE = 50;

/** Where an HTML document or an article in one begins. */
const HTML_START = /<(?:!doctype\s|html[\s>]|article[\s>])/gi;

/** A line of nothing but rule characters. */
const RULE_LINE = /^\s{0,8}([-=*_#~+])\1{2,}\s{0,8}$/;

/**
 * The offset in `window`, a part of a long text, where the next stretch best begins: where an article is likeliest to. In turn: at the beginning of an HTML document
 * or article; at a line with a whole date, or the headline above it, behind a blank line; behind a line that is a rule; behind two or more blank lines; at a short line
 * without a full stop behind one blank line; behind any blank line; at any line. Of equal ones the nearest to `middle`. `undefined` where the window has no line end.
 */
export function cutIn(window: string, middle: number): number | undefined {
  let best: number | undefined;
  let bestWeight = -1;
  const offer = (at: number, weight: number): void => {
    if (at === 0 || at >= window.length || weight < bestWeight) return;
    if (weight === bestWeight && Math.abs(at - middle) >= Math.abs(best! - middle)) return;
    best = at;
    bestWeight = weight;
  };
  for (const { index } of window.matchAll(HTML_START)) offer(index, DOCUMENT);
  if (bestWeight === DOCUMENT) return best;
  let blanks = 0;
  /** The last line with text, and what was before it. */
  let last = { at: 0, blanks: 0, isTitle: false };
  // The first line is likely the end of one that began before.
  for (let at = window.indexOf('\n') + 1; at > 0 && at < window.length; ) {
    const end = window.indexOf('\n', at);
    // A line that goes on behind the window may be anything.
    if (end < 0) break;
    const line = window.slice(at, Math.min(end, at + LONGEST_TITLE * 2)).trim();
    if (line === '') blanks++;
    else {
      offer(at, weightOf(line, blanks));
      if (RULE_LINE.test(line)) offer(end + 1, RULE);
      else if (isDateLine(line)) {
        if (blanks > 0) offer(at, DATE);
        else if (last.isTitle && last.blanks > 0) offer(last.at, DATE);
      }
      last = { at, blanks, isTitle: isTitle(line) };
      blanks = 0;
    }
    at = end + 1;
  }
  return best;
}

function weightOf(line: string, blanks: number): number {
  if (blanks > 1) return WIDE_GAP;
  if (blanks === 1) return isTitle(line) ? TITLE : GAP;
  return 0;
}

/** Whether a line tells a day and hardly anything else; a sentence may tell one too. */
function isDateLine(line: string): boolean {
  const date = readDateLine(line);
  return date?.wholeDay === true && date.before.length <= LONGEST_BYLINE && !line.endsWith('.');
}

function isTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && !/[.,;:]["'”’)]?$/.test(line);
}
