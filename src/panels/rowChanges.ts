import type { DealRow, HostMessage } from '../webview/messages';

/** Rows in one message: a page takes so many in well under a frame, and the host is not held. */
const CHUNK = 400;

/** Knows which rows a page has, and tells what it has to be told to have others. */
export class RowChanges {
  private readonly sent = new Map<string, string>();

  /** Forgets what was sent: the page is new. */
  reset(): void {
    this.sent.clear();
  }

  /**
   * The messages that bring the page from the rows that it has to `rows`, at most {@link CHUNK} rows each, the last without `more`. Undefined comes where so
   * many rows were looked at and few have changed: time to give way.
   */
  *messages(rows: readonly DealRow[]): Generator<Extract<HostMessage, { type: 'rows' }> | undefined> {
    const keys = new Set(rows.map(({ key }) => key));
    let gone = [...this.sent.keys()].filter((key) => !keys.has(key));
    for (const key of gone) this.sent.delete(key);
    let put: DealRow[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % CHUNK === CHUNK - 1) yield undefined;
      const text = JSON.stringify(row);
      if (this.sent.get(row.key) === text) continue;
      this.sent.set(row.key, text);
      put.push(row);
      if (put.length < CHUNK) continue;
      yield { type: 'rows', put, gone, more: true };
      put = [];
      gone = [];
    }
    yield { type: 'rows', put, gone, more: false };
  }
}
