import type { ParquetTable } from '../../parts/parquetPart';
import type { PartLoader } from '../../parts/partLoader';
import { CancelledError } from '../../steps';
import { type ByteSource, joined } from '../byteSource';
import type { ContainerReader, ContainerTrouble } from '../container';
import { trouble } from '../recordLimits';
import { rowRecord } from '../rows/rowRecord';
import { articleColumns, sampledColumns, tooMuchOf } from './articleColumns';
import { readRows } from './readRows';

/** Rows that are read together where single pages can be read. */
const TOGETHER = 500;
/** Most bytes of a stream that are held to have its end, which has to be read first. */
const LARGEST_STREAM = 256 * 1024 * 1024;

/**
 * Parquet (parquet.apache.org): a record for each row. Which columns hold articles, their names and content tell. Of the file only the columns that are needed are
 * read, a group of rows at a time; the place of a row is that of its group.
 */
export const parquetReader: ContainerReader = {
  format: 'parquet',
  recognizes: (head) => String.fromCharCode(...head.subarray(0, 4)) === 'PAR1',
  holdsMany: () => true,
  async *records(source, { from, stop, parts }) {
    const table = await open(source, parts);
    if ('issue' in table) {
      yield table;
      return;
    }
    const choice = articleColumns(await sampledColumns(table));
    if (!choice) {
      const names = table.columns.slice(0, 20).join(', ');
      yield trouble('no-articles', 'info', `None of the columns holds the text of articles: ${names}.`);
      return;
    }
    for (const group of table.groups) {
      const end = group.first + group.rows;
      const bytes = { start: group.start, end: group.end };
      let row = Math.max(group.first, (from?.number ?? 1) - 1);
      const tooMuch = tooMuchOf(group, choice.columns);
      if (row < end && tooMuch !== undefined) {
        const megabytes = Math.round(tooMuch / 1024 / 1024);
        const what = `The ${group.rows} rows from number ${group.first + 1} on are stored together and need ${megabytes} MB of memory`;
        yield trouble('group-too-large', 'warning', `${what}; they are passed over.`, bytes);
        continue;
      }
      while (row < end) {
        if (stop?.isCancellationRequested) throw new CancelledError();
        const to = group.paged ? Math.min(end, row + TOGETHER) : end;
        const { rows, damaged, reason } = await readRows(table, choice.columns, row, to);
        if (damaged.length > 0) {
          const message = `Of the rows ${row + 1} to ${to} these columns cannot be read: ${damaged.join(', ')} (${reason}).`;
          yield trouble('damaged-rows', 'warning', message, bytes);
        }
        for (const [i, values] of rows.entries()) {
          const record = rowRecord(values, choice.roles);
          if (record) yield { container: 'parquet', number: row + i + 1, bytes, ...record };
        }
        row = to;
      }
    }
  },
};

/** The table; or why it cannot be read. */
async function open(source: ByteSource, parts: PartLoader): Promise<ParquetTable | ContainerTrouble> {
  const { openParquet } = await parts('parquet');
  const { PAGE_UNPACKERS } = await parts('compression');
  const { size, read } =
    source.read && source.size !== undefined ? { size: source.size, read: source.read } : await inMemory(source);
  if (size === undefined)
    return trouble(
      'stream-too-large',
      'warning',
      'A Parquet file is read from its end: from a stream only the first 256 MB can be held. Give it as a file.',
    );
  try {
    const slice = async (start: number, end = size): Promise<ArrayBuffer> =>
      exactBuffer(await read(start < 0 ? size + start : start, end));
    return await openParquet({ byteLength: size, slice }, PAGE_UNPACKERS);
  } catch (error) {
    const message = `The table of contents at the end of the file cannot be read: it is cut off or damaged (${(error as Error).message}).`;
    return trouble('damaged-parquet', 'warning', message);
  }
}

/** A stream as memory that can be read anywhere; without a size where it is too large. */
async function inMemory(
  source: ByteSource,
): Promise<{ readonly size: number | undefined; readonly read: NonNullable<ByteSource['read']> }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.stream()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_STREAM) return { size: undefined, read: async () => new Uint8Array(0) };
  }
  const all = joined(chunks);
  return { size, read: async (start, end) => all.subarray(start, end) };
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return (whole ? bytes.buffer : Uint8Array.from(bytes).buffer) as ArrayBuffer;
}
