import type { DealRow, HostMessage } from '../messages';

/** The rows that the host has told of, by their keys, in the order of dumps and places. */
export class RowStore {
  private readonly byKey = new Map<string, DealRow>();
  private ordered: readonly DealRow[] | undefined;

  /** Takes in a message of the host. */
  take({ put, gone }: Extract<HostMessage, { type: 'rows' }>): void {
    for (const key of gone) this.byKey.delete(key);
    for (const row of put) this.byKey.set(row.key, row);
    this.ordered = undefined;
  }

  /** How many rows there are. */
  get size(): number {
    return this.byKey.size;
  }

  /** All rows: dumps in the order of their paths, deals in that of the text. The same array until something changes. */
  get rows(): readonly DealRow[] {
    this.ordered ??= [...this.byKey.values()].sort(byPlace);
    return this.ordered;
  }
}

const paths = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function byPlace(a: DealRow, b: DealRow): number {
  return (a.dump === b.dump ? 0 : paths.compare(a.dump, b.dump)) || a.start - b.start || (a.key < b.key ? -1 : 1);
}
