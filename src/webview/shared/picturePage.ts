import type { DealType } from '../../core/analysis';
import type { DealRow, HostMessage, PanelKind, PanelState } from '../messages';
import { type DealFilter, filterRows } from './dealFilter';
import { type DealList, makeDealList } from './dealList';
import { dealMessages } from './dealMessages';
import { button, make, onceAFrame } from './dom';
import { makeFilterBar } from './filterBar';
import type { Host } from './host';
import { makeNotice } from './notice';
import { RowStore } from './rowStore';
import { type KeyEntry, makeKey } from './svg';
import { pageWords, type Words } from './texts';
import { totalsLine } from './totalsLine';

/** What pages with a picture keep. */
export interface PictureState extends PanelState {
  readonly filter: DealFilter;
}

/** A picture of deals. */
export interface Picture {
  readonly element: HTMLElement;
  /** Controls of its own, behind the filter. */
  readonly controls: readonly HTMLElement[];
  /** Shows the deals that the filter lets through; gives what is to be said of those that it cannot show, "" where there are none. */
  show(rows: readonly DealRow[]): string;
  /** What its forms and colours mean. */
  key(types: ReadonlySet<DealType>): readonly KeyEntry[];
  zoomBy(factor: number): void;
  reset(): void;
  /** The list of deals was closed: the focus comes back here. */
  focusBack(): void;
}

/** What a picture is made with. */
export interface PictureContext {
  readonly words: Words;
  readonly list: Pick<DealList, 'show' | 'close'>;
  /** Shows a deal's evidence. */
  open(row: DealRow, focus: boolean): void;
  /** Has the picture drawn anew. */
  redraw(): void;
}

/** Builds a page with filter, picture, key and totals, as soon as the host has said what it is about. The deals table serves as the picture in words. */
export function startPicturePage<State extends PictureState>(
  host: Host<State>,
  title: (words: Words) => string,
  makePicture: (context: PictureContext) => Picture,
): void {
  const store = new RowStore();
  const start = (message: HostMessage): void => {
    if (message.type !== 'start') return;
    host.keep({ scope: message.scope } as Partial<State>);
    const words = pageWords(message);
    const { t } = words;
    const open = ({ key }: DealRow, focus: boolean): void => host.post({ type: 'open', key, focus });
    const list = makeDealList(words, open, () => picture.focusBack());
    const notice = makeNotice(words);
    const filters = makeFilterBar(words, host.kept.filter, () => {
      host.keep({ filter: filters.filter } as Partial<State>);
      draw();
    });
    const footer = make('footer', { 'aria-live': 'polite' });
    const below = make('div', { class: 'below' });
    const draw = onceAFrame(() => {
      const rows = filterRows(store.rows, filters.filter);
      const note = picture.show(rows);
      notice.show(store.rows.length, rows.length);
      const types = new Set(rows.map(({ type }) => type));
      below.replaceChildren(makeKey(t('Key'), picture.key(types)), make('span', { class: 'note' }, note));
      footer.replaceChildren(totalsLine(words, rows));
    });
    const picture = makePicture({ words, list, open, redraw: draw });
    const showOther = (panel: PanelKind): void => host.post({ type: 'show', panel });
    const tools = make(
      'div',
      { class: 'tools', role: 'group', 'aria-label': t('Zoom') },
      button('+', () => picture.zoomBy(1.5), { class: 'tool', 'aria-label': t('Zoom in'), title: t('Zoom in (+)') }),
      button('−', () => picture.zoomBy(1 / 1.5), {
        class: 'tool',
        'aria-label': t('Zoom out'),
        title: t('Zoom out (-)'),
      }),
      button(t('Fit'), () => picture.reset(), { class: 'tool', title: t('Show all (0)') }),
    );
    document.body.replaceChildren(
      make(
        'header',
        {},
        filters.element,
        make(
          'div',
          { class: 'actions' },
          ...picture.controls,
          button(t('Table'), () => showOther('table'), { class: 'tool', title: t('Show these deals as a table') }),
        ),
      ),
      make(
        'main',
        {},
        make('h1', { class: 'unseen' }, title(words)),
        notice.element,
        make('div', { class: 'stage' }, picture.element, tools, list.element),
        below,
      ),
      footer,
    );
    take = dealMessages(store, notice, filters, draw);
    draw();
  };
  let take = start;
  host.listen((message) => take(message));
}
