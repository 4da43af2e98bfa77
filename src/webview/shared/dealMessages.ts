import type { HostMessage } from '../messages';
import type { FilterBar } from './filterBar';
import type { Notice } from './notice';
import type { RowStore } from './rowStore';

/** What every page of deals does with what the host says of its rows: keep them, offer their values to the filter, and draw. */
export function dealMessages(
  store: RowStore,
  notice: Notice,
  filters: Pick<FilterBar, 'offer'>,
  draw: () => void,
): (message: HostMessage) => void {
  return (message) => {
    if (message.type === 'progress') notice.progress(message);
    if (message.type !== 'rows') return;
    store.take(message);
    // The first rows show at once, the others together: each drawing sorts them all.
    if (message.more && store.size > message.put.length) return;
    filters.offer(store.rows);
    draw();
  };
}
