import type { DealRow } from '../messages';
import { describe, make, onceAFrame, setAttributes } from '../shared/dom';
import type { Words } from '../shared/texts';
import { type DealColumn, MAIN_COLUMN } from './dealColumns';
import { type DealTable, orderOf } from './dealTable';
import { type RowRange, scrollFor, visibleRows } from './visibleRows';

/** Height of a row; the style sheet has the same. */
const ROW_HEIGHT = 24;
const TICK_WIDTH = 30;
/** Height of the scroll bar's and the borders' share, and of the head. */
const HEAD_HEIGHT = 28;
/** How many rows beyond the visible ones are in the page: only what is scrolled out of them is drawn anew. */
const BEYOND = 16;

/** What the view asks its page to do. */
export interface TableActions {
  open(row: DealRow, focus: boolean): void;
  sort(column: DealColumn): void;
  /** Ticks have changed. */
  ticked(): void;
}

/** A row's deal and the columns of one drawing. */
type TableRow = ReturnType<DealTable['getRowModel']>['rows'][number];

/** Draws the table: a real one, of which only the rows in view are in the page. */
export class TableView {
  readonly element: HTMLElement;
  private readonly head = make('tr', { 'aria-rowindex': 1 });
  private readonly body = make('tbody');
  private readonly columnGroup = make('colgroup');
  private readonly sheet: HTMLTableElement;
  private readonly tickAll: HTMLInputElement;
  private shownColumns: readonly DealColumn[] = [];
  private rows: readonly TableRow[] = [];
  /** The rows that are in the page; undefined where they are to be drawn anew. */
  private drawn: RowRange | undefined;
  /** Index of the row that Tab leads to. */
  private current = 0;
  /** Index of the row that was ticked last. */
  private anchor = 0;
  /** Key of the row whose evidence was last opened. */
  private opened: string | undefined;

  constructor(
    private readonly words: Words,
    private readonly columns: readonly DealColumn[],
    private readonly table: DealTable,
    private readonly actions: TableActions,
  ) {
    const { t } = words;
    this.tickAll = make('input', { type: 'checkbox', 'aria-label': t('Select all deals shown') });
    this.tickAll.addEventListener('change', () => {
      this.table.toggleAllRowsSelected(this.tickAll.checked);
      this.drawTicks();
    });
    this.sheet = make('table', { 'aria-label': t('Deals') }, this.columnGroup, make('thead', {}, this.head), this.body);
    const help = t('Up and Down go through the rows, Left and Right between box and deal; Enter goes to the evidence.');
    this.element = make('div', { class: 'sheet', tabindex: -1 }, this.sheet, describe(this.sheet, 'table-help', help));
    this.element.addEventListener(
      'scroll',
      onceAFrame(() => this.drawRows()),
    );
    new ResizeObserver(onceAFrame(() => this.drawRows())).observe(this.element);
    this.body.addEventListener('click', (event) => this.clicked(event));
    this.body.addEventListener('dblclick', (event) => this.openAt(event.target, true));
    this.element.addEventListener('keydown', (event) => this.pressed(event));
    this.body.addEventListener('focusin', ({ target }) => this.focused(target));
  }

  /** Draws what the model has become. */
  draw(): void {
    this.shownColumns = this.columns.filter(({ id }) => this.table.getColumn(id)?.getIsVisible());
    this.rows = this.table.getRowModel().rows;
    this.current = Math.max(0, Math.min(this.current, this.rows.length - 1));
    this.drawHead();
    this.drawn = undefined;
    this.drawRows();
  }

  /** Keys of the ticked rows, in the order that is shown. */
  get ticked(): readonly string[] {
    return this.rows.filter((row) => row.getIsSelected()).map(({ id }) => id);
  }

  /** Rows as they are shown. */
  get shown(): readonly DealRow[] {
    return this.rows.map(({ original }) => original);
  }

