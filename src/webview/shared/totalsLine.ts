import { moneyText } from '../../core/export/moneyText';
import type { DealRow } from '../messages';
import { make } from './dom';
import type { Words } from './texts';
import { totalsOf } from './totals';

/** Most currencies that are told one by one. */
const MOST = 6;

/** What deals come to: their number, then the totals by currency. `label`: what they are, such as `Selected`. */
export function totalsLine({ t }: Words, rows: readonly DealRow[], label?: string): HTMLElement {
  const { byCurrency, deals, withoutSum } = totalsOf(rows);
  const count = deals === 1 ? t('1 deal') : t('{0} deals', deals.toLocaleString());
  const items = byCurrency
    .slice(0, MOST)
    .map(({ currency, value, deals: told }) =>
      make('li', {}, make('strong', {}, moneyText({ currency, value })), ` ${t('in {0}', told.toLocaleString())}`),
    );
  if (byCurrency.length > MOST) items.push(make('li', {}, t('{0} more currencies', byCurrency.length - MOST)));
  if (withoutSum > 0) items.push(make('li', {}, t('{0} without a sum', withoutSum.toLocaleString())));
  return make(
    'div',
    { class: 'totals' },
    make('span', { class: 'count' }, label ? `${label}: ${count}` : count),
    make('ul', { 'aria-label': t('Totals by currency') }, ...items),
  );
}
