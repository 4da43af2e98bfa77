import { isBlankCode, type Span } from '../core/text/span';

/** A change of a text. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/**
 * What to delete so that the stretches are gone: whole lines with their ends where nothing else stands on them, else just the stretches. `parts` are in
 * order; so is what is given, without overlaps.
 */
export function deletionsOf(text: string, parts: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const part of parts) {
    const deletion = wholeLines(text, part) ?? part;
    const last = found.at(-1);
    if (last && deletion.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, deletion.end) };
    else found.push(deletion);
  }
  return found;
}

/** The lines that a stretch fills, with their ends. */
function wholeLines(text: string, { start, end }: Span): Span | undefined {
  let from = start;
  while (from > 0 && !isLineEnd(text.charCodeAt(from - 1))) {
    if (!isBlankCode(text.charCodeAt(from - 1))) return undefined;
    from--;
  }
  let to = end;
  while (to < text.length && !isLineEnd(text.charCodeAt(to))) {
    if (!isBlankCode(text.charCodeAt(to))) return undefined;
    to++;
  }
  if (text[to] === '\r' && text[to + 1] === '\n') to += 2;
  else if (to < text.length) to++;
  return { start: from, end: to };
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** The smallest stretch of `before` whose change gives `after`; `undefined` where they are the same. Never cuts a line end or a character in two. */
export function changeOf(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  head = head === 0 ? 0 : before.lastIndexOf('\n', head - 1) + 1;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const end = before.indexOf('\n', before.length - tail);
  tail = end < 0 ? 0 : before.length - end - 1;
  return { span: { start: head, end: before.length - tail }, text: after.slice(head, after.length - tail) };
}
