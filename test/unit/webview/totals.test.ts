import assert from 'node:assert/strict';
import { totalsOf } from '../../../src/webview/shared/totals';
import { row, sum } from './sampleRows';

describe('totals of deals', () => {
  it('adds up by currency, the commonest first, and counts what tells no sum', () => {
    const rows = [
      row('a', { sums: [sum(5, 'EUR')] }),
      row('b', { sums: [sum(7, 'USD')] }),
      row('c'),
      row('d', { sums: [sum(9, 'USD')] }),
    ];
    assert.deepEqual(totalsOf(rows), {
      byCurrency: [
        { currency: 'USD', value: 16, deals: 2 },
        { currency: 'EUR', value: 5, deals: 1 },
      ],
      deals: 4,
      withoutSum: 1,
    });
  });

  it('counts a sum that is told in two currencies once', () => {
    const { byCurrency } = totalsOf([row('a', { sums: [sum(265, 'EUR'), sum(289, 'USD')] })]);
    assert.deepEqual(byCurrency, [{ currency: 'EUR', value: 265, deals: 1 }]);
  });

  it('is nothing where there is nothing', () => {
    assert.deepEqual(totalsOf([]), { byCurrency: [], deals: 0, withoutSum: 0 });
  });
});
