import type { SortingState } from '@tanstack/table-core';
import { COPY_FORMATS, type CopyFormat, type HostMessage, type PanelState } from '../messages';
import { makeChoiceList } from '../shared/choiceList';
import { type DealFilter, filterRows } from '../shared/dealFilter';
import { dealMessages } from '../shared/dealMessages';
import { button, make, onceAFrame } from '../shared/dom';
import { type Dropdown, makeDropdown } from '../shared/dropdown';
import { makeFilterBar } from '../shared/filterBar';
import { meetHost } from '../shared/host';
import { makeNotice } from '../shared/notice';
import { RowStore } from '../shared/rowStore';
import { pageWords } from '../shared/texts';
import { totalsLine } from '../shared/totalsLine';
import { dealColumns, knownColumns, MAIN_COLUMN } from './dealColumns';
import { makeDealTable, showColumns, toggleOrder } from './dealTable';
import { TableView } from './tableView';

/** What the table keeps while it is hidden. */
interface TableState extends PanelState {
  readonly filter: DealFilter;
  readonly sorting: SortingState;
}

const FORMAT_NAMES: Readonly<Record<CopyFormat, string>> = { csv: 'CSV', json: 'JSON', md: 'Markdown' };

const host = meetHost<TableState>();
const store = new RowStore();
let take: (message: HostMessage) => void = start;
host.listen((message) => take(message));

/** Builds the page when the host has said what it is about; later messages go to what this leaves in `take`. */
function start(message: HostMessage): void {
  if (message.type !== 'start') return;
  host.keep({ scope: message.scope });
  const words = pageWords(message);
  const { t } = words;
  const columns = dealColumns(words);
  let shown = knownColumns(message.columns, columns);
  const table = makeDealTable(columns, shown, host.kept.sorting ?? [{ id: 'date', desc: true }]);
  const totals = make('footer', { 'aria-live': 'polite' });
  const view = new TableView(words, columns, table, {
    open: ({ key }, focus) => host.post({ type: 'open', key, focus }),
    sort(column) {
      toggleOrder(table, column);
      host.keep({ sorting: table.atoms.sorting.get() });
      view.draw();
    },
    ticked: () => drawTotals(),
  });
  const notice = makeNotice(words);
  const filters = makeFilterBar(words, host.kept.filter, () => {
    host.keep({ filter: filters.filter });
    draw();
  });

  const drawTotals = (): void => {
    const rows = table.getSelectedRowModel().rows.map(({ original }) => original);
    totals.replaceChildren(rows.length > 0 ? totalsLine(words, rows, t('Selected')) : totalsLine(words, view.shown));
  };
  const draw = onceAFrame(() => {
    const rows = filterRows(store.rows, filters.filter);
    if (rows !== table.options.data) table.setOptions((old) => ({ ...old, data: rows }));
    view.draw();
    notice.show(store.rows.length, rows.length);
    drawTotals();
  });

  /** What is copied and exported: the ticked deals, or all that are shown. */
  const chosenKeys = (): readonly string[] => (view.ticked.length > 0 ? view.ticked : view.shown.map(({ key }) => key));
  const formats = (title: string, choose: (format: CopyFormat) => void): Dropdown => {
    const buttons = COPY_FORMATS.map((format) =>
      button(t('As {0}', FORMAT_NAMES[format]), () => {
        dropdown.close();
        dropdown.button.focus();
        choose(format);
      }),
    );
    const dropdown = makeDropdown(title, ...buttons);
    return dropdown;
  };
  const copy = formats(t('Copy'), (format) => host.post({ type: 'copy', format, keys: chosenKeys(), columns: shown }));
  const exporting = formats(t('Export'), (format) => host.post({ type: 'export', format, keys: chosenKeys() }));
  const choices = makeChoiceList((ids) => {
    shown = knownColumns([MAIN_COLUMN, ...ids], columns);
    showColumns(table, columns, shown);
    host.post({ type: 'columns', columns: shown });
    view.draw();
  });
  choices.show(
    columns.filter(({ id }) => id !== MAIN_COLUMN).map(({ id, label }) => ({ id, label })),
    shown,
  );
  const columnMenu = makeDropdown(t('Columns'), choices.element);

  document.body.replaceChildren(
    make(
      'header',
      {},
      filters.element,
      make('div', { class: 'actions' }, columnMenu.element, copy.element, exporting.element),
    ),
    make('main', {}, make('h1', { class: 'unseen' }, t('Deals')), notice.element, view.element),
    totals,
  );
  take = dealMessages(store, notice, filters, draw);
  draw();
}