  private drawHead(): void {
    const { t } = this.words;
    const focused = this.head.contains(document.activeElement) ? document.activeElement?.getAttribute('data-id') : null;
    const widths = [TICK_WIDTH, ...this.shownColumns.map(({ width }) => width)];
    this.columnGroup.replaceChildren(...widths.map(sized));
    this.sheet.style.minWidth = `${widths.reduce((sum, width) => sum + width, 0)}px`;
    setAttributes(this.sheet, { 'aria-rowcount': this.rows.length + 1, 'aria-colcount': widths.length });
    const tick = make('th', { scope: 'col', class: 'tick' }, this.tickAll);
    this.head.replaceChildren(
      tick,
      ...this.shownColumns.map((column) => {
        const { id, label, figures } = column;
        const order = orderOf(this.table, id);
        const sorter = make(
          'button',
          { type: 'button', 'data-id': id, title: id === 'amount' ? t('Sorted within each currency') : undefined },
          make('span', { class: 'name' }, label),
        );
        if (order !== 'none')
          sorter.append(make('span', { class: 'order', 'aria-hidden': 'true' }, order === 'ascending' ? '▲' : '▼'));
        sorter.addEventListener('click', () => this.actions.sort(column));
        return make('th', { scope: 'col', class: figures && 'figures', 'aria-sort': order }, sorter);
      }),
    );
    if (focused) this.head.querySelector<HTMLElement>(`[data-id="${focused}"]`)?.focus();
    this.drawTickAll();
  }

  private drawTickAll(): void {
    const all = this.rows.length > 0 && this.table.getIsAllRowsSelected();
    this.tickAll.checked = all;
    this.tickAll.indeterminate = !all && this.table.getIsSomeRowsSelected();
  }

  private drawRows(): void {
    const { scrollTop, clientHeight } = this.element;
    const count = this.rows.length;
    const seen = visibleRows(count, ROW_HEIGHT, scrollTop, clientHeight, 0);
    if (this.drawn && this.drawn.first <= seen.first && seen.end <= this.drawn.end) return;
    const { first, end } = visibleRows(count, ROW_HEIGHT, scrollTop, clientHeight, BEYOND);
    this.drawn = { first, end };
    const focus = this.focusPlace();
    const isDrawn = this.current >= first && this.current < end;
    // Tab must lead to a row that is in the page.
    if (!isDrawn) this.current = Math.min(Math.ceil(scrollTop / ROW_HEIGHT), Math.max(0, this.rows.length - 1));
    const rows = this.rows.slice(first, end).map((row, i) => this.rowElement(row, first + i));
    this.body.replaceChildren(spacer(first), ...rows, spacer(this.rows.length - end));
    if (focus && isDrawn) this.focusRow(this.current, focus, false);
    // The row that had the focus was scrolled away: the keys go on from what is in view.
    else if (focus) this.element.focus({ preventScroll: true });
  }

  private rowElement(row: TableRow, index: number): HTMLElement {
    const { t } = this.words;
    const deal = row.original;
    const tabindex = index === this.current ? 0 : -1;
    const tick = make('input', {
      type: 'checkbox',
      tabindex: -1,
      'aria-label': t('Select {0}', this.columns[0]!.text(deal)),
    });
    tick.checked = row.getIsSelected();
    const cells = this.shownColumns.map(({ id, text, figures }) => {
      const content = text(deal);
      const attributes = { class: figures && 'figures', title: content.length > 12 ? content : undefined };
      if (id !== MAIN_COLUMN) return make('td', attributes, content);
      return make(
        'th',
        { ...attributes, scope: 'row' },
        make('button', { type: 'button', class: 'open', tabindex }, content),
      );
    });
    const classes = [
      tick.checked && 'ticked',
      deal.background && 'background',
      row.id === this.opened && 'opened',
      index % 2 === 1 && 'odd',
    ];
    return make(
      'tr',
      { class: classes.filter(Boolean).join(' '), 'aria-rowindex': index + 2, 'data-index': index },
      make('td', { class: 'tick' }, tick),
      ...cells,
    );
  }

