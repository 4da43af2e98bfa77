import type { Span } from '../core/text/span';

/** A stretch of a text with what stands around it in its paragraph. */
export interface PlaceExcerpt {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/** How much is shown on each side, and of the stretch itself, in characters. */
const AROUND = 120;
const LONGEST = 600;

/** The stretch `at` of `text` with up to 120 characters of its line on each side, cut at words; a long stretch is cut in its middle. */
export function excerptAt(text: string, at: Span): PlaceExcerpt {
  const exact = text.slice(at.start, at.end);
  return {
    before: tailOf(text.slice(Math.max(0, at.start - AROUND), at.start), at.start > AROUND),
    exact: exact.length > LONGEST ? `${exact.slice(0, LONGEST / 2)} … ${exact.slice(-LONGEST / 2)}` : exact,
    after: headOf(text.slice(at.end, at.end + AROUND), at.end + AROUND < text.length),
  };
}

/** The end of the last line of `part`, from a word's beginning where there is more before it. */
function tailOf(part: string, more: boolean): string {
  const line = Math.max(part.lastIndexOf('\n'), part.lastIndexOf('\r')) + 1;
  if (line > 0 || !more) return part.slice(line);
  return `…${part.slice(part.indexOf(' ') + 1)}`;
}

function headOf(part: string, more: boolean): string {
  const line = part.search(/[\r\n]/);
  if (line >= 0 || !more) return line >= 0 ? part.slice(0, line) : part;
  const space = part.lastIndexOf(' ');
  return `${space > 0 ? part.slice(0, space) : part}…`;
}
