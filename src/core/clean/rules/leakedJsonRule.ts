import type { Page, PageLine } from '../../segment/page';
import { inPieces } from '../../segment/pieces';
import { type CleaningRule, steppedRule } from '../cleaningRule';

/** A key with its colon, or a value's end: `"key":`, `”:{“`, `,“`; quotes may have been made smart, backslashes lost. */
const JSON_JOINT = /["“”„″]\s?:\s?["“”„″[{\dtfn-]|["“”″\]}]\s?,\s?["“”″[{]|[}\]]\s?[}\]]/g;
const LOST_BREAK = /^n{1,4}$/;
/** Most text lines between two marks of one leak: a paragraph of the leaked article, a comment, a biography. */
const REACH = 4;
/** Fewest joints that make a line JSON. */
const JOINTS = 3;

/** Whether a line is a piece of JSON. */
function isJsonLine(text: string): boolean {
  if (text.length < 12 || !/[:,}\]]/.test(text)) return false;
  const head = text.length > 4000 ? text.slice(0, 2000) + text.slice(-2000) : text;
  const joints = head.match(JSON_JOINT)?.length ?? 0;
  if (joints >= JOINTS) return joints * 90 >= Math.min(head.length, 4000) || /^[[{"“”n]/.test(head);
  return joints > 0 && text.length < 160 && /^(?:n?["“”″]|[{[])/.test(text);
}

/**
 * Page JSON that leaked into the text, with the paragraphs of the leaked article, comments and biographies between its pieces: from the first
 * mark (a piece of JSON, or the `n` that is left of `\n`) to the last, as long as marks follow each other closely and one of them is JSON.
 */
export const leakedJsonRule: CleaningRule = steppedRule('leaked-json', function* (page) {
  const marks: PageLine[] = [];
  yield* inPieces(page.lines, (line) => {
    if (LOST_BREAK.test(line.text) || isJsonLine(line.text)) marks.push(line);
  });
  for (let from = 0; from < marks.length; ) {
    let to = from;
    while (to + 1 < marks.length && marks[to + 1]!.at - marks[to]!.at <= REACH) to++;
    const group = marks.slice(from, to + 1);
    if (group.some((line) => !LOST_BREAK.test(line.text))) markAll(page, marks[from]!.at, marks[to]!.at);
    from = to + 1;
  }
});

function markAll(page: Page, from: number, to: number): void {
  for (let at = from; at <= to; at++) page.mark(at, 'leaked-json', 'leaked_json');
}
