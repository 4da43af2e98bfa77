import { decodeDump } from '../../read/decode';
import { alignedCells } from '../../read/table/alignedCells';
import { cellText } from '../../read/table/cellText';
import { findTable } from '../../read/table/findDialect';
import { RowReader } from '../../read/table/rowReader';
import { findColumns, type TableColumns } from '../../read/table/tableColumns';
import type { TableDialect } from '../../read/table/tableRow';
import { CancelledError } from '../../steps';
import { ByteCursor } from '../byteCursor';
import { headOf } from '../byteSource';
import { type ContainerReader, HEAD_BYTES } from '../container';
import { decodeUtf8 } from '../decodeUtf8';
import { tooLarge } from '../recordLimits';
import { type RowValues, rowRecord } from './rowRecord';
import { tableRows } from './tableRows';

/** A table as its head shows it. */
interface TableHead {
  readonly columns: TableColumns;
  readonly dialect: TableDialect;
  readonly encoding: string;
  /** Where the first row begins, in bytes. */
  readonly start: number;
}

/** Tables of delimited values (CSV, TSV; RFC 4180) with columns of articles: a record for each row, its title in front of its text. */
export const csvReader: ContainerReader = {
  format: 'csv',
  textual: true,
  recognizes: (head) => readHead(head) !== undefined,
  holdsMany: () => true,
  async *records(source, { from, stop }) {
    const head = readHead(await headOf(source, HEAD_BYTES));
    if (!head) return;
    const { columns, dialect, encoding } = head;
    const start = from?.bytes.start ?? head.start;
    const cursor = new ByteCursor(source.stream(start), start);
    let number = from?.number ?? (columns.named ? 0 : 1);
    try {
      for await (const { range, bytes } of tableRows(cursor, dialect, columns.names.length)) {
        if (stop?.isCancellationRequested) throw new CancelledError();
        const place = { number: number++, bytes: range };
        // The first row holds the columns' names.
        if (place.number === 0) continue;
        if (!bytes) {
          yield tooLarge(`Row ${place.number}`, range);
          continue;
        }
        const { text, issues } = encoding === 'utf-8' ? decodeUtf8(bytes) : decodeDump(bytes, { charset: encoding });
        const record = rowRecord(valuesOf(text, head), columns.choice.roles);
        if (record) yield { container: 'csv', ...place, ...record, encoding, issues: issues.map(withoutSpan) };
      }
    } finally {
      await cursor.close();
    }
  },
};

function readHead(bytes: Uint8Array): TableHead | undefined {
  const { text, encoding } = decodeDump(bytes, { partial: true });
  // In UTF-16 what marks rows is no single byte.
  if (text === '' || encoding.startsWith('utf-16') || !/^[^\r\n]{0,4000}[,;\t|]/.test(text)) return undefined;
  const form = findTable(text);
  const columns = form && findColumns(text, form);
  if (!columns) return undefined;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  return { columns, dialect: form.dialect, encoding, start: mark + form.start };
}

/** The values of a row by the names of their columns. */
function valuesOf(text: string, { columns, dialect }: TableHead): RowValues {
  const row = new RowReader(text, dialect, columns.names.length).read(0);
  const cells = alignedCells(row?.cells ?? [], columns.names.length, columns.text);
  return Object.fromEntries(
    cells.map((cell, at) => [columns.names[at] ?? '', cellText(text, cell, dialect, columns.lines).text]),
  );
}

/** The text of a record is made of its row: places in the row are none in it. */
function withoutSpan<T extends { readonly span?: unknown }>({ span: _, ...issue }: T): Omit<T, 'span'> {
  return issue;
}
