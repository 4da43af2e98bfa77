import { moneyText } from '../../core/export/moneyText';
import type { DealRow } from '../messages';
import type { Words } from './texts';

/** What a deal is called: whom it is about, or its type where it names nobody. */
export function dealName({ title, type }: DealRow, { labels }: Pick<Words, 'labels'>): string {
  return title || labels.types[type];
}

/** A deal's terms in one line: `Acquisition · $48M · 2024-05-03 · announced`. */
export function dealTerms({ type, sums: [sum], date, status, background }: DealRow, { t, labels }: Words): string {
  const state = background
    ? t('{0}, background', labels.statuses[status])
    : status === 'completed'
      ? ''
      : labels.statuses[status];
  return [labels.types[type], sum ? moneyText(sum) : '', date?.slice(0, 10) ?? '', state].filter(Boolean).join(' · ');
}

/** All of it in one line, for tooltips and screen readers. */
export function dealSentence(row: DealRow, words: Words): string {
  return `${dealName(row, words)}: ${dealTerms(row, words)}`;
}
