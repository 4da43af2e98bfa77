import { lineOf } from '../core/text/lineStarts';

/** A place in a text by line and character, both 0-based, the character in UTF-16 units. */
export interface LinePlace {
  readonly line: number;
  readonly character: number;
}

/** Line and character of `offset` in a text whose lines begin at `starts`. */
export function placeIn(starts: Int32Array, offset: number): LinePlace {
  const line = lineOf(starts, offset);
  return { line, character: offset - starts[line]! };
}

/** The offset at which line `line` ends, its line end included; `length` is that of the text. */
export function lineEnd(starts: Int32Array, line: number, length: number): number {
  return line + 1 < starts.length ? starts[line + 1]! : length;
}
