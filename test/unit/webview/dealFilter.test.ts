import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type DealFilter,
  filterRows,
  isFiltering,
  isPartialDate,
  NO_FILTER,
} from '../../../src/webview/shared/dealFilter';
import { party, row, sum } from './sampleRows';

const ROWS = [
  row('round', {
    type: 'funding_round',
    parties: [party('company', 'Crème Vole'), party('investors', 'Ostrava Row')],
    round: 'series_b',
    sums: [sum(48e6, 'USD'), sum(44e6, 'EUR')],
    date: '2024-05-03',
  }),
  row('purchase', { status: 'rumored', date: '2018-05', confidence: 0.6, dump: 'march.txt' }),
  row('old', { background: true, date: '2017', evidence: 'Zephyr bought Alder in 2017.' }),
  row('dateless', { sums: [sum(5, 'GBP')] }),
];
const keys = (filter: Partial<DealFilter>): string[] =>
  filterRows(ROWS, { ...NO_FILTER, ...filter }).map(({ key }) => key);

describe('the filter of deals', () => {
  it('lets all through where it says nothing', () => {
    assert.equal(filterRows(ROWS, NO_FILTER), ROWS);
    assert.equal(isFiltering(NO_FILTER), false);
    assert.equal(isFiltering({ ...NO_FILTER, background: false }), true);
  });

  it('wants all its words, in any case and without regard to marks on letters', () => {
    assert.deepEqual(keys({ text: 'creme OSTRAVA' }), ['round']);
    assert.deepEqual(keys({ text: 'creme zephyr' }), []);
    assert.deepEqual(keys({ text: 'series B' }), ['round']);
    assert.deepEqual(keys({ text: 'march' }), ['purchase']);
    assert.deepEqual(keys({ text: 'alder' }), ['old']);
  });

  it('wants one of the types, statuses and currencies', () => {
    assert.deepEqual(keys({ types: ['funding_round', 'ipo'] }), ['round']);
    assert.deepEqual(keys({ statuses: ['rumored'] }), ['purchase']);
    assert.deepEqual(keys({ currencies: ['EUR', 'GBP'] }), ['round', 'dateless']);
  });

  it('leaves out what is recalled, and what is less sure', () => {
    assert.deepEqual(keys({ background: false }), ['round', 'purchase', 'dateless']);
    assert.deepEqual(keys({ minConfidence: 0.7 }), ['round', 'old', 'dateless']);
  });

  it('takes a date that may lie between the bounds for one that does', () => {
    assert.deepEqual(keys({ from: '2018' }), ['round', 'purchase']);
    assert.deepEqual(keys({ from: '2018-05-20' }), ['round', 'purchase']);
    assert.deepEqual(keys({ from: '2018-06' }), ['round']);
    assert.deepEqual(keys({ to: '2018-05-01' }), ['purchase', 'old']);
    assert.deepEqual(keys({ to: '2017-03' }), ['old']);
    assert.deepEqual(keys({ from: '2017-03', to: '2018-04-30' }), ['old']);
  });

  it('knows dates of any precision, and takes no notice of others', () => {
    for (const good of ['', '2018', '2018-05', '2018-05-03']) assert.equal(isPartialDate(good), true, good);
    for (const bad of ['18', '2018-', '2018-5', 'May 2018', '2018-05-031'])
      assert.equal(isPartialDate(bad), false, bad);
    assert.equal(keys({ from: '2018-' }).length, ROWS.length);
  });

  it('never shows more when it says more', () => {
    const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values]);
    const filters = fc.record({
      text: fc.constantFrom('', 'a', 'round', 'zephyr'),
      types: some(['funding_round', 'acquisition'] as const),
      statuses: some(['completed', 'rumored'] as const),
      currencies: some(['USD', 'GBP']),
      background: fc.boolean(),
      from: fc.constantFrom('', '2017', '2018-05', '2024-05-03'),
      to: fc.constantFrom('', '2017', '2018-05', '2024-05-03'),
      minConfidence: fc.constantFrom(0, 0.7, 1),
    });
    fc.assert(
      fc.property(filters, fc.constantFrom(...(Object.keys(NO_FILTER) as (keyof DealFilter)[])), (filter, name) => {
        const looser = new Set(filterRows(ROWS, { ...filter, [name]: NO_FILTER[name] }));
        assert.ok(filterRows(ROWS, filter).every((shown) => looser.has(shown)));
      }),
    );
  });
});
