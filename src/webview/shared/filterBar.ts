import { DEAL_STATUSES, DEAL_TYPES, type DealStatus, type DealType } from '../../core/analysis';
import type { DealRow } from '../messages';
import { type Choice, type ChoiceList, makeChoiceList } from './choiceList';
import { type DealFilter, isFiltering, isPartialDate, NO_FILTER } from './dealFilter';
import { afterPause, button, make } from './dom';
import { makeDropdown } from './dropdown';
import type { Words } from './texts';

/** Long enough that typing does not wait for the rows, short enough to feel prompt. */
const TYPING_PAUSE_MS = 120;

/** The controls of a {@link DealFilter}. */
export interface FilterBar {
  readonly element: HTMLElement;
  readonly filter: DealFilter;
  /** Offers what there is in these rows. */
  offer(rows: readonly DealRow[]): void;
}

/** A dropdown of choices for one list of the filter. */
interface Facet {
  readonly name: 'types' | 'statuses' | 'currencies';
  readonly title: string;
  readonly choices: (counts: ReadonlyMap<string, number>) => readonly Choice[];
  readonly valuesOf: (row: DealRow) => readonly string[];
}

/** Makes the controls; `onChange` is called when the filter has changed. */
export function makeFilterBar({ t, labels }: Words, kept: DealFilter | undefined, onChange: () => void): FilterBar {
  let filter: DealFilter = { ...NO_FILTER, ...kept };
  let rows: readonly DealRow[] = [];
  const set = (change: Partial<DealFilter>): void => {
    filter = { ...filter, ...change };
    show();
    onChange();
  };

  const search = make('input', {
    type: 'search',
    class: 'search',
    placeholder: t('Filter deals'),
    'aria-label': t('Filter deals'),
  });
  search.value = filter.text;
  search.addEventListener(
    'input',
    afterPause(TYPING_PAUSE_MS, () => set({ text: search.value })),
  );

  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // The workbench would take it for its own search, and the focus with it.
    event.stopPropagation();
    search.select();
    search.focus();
  });

  const known =
    (ids: readonly string[], label: (id: string) => string): Facet['choices'] =>
    (counts) =>
      ids.filter((id) => counts.has(id)).map((id) => ({ id, label: label(id), note: String(counts.get(id)) }));
  const facets: readonly Facet[] = [
    {
      name: 'types',
      title: t('Type'),
      choices: known(DEAL_TYPES, (id) => labels.types[id as DealType]),
      valuesOf: ({ type }) => [type],
    },
    {
      name: 'statuses',
      title: t('Status'),
      choices: known(DEAL_STATUSES, (id) => labels.statuses[id as DealStatus]),
      valuesOf: ({ status }) => [status],
    },
    {
      name: 'currencies',
      title: t('Currency'),
      choices: (counts) =>
        [...counts].sort((a, b) => b[1] - a[1]).map(([id, count]) => ({ id, label: id, note: String(count) })),
      valuesOf: ({ sums }) => sums.map(({ currency }) => currency),
    },
  ];
  const lists = facets.map((facet) => {
    const list: ChoiceList = makeChoiceList((chosen) => set({ [facet.name]: chosen }));
    return { facet, list, dropdown: makeDropdown(facet.title, list.element) };
  });

  const more = makeMore(t, () => filter, set);
  const moreDropdown = makeDropdown(t('More'), more.element);
  const clear = button(
    t('Clear'),
    () => {
      search.value = '';
      set(NO_FILTER);
      search.focus();
    },
    { class: 'link', 'aria-label': t('Clear filter') },
  );

  const show = (): void => {
    for (const { facet, list, dropdown } of lists) {
      const counts = new Map<string, number>();
      for (const row of rows) for (const value of facet.valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
      const chosen: readonly string[] = filter[facet.name];
      list.show(facet.choices(counts), chosen);
      marked(dropdown.button, facet.title, chosen.length);
    }
    more.show();
    const { from, to, minConfidence, background } = filter;
    marked(moreDropdown.button, t('More'), [from, to, minConfidence, !background].filter(Boolean).length);
    clear.hidden = !isFiltering(filter);
  };
  show();
  const element = make(
    'div',
    { class: 'filters', role: 'search', 'aria-label': t('Filter') },
    search,
    ...lists.map(({ dropdown }) => dropdown.element),
    moreDropdown.element,
    clear,
  );
  return {
    element,
    get filter() {
      return filter;
    },
    offer(all) {
      rows = all;
      show();
    },
  };
}

function marked(opener: HTMLElement, title: string, count: number): void {
  opener.textContent = count > 0 ? `${title} (${count})` : title;
  opener.classList.toggle('active', count > 0);
}

/** The controls for dates, confidence and background. */
function makeMore(
  t: Words['t'],
  filter: () => DealFilter,
  set: (change: Partial<DealFilter>) => void,
): { readonly element: HTMLElement; show(): void } {
  const dateInput = (name: 'from' | 'to'): HTMLInputElement => {
    const input = make('input', { type: 'text', placeholder: t('YYYY-MM-DD'), maxlength: 10, size: 10 });
    input.addEventListener('input', () => {
      const good = isPartialDate(input.value);
      input.setAttribute('aria-invalid', String(!good));
      if (good) set({ [name]: input.value });
    });
    return input;
  };
  const from = dateInput('from');
  const to = dateInput('to');
  const confidence = make('input', { type: 'range', min: 0, max: 100, step: 5 });
  const percent = make('output', { class: 'note' });
  confidence.addEventListener('input', () => set({ minConfidence: confidence.valueAsNumber / 100 }));
  const background = make('input', { type: 'checkbox' });
  background.addEventListener('change', () => set({ background: background.checked }));
  const field = (label: string, ...inputs: readonly HTMLElement[]): HTMLElement =>
    make('label', { class: 'field' }, make('span', {}, label), ...inputs);
  const element = make(
    'div',
    { class: 'fields' },
    field(t('From'), from),
    field(t('To'), to),
    field(t('Confidence'), confidence, percent),
    make('label', { class: 'choice' }, background, make('span', {}, t('With deals that are only recalled'))),
  );
  return {
    element,
    show() {
      const now = filter();
      for (const [input, value] of [
        [from, now.from],
        [to, now.to],
      ] as const)
        if (input !== document.activeElement) input.value = value;
      confidence.valueAsNumber = now.minConfidence * 100;
      percent.value = `${Math.round(now.minConfidence * 100)}%`;
      background.checked = now.background;
    },
  };
}
