/** A stretch of text: UTF-16 offsets, half-open `[start, end)`. */
export interface Span {
  /**
   * @asType integer
   * @minimum 0
   */
  readonly start: number;
  /**
   * @asType integer
   * @minimum 0
   */
  readonly end: number;
}

/** The span `[start, end)`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** Whether `outer` holds all of `inner`; a span holds itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Orders spans by start, the longer first where two start together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The text of `at` in `text`. */
export function slice(text: string, at: Span): string {
  return text.slice(at.start, at.end);
}

/** `at` without the white space at its ends; an all-blank span becomes empty at its start. */
export function trimSpan(text: string, at: Span): Span {
  let { start, end } = at;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : { start: at.start, end: at.start };
}

/** Whether a UTF-16 unit is white space for layout: space, tab, line ends, no-break and other Unicode spaces, zero-width space, BOM. */
export function isBlankCode(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 160) return code === 133;
  return (
    code === 160 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
