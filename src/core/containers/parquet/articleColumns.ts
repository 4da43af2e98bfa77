import type { ParquetGroup, ParquetTable } from '../../parts/parquetPart';
import { chooseFields, type Field } from '../../read/fields/chooseFields';
import { type RowRoles, type RowValues, textOf } from '../rows/rowRecord';

/** Which columns hold what of an article. */
export interface ArticleColumns {
  readonly roles: RowRoles;
  /** All that have to be read. */
  readonly columns: readonly string[];
}

/** Most bytes that the columns of a group may unpack to: they are in memory together. */
const LARGEST_GROUP = 1024 * 1024 * 1024;
/** How many rows are looked at, and in how many groups at most where some are damaged. */
const SAMPLE = 40;
const GROUPS = 8;

/** What columns of a group need of memory in bytes, where that is more than anybody should be asked for. */
export function tooMuchOf({ sizes, paged }: ParquetGroup, columns: readonly string[]): number | undefined {
  const size = columns.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
  return size > LARGEST_GROUP && !paged ? size : undefined;
}

/** The columns with what they hold in some rows of the first group where that can be read. */
export async function sampledColumns(table: ParquetTable): Promise<Field[]> {
  const groups = table.groups.filter(({ rows }) => rows > 0).slice(0, GROUPS);
  const fields: Field[] = [];
  for (const name of table.columns) fields.push({ name, values: (await sampled(table, groups, name)).map(textOf) });
  return fields;
}

async function sampled(
  table: ParquetTable,
  groups: readonly ParquetGroup[],
  name: string,
): Promise<readonly RowValues[string][]> {
  for (const group of groups) {
    if (tooMuchOf(group, [name]) !== undefined) continue;
    const rows = await table
      .rows([name], group.first, group.first + Math.min(SAMPLE, group.rows))
      .catch(() => undefined);
    if (rows) return rows.map((row) => row[name]);
  }
  return [];
}

/** Finds the columns of articles; `undefined` where none hold texts. */
export function articleColumns(fields: readonly Field[]): ArticleColumns | undefined {
  const choice = chooseFields(fields);
  return choice && { roles: choice.roles, columns: [...new Set([...choice.roles.values()].flat())] };
}
