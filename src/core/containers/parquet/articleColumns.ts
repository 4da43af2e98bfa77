import type { ParquetTable } from '../../parts/parquetPart';
import { chooseFields, type Field } from '../../read/fields/chooseFields';
import { type RowRoles, type RowValues, textOf } from '../rows/rowRecord';

/** Which columns hold what of an article. */
export interface ArticleColumns {
  readonly roles: RowRoles;
  /** All that have to be read. */
  readonly columns: readonly string[];
}

/** How many rows are looked at. */
const SAMPLE = 40;

/** The columns with what they hold in some first rows; none where these cannot be read. */
export async function sampledColumns(table: ParquetTable): Promise<Field[]> {
  const rows = table.groups.find((group) => group.rows > 0);
  const first = rows?.first ?? 0;
  const read = await table
    .rows(table.columns, first, first + Math.min(SAMPLE, rows?.rows ?? 0))
    .catch((): readonly RowValues[] => []);
  return table.columns.map((name) => ({ name, values: read.map((row) => textOf(row[name])) }));
}

/** Finds the columns of articles; `undefined` where none hold texts. */
export function articleColumns(fields: readonly Field[]): ArticleColumns | undefined {
  const choice = chooseFields(fields);
  return choice && { roles: choice.roles, columns: [...new Set([...choice.roles.values()].flat())] };
}
