import { RowReader } from '../../read/table/rowReader';
import type { TableDialect } from '../../read/table/tableRow';
import type { ByteCursor } from '../byteCursor';
import { joined } from '../byteSource';
import type { ByteRange } from '../container';
import { LARGEST_RECORD } from '../recordLimits';

/** A row as it stands in the file. */
export interface ByteRow {
  readonly range: ByteRange;
  /** Absent where it is larger than {@link LARGEST_RECORD}. */
  readonly bytes?: Uint8Array;
}

/** How much is read at a time. */
const PIECE = 1024 * 1024;
/** From so many rows that are too large on quotes are taken for characters: one that nobody closed swallows the rest of the file again and again. */
const SWALLOWED = 3;

/**
 * Cuts a table into rows as it streams. What marks rows is ASCII in all encodings that it may have, so that bytes are read as characters, and offsets are
 * those of bytes. `columns`: how many values rows have.
 */
export async function* tableRows(cursor: ByteCursor, dialect: TableDialect, columns: number): AsyncGenerator<ByteRow> {
  const latin = new TextDecoder('latin1');
  let held: Uint8Array = new Uint8Array(0);
  let text = '';
  let at = 0;
  let ended = false;
  let swallowed = 0;
  let reader = new RowReader(text, dialect, columns);
  const readOn = async (length: number): Promise<void> => {
    const more = await cursor.take(length);
    ended = more.length < length;
    held = joined([held.subarray(at), more]);
    at = 0;
    text = latin.decode(held);
    reader = new RowReader(text, swallowed < SWALLOWED ? dialect : { ...dialect, quotes: false }, columns);
  };
  for (;;) {
    const row = reader.read(at);
    const start = cursor.offset - held.length;
    if (row && (row.next < text.length || ended)) {
      yield { range: { start: start + row.start, end: start + row.next }, bytes: held.subarray(row.start, row.end) };
      at = row.next;
    } else if (ended) return;
    else if (held.length - at <= LARGEST_RECORD) await readOn(Math.max(PIECE, held.length - at));
    else {
      // The row is given up at its first line end: what is behind it may be rows.
      const line = held.indexOf(10, at) + 1 || held.length;
      yield { range: { start: start + at, end: start + line } };
      at = line;
      swallowed++;
      await readOn(PIECE);
    }
  }
}
