import assert from 'node:assert/strict';
import { countedDeals, withConfidentDeals } from '../../../src/core/merge/countedDeals';
import { dealOf } from './dealMaker';

describe('countedDeals', () => {
  const deal = (id: string, confidence: number, sameAs?: string) => ({
    ...dealOf({ id, article: 'a', confidence }),
    ...(sameAs === undefined ? {} : { sameAs }),
  });
  const DEALS = [deal('1', 0.4), deal('2', 0.6, '1'), deal('3', 0.7, '1'), deal('4', 0.9)];

  it('leaves out records that point to another', () => {
    assert.deepEqual(
      countedDeals(DEALS).map(({ id }) => id),
      ['1', '4'],
    );
  });

  it('counts a record that points to one that is not there', () => {
    assert.deepEqual(
      countedDeals(DEALS.slice(1, 2)).map(({ id }) => id),
      ['2'],
    );
  });

  it('counts a deal once when the record that others point to is not sure enough', () => {
    const { deals } = withConfidentDeals({ deals: DEALS, issues: [] }, 0.5);
    assert.deepEqual(
      deals.map(({ id, sameAs }) => [id, sameAs]),
      [
        ['2', undefined],
        ['3', '2'],
        ['4', undefined],
      ],
    );
    assert.deepEqual(
      countedDeals(deals).map(({ id }) => id),
      ['2', '4'],
    );
  });

  it('gives the same analysis where all deals are sure enough', () => {
    const analysis = { deals: DEALS, issues: [] };
    assert.equal(withConfidentDeals(analysis, 0), analysis);
  });
});
