import type { DumpFormat } from '../analysis';
import type { Steps } from '../steps';
import type { StatedReading } from '../text/reading';
import { feedReader } from './feed/feedReader';
import { jsonReader } from './json/jsonReader';
import { tableReader } from './table/tableReader';

/** Reads structured texts of one family of formats: texts whose form says where their articles are. */
export interface StructuredReader {
  /** What its readings may be. */
  readonly formats: readonly DumpFormat[];
  /** Whether a text that begins with `head` ({@link STRUCTURED_HEAD} UTF-16 units at most) may be of these formats; cheap, and may be wrong. */
  recognizes(head: string): boolean;
  /**
   * Reads the text, which may be cut off anywhere; `undefined` where it is of another format or holds no articles. In linear time, a small piece at a
   * time; never throws.
   */
  read(source: string): Steps<StatedReading | undefined>;
}

/** How much of a text readers look at to tell their format, in UTF-16 units. */
export const STRUCTURED_HEAD = 4096;

/** THE readers of structured texts in the order they are asked; the first that reads articles tells the format. */
export const STRUCTURED_READERS: readonly StructuredReader[] = [
  // Begins with a bracket, as nothing else does.
  jsonReader,
  // Begins with a tag that no page has.
  feedReader,
  // Any line with a comma in it may belong to one, so that all others are asked first.
  tableReader,
];

/** Reads a text by the reader of `format`, or by the first that knows it; `undefined` where it states no articles. */
export function* readStructured(source: string, format?: DumpFormat): Steps<StatedReading | undefined> {
  const head = source.slice(0, STRUCTURED_HEAD);
  for (const reader of STRUCTURED_READERS) {
    if (format === undefined ? !reader.recognizes(head) : !reader.formats.includes(format)) continue;
    const reading = yield* reader.read(source);
    if (reading && reading.articles.length > 0) return reading;
  }
  return undefined;
}
