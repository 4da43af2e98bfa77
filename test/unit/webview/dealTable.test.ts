import assert from 'node:assert/strict';
import { DEFAULT_COLUMNS, dealColumns, knownColumns } from '../../../src/webview/table/dealColumns';
import { type DealTable, makeDealTable, orderOf, showColumns, toggleOrder } from '../../../src/webview/table/dealTable';
import { scrollFor, visibleRows } from '../../../src/webview/table/visibleRows';
import { party, row, sum, WORDS } from './sampleRows';

const COLUMNS = dealColumns(WORDS);
const column = (id: string) => COLUMNS.find((own) => own.id === id)!;

const ROWS = [
  row('yen', { sums: [sum(9000, 'JPY')], title: 'Item 10' }),
  row('small', { sums: [sum(1, 'USD')], title: 'Item 9', date: '2024-01' }),
  row('none', { title: 'item 1', date: '2023' }),
  row('large', { sums: [sum(50, 'USD')], title: 'Item 2', date: '2024-01-05' }),
];

function table(): DealTable {
  const made = makeDealTable(COLUMNS, DEFAULT_COLUMNS, undefined);
  made.setOptions((old) => ({ ...old, data: ROWS }));
  return made;
}
const keys = (made: DealTable): string[] => made.getRowModel().rows.map(({ id }) => id);

describe('the deals table', () => {
  it('keeps the order of the rows until it is sorted', () => {
    assert.deepEqual(keys(table()), ['yen', 'small', 'none', 'large']);
  });

  it('sorts up, down and not at all', () => {
    const made = table();
    toggleOrder(made, column('deal'));
    assert.equal(orderOf(made, 'deal'), 'ascending');
    assert.deepEqual(keys(made), ['none', 'large', 'small', 'yen']);
    toggleOrder(made, column('deal'));
    assert.equal(orderOf(made, 'deal'), 'descending');
    assert.deepEqual(keys(made), ['yen', 'small', 'large', 'none']);
    toggleOrder(made, column('deal'));
    assert.equal(orderOf(made, 'deal'), 'none');
    assert.deepEqual(keys(made), ['yen', 'small', 'none', 'large']);
  });

  it('sorts amounts within their currencies, the commonest currency first, those without behind', () => {
    const made = table();
    toggleOrder(made, column('amount'));
    assert.equal(orderOf(made, 'amount'), 'descending');
    assert.deepEqual(keys(made), ['large', 'small', 'yen', 'none']);
    toggleOrder(made, column('amount'));
    assert.deepEqual(keys(made), ['small', 'large', 'yen', 'none']);
  });

  it('puts the latest date first, and what has none last either way', () => {
    const made = table();
    toggleOrder(made, column('date'));
    assert.deepEqual(keys(made), ['large', 'small', 'none', 'yen']);
    toggleOrder(made, column('date'));
    assert.deepEqual(keys(made), ['none', 'small', 'large', 'yen']);
  });

  it('shows the columns that are chosen', () => {
    const made = table();
    showColumns(made, COLUMNS, ['deal', 'evidence']);
    const shown = COLUMNS.filter(({ id }) => made.getColumn(id)?.getIsVisible()).map(({ id }) => id);
    assert.deepEqual(shown, ['deal', 'evidence']);
  });

  it('keeps ticks by the deal, whatever comes and goes', () => {
    const made = table();
    made.getRow('none').toggleSelected(true);
    made.setOptions((old) => ({ ...old, data: ROWS.slice(2) }));
    assert.deepEqual(
      made.getSelectedRowModel().rows.map(({ id }) => id),
      ['none'],
    );
  });
});

describe('the columns of deals', () => {
  it('have the standard ones among them', () => {
    const ids = COLUMNS.map(({ id }) => id);
    for (const id of DEFAULT_COLUMNS) assert.ok(ids.includes(id), id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('take ids that were kept for what they are worth', () => {
    assert.deepEqual(knownColumns([], COLUMNS), DEFAULT_COLUMNS);
    assert.deepEqual(knownColumns(['gone', 7], COLUMNS), DEFAULT_COLUMNS);
    assert.deepEqual(knownColumns(['dump', 'amount', 'amount'], COLUMNS), ['deal', 'amount', 'dump']);
  });

  it('say what a deal is', () => {
    const deal = row('x', {
      type: 'funding_round',
      title: 'Voltra',
      status: 'failed',
      background: true,
      parties: [
        party('company', 'Voltra'),
        { ...party('investors', 'Kestrel'), lead: true },
        party('investors', 'Alder'),
      ],
      round: 'series_b',
      sums: [sum(48e6, 'USD')],
      stakePercent: 12.5,
    });
    const text = (id: string): string => column(id).text(deal);
    assert.equal(text('deal'), 'Voltra');
    assert.equal(text('type'), 'Funding round');
    assert.equal(text('status'), 'called off, background');
    assert.equal(text('subject'), 'Voltra');
    assert.equal(text('money'), 'Kestrel (lead), Alder');
    assert.equal(text('round'), 'Series B');
    assert.equal(text('amount'), '$48M');
    assert.equal(text('stake'), '12.5%');
    assert.equal(text('valuation'), '');
    assert.equal(column('valuation').value(deal), undefined);
    assert.equal(column('deal').text(row('y', { title: '' })), 'Acquisition');
  });
});

describe('the rows in view', () => {
  it('are those on the screen and some more', () => {
    assert.deepEqual(visibleRows(10_000, 20, 4000, 400, 12), { first: 188, end: 232 });
    assert.deepEqual(visibleRows(5, 20, 0, 400, 12), { first: 0, end: 5 });
    assert.deepEqual(visibleRows(0, 20, 100, 400, 12), { first: 0, end: 0 });
    assert.deepEqual(visibleRows(5, 20, 9000, 400, 0), { first: 5, end: 5 });
  });

  it('are scrolled to only where they are not in view', () => {
    assert.equal(scrollFor(3, 20, 0, 400, 30), 0);
    assert.equal(scrollFor(3, 20, 100, 400, 30), 60);
    assert.equal(scrollFor(30, 20, 0, 400, 30), 250);
  });
});
