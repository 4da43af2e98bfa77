import type { ParquetTable } from '../../parts/parquetPart';
import type { RowValues } from '../rows/rowRecord';

/** Rows as far as their columns can be read. */
export interface ReadRows {
  readonly rows: readonly RowValues[];
  /** The columns that cannot be read. */
  readonly damaged: readonly string[];
  /** Why, of the first of them. */
  readonly reason?: string;
}

/** Reads the rows `[from, to)`, a column at a time: one that is damaged does not take the others along. Never throws. */
export async function readRows(
  table: ParquetTable,
  columns: readonly string[],
  from: number,
  to: number,
): Promise<ReadRows> {
  const rows = Array.from({ length: to - from }, (): Record<string, RowValues[string]> => ({}));
  const damaged: string[] = [];
  let reason: string | undefined;
  for (const name of columns)
    try {
      const values = await table.rows([name], from, to);
      for (const [i, value] of values.entries()) if (rows[i]) rows[i][name] = value[name];
    } catch (error) {
      damaged.push(name);
      reason ??= (error as Error).message;
    }
  return { rows, damaged, ...(reason === undefined ? {} : { reason }) };
}
