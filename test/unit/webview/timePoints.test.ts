import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  clusterPoints,
  currenciesOf,
  middleOf,
  moneyDomain,
  moneyTicks,
  type TimePoint,
  timeDomain,
  timePoints,
} from '../../../src/webview/timeline/timePoints';
import { timeTickText } from '../../../src/webview/timeline/timeTicks';
import { row, sum } from './sampleRows';

const iso = (time: number | undefined): string => new Date(time ?? 0).toISOString().slice(0, 16);

describe('the timeline', () => {
  it('puts a date in the middle of what it names', () => {
    assert.equal(iso(middleOf('2024-05-03')), '2024-05-03T12:00');
    assert.equal(iso(middleOf('2024-05')), '2024-05-16T12:00');
    assert.equal(iso(middleOf('2024')), '2024-07-02T00:00');
    assert.equal(middleOf('soon'), undefined);
    assert.equal(middleOf(undefined), undefined);
  });

  it('shows deals with a date, in the order of time, with their sums in one currency', () => {
    const rows = [
      row('b', { date: '2024-05-03', sums: [sum(265, 'EUR'), sum(289, 'USD')] }),
      row('none'),
      row('a', { date: '2023', sums: [sum(7, 'GBP')] }),
      row('free', { date: '2025', sums: [sum(0, 'USD')] }),
    ];
    assert.deepEqual(
      timePoints(rows, 'USD').map((point) => [point.row.key, point.value]),
      [
        ['a', undefined],
        ['b', 289],
        ['free', undefined],
      ],
    );
    assert.deepEqual(currenciesOf(rows), ['USD', 'EUR', 'GBP']);
  });

  it('has room around all times', () => {
    const points = timePoints([row('a', { date: '2020' }), row('b', { date: '2024-01-01' })], undefined);
    const [first, last] = timeDomain(points);
    assert.ok(first < points[0]!.at && last > points[1]!.at);
    const [only, end] = timeDomain(points.slice(0, 1));
    assert.ok(only < end);
    assert.ok(timeDomain([])[0] < timeDomain([])[1]);
  });

  it('has round sums on its axis', () => {
    assert.deepEqual(moneyTicks(3e6, 2e7), [5e6, 1e7, 2e7]);
    assert.deepEqual(moneyTicks(9e5, 4e8), [1e6, 3e6, 1e7, 3e7, 1e8, 3e8]);
    assert.deepEqual(moneyTicks(5, 2e6), [10, 100, 1000, 10_000, 100_000, 1_000_000]);
    assert.deepEqual(moneyDomain([8, 2, 4]), [1, 16]);
    assert.deepEqual(moneyDomain([]), [1, 10]);
  });

  it('brings near marks together and loses none', () => {
    const point = fc.record({ at: fc.integer({ min: 0, max: 500 }), value: fc.integer({ min: 1, max: 300 }) });
    fc.assert(
      fc.property(fc.array(point), (made) => {
        const points: TimePoint[] = made.map((own, i) => ({ ...own, row: row(String(i)) }));
        const clusters = clusterPoints(points, ({ at, value }) => [at, value!], 14);
        const all = clusters.flatMap((cluster) => cluster.points.map((own) => own.row.key));
        assert.deepEqual(all.sort(), points.map((own) => own.row.key).sort());
        for (const { x, y, points: own } of clusters)
          for (const { at, value } of own) assert.ok(Math.abs(at - x) <= 14 && Math.abs(value! - y) <= 14);
      }),
    );
  });

  it('names ticks by what begins there', () => {
    assert.equal(timeTickText(new Date('2024-01-01T00:00:00Z')), '2024');
    assert.match(timeTickText(new Date('2024-03-01T00:00:00Z')), /^\D+$/);
    assert.match(timeTickText(new Date('2024-03-09T00:00:00Z')), /9/);
    assert.match(timeTickText(new Date('2024-03-09T06:30:00Z')), /30/);
  });
});
