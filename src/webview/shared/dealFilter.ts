import type { DealStatus, DealType } from '../../core/analysis';
import { words } from '../../core/export/dealText';
import type { DealRow } from '../messages';

/** What deals must be like to be shown. Empty lists and texts let all through. */
export interface DealFilter {
  /** Words that its texts must hold, all of them, in any case. */
  readonly text: string;
  readonly types: readonly DealType[];
  readonly statuses: readonly DealStatus[];
  /** Currencies, one of which its amount must be told in. */
  readonly currencies: readonly string[];
  /** Whether deals that stories only recall are shown. */
  readonly background: boolean;
  /** ISO date, as precise as wished: no deal before it. With either date set, deals without one are left out. */
  readonly from: string;
  /** ISO date, as precise as wished: no deal behind it. */
  readonly to: string;
  /** How sure a deal must be, 0 to 1. */
  readonly minConfidence: number;
}

/** Lets all through. */
export const NO_FILTER: DealFilter = {
  text: '',
  types: [],
  statuses: [],
  currencies: [],
  background: true,
  from: '',
  to: '',
  minConfidence: 0,
};

/** Whether a filter leaves anything out by what it says. */
export function isFiltering(filter: DealFilter): boolean {
  return (Object.keys(NO_FILTER) as (keyof DealFilter)[]).some(
    (name) => String(filter[name]) !== String(NO_FILTER[name]),
  );
}

/** Whether a text is an ISO date of any precision, or empty. */
export function isPartialDate(text: string): boolean {
  return /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/.test(text);
}

/** The rows that the filter lets through, in their order. */
export function filterRows(rows: readonly DealRow[], filter: DealFilter): readonly DealRow[] {
  if (!isFiltering(filter)) return rows;
  const types = new Set(filter.types);
  const statuses = new Set(filter.statuses);
  const currencies = new Set(filter.currencies);
  const wanted = fold(filter.text).split(/\s+/).filter(Boolean);
  const from = isPartialDate(filter.from) ? filter.from : '';
  const to = isPartialDate(filter.to) ? filter.to : '';
  return rows.filter(
    (row) =>
      (types.size === 0 || types.has(row.type)) &&
      (statuses.size === 0 || statuses.has(row.status)) &&
      (filter.background || !row.background) &&
      row.confidence >= filter.minConfidence &&
      (currencies.size === 0 || row.sums.some(({ currency }) => currencies.has(currency))) &&
      isWithin(row.date, from, to) &&
      (wanted.length === 0 || holds(row, wanted)),
  );
}

/** Whether a date of any precision may lie between two others; an empty bound is none. */
function isWithin(date: string | undefined, from: string, to: string): boolean {
  if (!from && !to) return true;
  if (!date) return false;
  return (!from || lastDay(date) >= from) && (!to || date.slice(0, 10) <= lastDay(to));
}

/** The last day of a year, month or day; every month is given 31 days: good enough for comparing texts. */
function lastDay(date: string): string {
  if (date.length < 7) return `${date}-12-31`;
  return date.length < 10 ? `${date}-31` : date.slice(0, 10);
}

const texts = new WeakMap<DealRow, string>();

function holds(row: DealRow, wanted: readonly string[]): boolean {
  let text = texts.get(row);
  if (text === undefined) {
    const { title, parties, article, dump, evidence, round } = row;
    const names = parties.map(({ name }) => name);
    text = fold([title, ...names, article, dump, evidence, round ? words(round) : ''].join('\n'));
    texts.set(row, text);
  }
  const all = text;
  return wanted.every((word) => all.includes(word));
}

/** Small letters, without the marks on them. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
