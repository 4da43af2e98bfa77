import assert from 'node:assert/strict';
import type { DealRow } from '../../../src/webview/messages';
import { RowStore } from '../../../src/webview/shared/rowStore';
import { pageWords } from '../../../src/webview/shared/texts';
import { row, WORDS } from './sampleRows';

const put = (...rows: DealRow[]) => ({ type: 'rows', put: rows, gone: [] as string[], more: false }) as const;

describe('what a page knows', () => {
  it('is what it was told, in the order of dumps and places', () => {
    const store = new RowStore();
    store.take(put(row('c', { dump: 'dump 10.txt' }), row('b', { dump: 'dump 9.txt', start: 50 })));
    store.take(put(row('a', { dump: 'dump 9.txt', start: 7 })));
    assert.deepEqual(
      store.rows.map(({ key }) => key),
      ['a', 'b', 'c'],
    );
    assert.equal(store.rows, store.rows);
  });

  it('changes as it is told', () => {
    const store = new RowStore();
    store.take(put(row('a'), row('b')));
    store.take({ ...put(row('a', { told: 5 })), gone: ['b'] });
    assert.deepEqual(
      store.rows.map(({ key, told }) => [key, told]),
      [['a', 5]],
    );
    assert.equal(store.size, 1);
  });

  it('is said in the language of the window', () => {
    const { labels } = WORDS;
    const texts = { '{0} of {1}': '{1}, davon {0}' };
    const { t } = pageWords({ type: 'start', scope: { kind: 'workspace' }, labels, texts, columns: [] });
    assert.equal(t('{0} of {1}', 2, 'x{0}'), 'x{0}, davon 2');
    assert.equal(t('Deals'), 'Deals');
  });
});
