import {
  type ColumnDef,
  columnVisibilityFeature,
  constructTable,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  type SortingState,
  type Table,
  tableFeatures,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import type { DealRow } from '../messages';
import type { DealColumn } from './dealColumns';

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnVisibilityFeature,
  rowSelectionFeature,
});

/** The table's model: rows in their order, which columns are shown, which rows are ticked. Knows no page. */
export type DealTable = Table<typeof features, DealRow>;

/** How a column is sorted. */
export type ColumnOrder = 'ascending' | 'descending' | 'none';

/** A column that is never shown: amounts are sorted within their currencies, as nothing converts them. */
const CURRENCY_RANK = '#currency';

/** Makes the model of a table with these columns; `shown` are the ids of those to show. */
export function makeDealTable(
  columns: readonly DealColumn[],
  shown: readonly string[],
  sorting: SortingState | undefined,
): DealTable {
  let ranks: { rows: readonly DealRow[]; of: ReadonlyMap<string, number> } | undefined;
  const rankOf = ({ sums: [sum] }: DealRow): number | undefined => {
    const { data } = table.options;
    if (ranks?.rows !== data) ranks = { rows: data, of: currencyRanks(data) };
    return sum && ranks.of.get(sum.currency);
  };
  const definitions: ColumnDef<typeof features, DealRow>[] = columns.map(({ id, value, largestFirst }) => ({
    id,
    accessorFn: value,
    sortFn: (a, b) => compare(a.getValue(id), b.getValue(id)),
    sortUndefined: 'last',
    sortDescFirst: largestFirst ?? false,
  }));
  const rank: ColumnDef<typeof features, DealRow> = {
    id: CURRENCY_RANK,
    accessorFn: rankOf,
    sortFn: (a, b) => compare(a.getValue(CURRENCY_RANK), b.getValue(CURRENCY_RANK)),
    sortUndefined: 'last',
  };
  const table: DealTable = constructTable({
    features,
    columns: [...definitions, rank],
    data: [] as DealRow[],
    getRowId: ({ key }) => key,
    initialState: { sorting: sorting ?? [], columnVisibility: visibility(columns, shown) },
  });
  return table;
}

/** Shows exactly the columns of these ids. */
export function showColumns(table: DealTable, columns: readonly DealColumn[], shown: readonly string[]): void {
  table.setColumnVisibility(visibility(columns, shown));
}

/** Sorts by a column, the other way round where that is done already, and not at all at the third time. */
export function toggleOrder(table: DealTable, { id, largestFirst }: DealColumn): void {
  const first = largestFirst ? 'descending' : 'ascending';
  const second = largestFirst ? 'ascending' : 'descending';
  const now = orderOf(table, id);
  const next = now === 'none' ? first : now === first ? second : 'none';
  const own = { id, desc: next === 'descending' };
  if (next === 'none') table.setSorting([]);
  else table.setSorting(id === 'amount' ? [{ id: CURRENCY_RANK, desc: false }, own] : [own]);
}

/** How the table is sorted by a column. */
export function orderOf(table: DealTable, id: string): ColumnOrder {
  const sort = table.atoms.sorting.get().find((own) => own.id === id);
  if (!sort) return 'none';
  return sort.desc ? 'descending' : 'ascending';
}

function visibility(columns: readonly DealColumn[], shown: readonly string[]): Record<string, boolean> {
  return { ...Object.fromEntries(columns.map(({ id }) => [id, shown.includes(id)])), [CURRENCY_RANK]: false };
}

/** Currencies in the order of how many deals have them: 0 is the commonest. */
function currencyRanks(rows: readonly DealRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {
    sums: [sum],
  } of rows)
    if (sum) counts.set(sum.currency, (counts.get(sum.currency) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(ordered.map(([currency], rank) => [currency, rank]));
}

const texts = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : texts.compare(String(a), String(b));
}
