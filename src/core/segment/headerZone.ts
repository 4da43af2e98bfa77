import { readHeaderLine } from '../article/headerLine';
import type { Page } from './page';

/** What stands around a title and belongs to it: dates, bylines, counters, share bars. */
export interface HeaderZone {
  readonly dated: boolean;
  readonly bylined: boolean;
  /** How many lines of furniture stand in it, 3 at most. */
  readonly furniture: number;
  /** Whether one of the marked lines closes the article before (`Source: …`, `Continue Reading`). */
  readonly closed: boolean;
  /** The outermost line: above a title where its article begins, below it where its text begins. */
  readonly edge: number;
}

/** Most lines looked at on one side of a title. */
const REACH = 14;
/** Longest line that may stand between header lines without being text, in UTF-16 units and words. */
const LABEL = 40;
const LABEL_WORDS = 3;

/** The zone below the title at `title`. Short labels between header lines are part of it. */
export function zoneBelow(page: Page, title: number): HeaderZone {
  let dated = false;
  let bylined = false;
  let furniture = 0;
  let edge = title + 1;
  for (let at = title + 1; at < page.lines.length && at <= title + REACH; at++) {
    const mark = page.markOf(at);
    const { text } = page.lines[at]!;
    if (mark) {
      if (mark.reason !== 'stray' && mark.reason !== 'duplicate') furniture++;
      edge = at + 1;
      continue;
    }
    const header = readHeaderLine(text, true);
    if (header) {
      dated ||= header.date?.wholeDay === true;
      bylined ||= header.author !== undefined;
      edge = at + 1;
    } else if (!isLabel(text)) break;
  }
  return { dated, bylined, furniture: Math.min(furniture, 3), closed: false, edge: page.nextText(edge) };
}

/** The zone above the title at `title`: its date line, a byline, furniture that closes the article before. */
export function zoneAbove(page: Page, title: number): HeaderZone {
  let dated = false;
  let bylined = false;
  let furniture = 0;
  let closed = false;
  let edge = title;
  for (let at = title - 1; at >= 0 && at >= title - REACH / 2; at--) {
    const mark = page.markOf(at);
    if (mark) {
      furniture++;
      closed ||= mark.reason === 'source_link';
      continue;
    }
    const header = readHeaderLine(page.lines[at]!.text);
    if (!header || dated) break;
    if (header.date?.wholeDay) dated = true;
    else if (header.author) bylined = true;
    else break;
    edge = at;
  }
  return { dated, bylined, furniture: Math.min(furniture, 3), closed, edge };
}

/** Whether an unmarked line is short enough to be a label (a section, `Staff`) rather than text or a title. */
function isLabel(text: string): boolean {
  return text.length <= LABEL && text.split(' ').length <= LABEL_WORDS && !/[.!?:]$/.test(text);
}
