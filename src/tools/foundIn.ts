import type { Analysis } from '../core/analysis';
import type { Span } from '../core/text/span';
import { placeIn } from '../language/textLines';

/** A dump that a tool tells of. */
export interface FoundDump {
  /** Its path, as tools name it. */
  readonly path: string;
  readonly analysis: Analysis;
  readonly text: string;
  /** UTF-16 offsets at which the lines begin. */
  readonly lines: Int32Array;
}

/** A place for models: `12:5 [230,254)`, line and column from 1, offsets in UTF-16 units. */
export function placeText({ lines }: Pick<FoundDump, 'lines'>, { start, end }: Span): string {
  const { line, character } = placeIn(lines, start);
  return `${line + 1}:${character + 1} [${start},${end})`;
}

/** Text on one line, at most `most` characters of it. */
export function oneLine(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
