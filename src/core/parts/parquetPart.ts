import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type SchemaTree,
} from 'hyparquet';

import type { RowValues } from '../containers/rows/rowRecord';

/** A Parquet file whose table of contents is read. */
export interface ParquetTable {
  /** Names of the columns that hold texts, dates or numbers, in their order. */
  readonly columns: readonly string[];
  readonly groups: readonly ParquetGroup[];
  /**
   * The rows `[from, to)` of the whole file, of some columns: each value as a string, lists as lists.
   * @throws Error where a page is damaged.
   */
  rows(columns: readonly string[], from: number, to: number): Promise<readonly RowValues[]>;
}

/** Rows that are stored together. */
export interface ParquetGroup {
  /** Number of its first row in the file, 0-based, and how many there are. */
  readonly first: number;
  readonly rows: number;
  /** Where it stands in the file, in bytes. */
  readonly start: number;
  readonly end: number;
  /** Bytes of its columns when unpacked, by name. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Whether single pages of it can be read. */
  readonly paged: boolean;
}

/**
 * Opens a Parquet file (parquet.apache.org/docs/file-format). `compressors`: what unpacks its pages; Snappy is known already.
 * @throws Error where its table of contents is not there or damaged.
 */
export async function openParquet(file: AsyncBuffer, compressors: Compressors): Promise<ParquetTable> {
  const metadata = await parquetMetadataAsync(file);
  const columns = parquetSchema(metadata)
    .children.filter(holdsValues)
    .map(({ element }) => element.name);
  return {
    columns,
    groups: groupsOf(metadata),
    async rows(wanted, rowStart, rowEnd) {
      const options = { file, metadata, columns: [...wanted], rowStart, rowEnd, compressors };
      const rows = await parquetReadObjects({ ...options, useOffsetIndex: true, geoparquet: false });
      return rows.map((row) => Object.fromEntries(wanted.map((name) => [name, valueText(row[name])])));
    },
  };
}

/** Whether a column may hold a text, a date, a number, or a list of them; not bytes of a fixed length, and nothing nested deeper. */
function holdsValues({ element, children }: SchemaTree): boolean {
  if (element.converted_type === 'LIST' || element.logical_type?.type === 'LIST') {
    const item = children[0]?.children[0] ?? children[0];
    return item !== undefined && item.children.length === 0 && item.element.type === 'BYTE_ARRAY';
  }
  return children.length === 0 && element.type !== 'FIXED_LEN_BYTE_ARRAY' && element.type !== 'BOOLEAN';
}

function groupsOf({ row_groups }: FileMetaData): ParquetGroup[] {
  let first = 0;
  return row_groups.map(({ columns, num_rows }): ParquetGroup => {
    const chunks = columns.flatMap(({ meta_data }) => meta_data ?? []);
    const starts = chunks.map((chunk) => Number(chunk.dictionary_page_offset || chunk.data_page_offset));
    const ends = chunks.map((chunk, i) => starts[i]! + Number(chunk.total_compressed_size));
    const sizes = new Map<string, number>();
    for (const { path_in_schema, total_uncompressed_size } of chunks)
      sizes.set(path_in_schema[0]!, (sizes.get(path_in_schema[0]!) ?? 0) + Number(total_uncompressed_size));
    const group = {
      first,
      rows: Number(num_rows),
      start: starts.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
      end: ends.reduce((a, b) => Math.max(a, b), 0),
      sizes,
      paged: columns.every(({ offset_index_offset }) => offset_index_offset !== undefined),
    };
    first += group.rows;
    return group;
  });
}

function valueText(value: unknown): string | string[] | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.flatMap((item) => (typeof item === 'string' ? item : []));
  if (typeof value === 'object') {
    // Dates come as such, and bytes that are no text as bytes.
    const date = value as { toISOString?: () => string };
    try {
      return date.toISOString?.();
    } catch {
      return undefined;
    }
  }
  return String(value);
}
