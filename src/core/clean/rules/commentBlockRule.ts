import type { Page } from '../../segment/page';
import type { CleaningRule } from '../cleaningRule';

/** A commenter's line, a reply button, how long ago, how many liked it. */
const MARK =
  /^(?:.{1,40} (?:says|said|wrote|writes|sagt|dice|dit)(?: on .{1,40}| at .{1,40})?:|reply|antworten|responder|répondre|reply ?(?:↓|→)?|report|permalink|like ?\d*|liked by \d{1,6} (?:people|readers?)|top comment(?: by .{1,40})?|log in to reply|\d{0,4} ?[•·] ?reply ?[•·] ?share ?›?)$/i;
const AGO = /^(?:[^•·]{1,30} [•·] )?(?:\d{1,3}|an?) (?:minute|hour|day|week|month|year)s? ago$/i;
const HEADING =
  /^(?:\d{1,5} )?(?:comments?|responses?|thoughts on|replies|reader comments|kommentare|comentarios)(?: ?\(?\d{0,5}\)?)?(?: (?:on|to) .{1,120})?:?$|^(?:\d{1,5}|one) thoughts? on .{1,140}$|^discussion$/i;
/** Most lines from one mark to the next inside a comment section. */
const REACH = 4;

/** Comment sections: from a heading or a first commenter's line as long as marks of comments follow each other closely. */
export const commentBlockRule: CleaningRule = {
  name: 'comments',
  mark(page) {
    const { lines } = page;
    for (let at = 0; at < lines.length; at++) {
      const text = lines[at]!.text;
      if (text.length > 160 || !(isCommentMark(text) || HEADING.test(text))) continue;
      const end = sectionEnd(page, at);
      const marks = countMarks(page, at, end);
      // Times alone stand in listings too.
      if (!HEADING.test(text) && !hasVoice(page, at, end)) {
        at = headingIn(page, at + 1, end) - 1;
        continue;
      }
      if (marks < (HEADING.test(text) || /^top comment/i.test(text) ? 1 : 2)) continue;
      for (let k = at; k <= end; k++) page.mark(k, 'comments', 'comment');
      at = end;
    }
  },
};

/** The first heading of comments from `from` to `to`; the line behind `to` where there is none. */
function headingIn(page: Page, from: number, to: number): number {
  let at = from;
  while (at <= to && !(page.lines[at]!.text.length <= 160 && HEADING.test(page.lines[at]!.text))) at++;
  return at;
}

/** Whether somebody speaks or can be answered in the section: a mark that is not just how long ago. */
function hasVoice(page: Page, from: number, to: number): boolean {
  for (let at = from; at <= to; at++)
    if (page.lines[at]!.text.length <= 90 && MARK.test(page.lines[at]!.text)) return true;
  return false;
}

function isCommentMark(text: string): boolean {
  return text.length <= 90 && (MARK.test(text) || AGO.test(text));
}

/** The last line of the section that begins at `from`. */
function sectionEnd(page: Page, from: number): number {
  let end = from;
  for (let at = from + 1; at < page.lines.length && at - end <= REACH; at++) {
    const { text } = page.lines[at]!;
    if (isCommentMark(text)) end = at;
  }
  const last = page.lines[end]!.text;
  const said = /(?:says|said|wrote|writes)/i.test(last) || AGO.test(last) || /^liked by/i.test(last);
  return said && end + 1 < page.lines.length ? end + 1 : end;
}

function countMarks(page: Page, from: number, to: number): number {
  let count = 0;
  for (let at = from + 1; at <= to; at++) if (isCommentMark(page.lines[at]!.text)) count++;
  return count;
}