  private clicked(event: MouseEvent): void {
    if (event.target instanceof HTMLInputElement) {
      this.tick(event.target, event.shiftKey);
      return;
    }
    // A name that is being selected with the mouse is to be copied, not opened.
    if (document.getSelection()?.toString()) return;
    // Enter and Space on the button come as clicks without a place.
    this.openAt(event.target, event.detail === 0);
  }

  private openAt(target: EventTarget | null, focus: boolean): void {
    const index = indexOf(target);
    const row = index === undefined ? undefined : this.rows[index];
    if (index === undefined || !row) return;
    this.opened = row.id;
    for (const element of this.body.querySelectorAll('tr'))
      element.classList.toggle('opened', indexOf(element) === index);
    if (!focus) this.focusRow(index, 'open', false);
    this.actions.open(row.original, focus);
  }

  /** Ticks a row as its box says; with Shift, all from the one ticked before. */
  private tick(box: HTMLInputElement, upTo: boolean): void {
    const index = indexOf(box);
    if (index === undefined) return;
    const [first, last] = upTo ? [Math.min(index, this.anchor), Math.max(index, this.anchor)] : [index, index];
    this.anchor = index;
    this.table.setRowSelection((old) => {
      const chosen = { ...old };
      for (const { id } of this.rows.slice(first, last + 1)) {
        if (box.checked) chosen[id] = true;
        else delete chosen[id];
      }
      return chosen;
    });
    this.drawTicks();
  }

  private drawTicks(): void {
    for (const row of this.body.querySelectorAll('tr[data-index]')) {
      const ticked = this.rows[indexOf(row) ?? -1]?.getIsSelected() ?? false;
      row.classList.toggle('ticked', ticked);
      row.querySelector('input')!.checked = ticked;
    }
    this.drawTickAll();
    this.actions.ticked();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || this.head.contains(document.activeElement)) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / ROW_HEIGHT) - 2);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: this.current + 1,
      ArrowUp: this.current - 1,
      PageDown: this.current + page,
      PageUp: this.current - page,
      Home: 0,
      End: this.rows.length - 1,
    };
    const place = this.focusPlace() ?? 'open';
    const index = to[event.key];
    if (index !== undefined) this.focusRow(Math.max(0, Math.min(index, this.rows.length - 1)), place, true);
    else if (event.key === 'ArrowLeft') this.focusRow(this.current, 'tick', true);
    else if (event.key === 'ArrowRight') this.focusRow(this.current, 'open', true);
    else return;
    event.preventDefault();
  }

  private focused(target: EventTarget | null): void {
    const index = indexOf(target);
    if (index === undefined || index === this.current) return;
    this.current = index;
    for (const open of this.body.querySelectorAll('button.open'))
      setAttributes(open, { tabindex: indexOf(open) === index ? 0 : -1 });
  }

  private focusPlace(): 'open' | 'tick' | undefined {
    const { activeElement } = document;
    if (!activeElement || !this.body.contains(activeElement)) return undefined;
    return activeElement instanceof HTMLInputElement ? 'tick' : 'open';
  }

  private focusRow(index: number, place: 'open' | 'tick', scroll: boolean): void {
    if (scroll) {
      const { scrollTop, clientHeight } = this.element;
      this.element.scrollTop = scrollFor(index, ROW_HEIGHT, scrollTop, clientHeight, HEAD_HEIGHT);
      this.current = index;
      this.drawRows();
    }
    const row = this.body.querySelector(`tr[data-index="${index}"]`);
    row?.querySelector<HTMLElement>(place === 'open' ? 'button.open' : 'input')?.focus({ preventScroll: true });
  }
}

function indexOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest('tr[data-index]') : null;
  return row ? Number(row.getAttribute('data-index')) : undefined;
}

function sized(width: number): HTMLElement {
  const column = make('col');
  column.style.width = `${width}px`;
  return column;
}

/** Stands for rows that are not drawn. */
function spacer(rows: number): HTMLElement {
  const row = make('tr', { class: 'spacer', 'aria-hidden': 'true' });
  row.style.height = `${rows * ROW_HEIGHT}px`;
  row.hidden = rows === 0;
  return row;
}
