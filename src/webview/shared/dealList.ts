import type { DealRow } from '../messages';
import { dealName, dealTerms } from './dealFacts';
import { button, make } from './dom';
import type { Words } from './texts';

/** Most deals of a list that are in the page at once. */
const MOST = 200;

/** A side panel that lists deals; each opens its evidence. */
export interface DealList {
  readonly element: HTMLElement;
  /** Shows deals below a title; the focus goes there where `focus` says so. */
  show(title: string, rows: readonly DealRow[], focus: boolean): void;
  close(): void;
}

/** Makes the list, closed at first. `onClose` is called when the user has closed it. */
export function makeDealList(
  words: Words,
  open: (row: DealRow, focus: boolean) => void,
  onClose: () => void,
): DealList {
  const { t } = words;
  const heading = make('h2', { tabindex: -1 });
  const list = make('ul');
  const close = (): void => {
    element.hidden = true;
    onClose();
  };
  const element = make(
    'aside',
    { class: 'deal-list', hidden: true, 'aria-label': t('Deals') },
    make('div', { class: 'head' }, heading, button('×', close, { class: 'close', 'aria-label': t('Close') })),
    list,
  );
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  return {
    element,
    close,
    show(title, rows, focus) {
      heading.textContent = title;
      const items = rows.slice(0, MOST).map((row) => {
        const item = make('button', { type: 'button' }, make('span', { class: 'name' }, dealName(row, words)));
        item.append(make('span', { class: 'note' }, dealTerms(row, words)));
        if (row.evidence) item.append(make('span', { class: 'quote' }, row.evidence));
        // Enter and Space come as clicks without a place: who uses them wants to go there.
        item.addEventListener('click', ({ detail }) => open(row, detail === 0));
        return make('li', {}, item);
      });
      if (rows.length > MOST) items.push(make('li', { class: 'note' }, t('{0} more', rows.length - MOST)));
      list.replaceChildren(...items);
      list.scrollTop = 0;
      element.hidden = false;
      if (focus) (list.querySelector('button') ?? heading).focus();
    },
  };
}
