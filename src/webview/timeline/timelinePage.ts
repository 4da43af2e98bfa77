import { make } from '../shared/dom';
import { meetHost } from '../shared/host';
import { type PictureState, startPicturePage } from '../shared/picturePage';
import { makeSvg, markOf, typeEntries } from '../shared/svg';
import { TimelineView } from './timelineView';
import { currenciesOf, timePoints } from './timePoints';

/** What the timeline keeps while it is hidden. */
interface TimelineState extends PictureState {
  readonly currency: string;
}

const host = meetHost<TimelineState>();

startPicturePage(
  host,
  ({ t }) => t('Deals by date and amount'),
  ({ words, list, open, redraw }) => {
    const { t } = words;
    let chosen = host.kept.currency;
    const currency = make('select', { 'aria-label': t('Currency of the amounts') });
    currency.addEventListener('change', () => {
      chosen = currency.value;
      host.keep({ currency: chosen });
      redraw();
    });
    const view = new TimelineView(words, (points, byKey) => {
      const [only] = points;
      if (only && points.length === 1) open(only.row, byKey);
      else
        list.show(
          t('{0} deals', points.length),
          points.map(({ row }) => row),
          byKey,
        );
    });
    let offered = '';
    return {
      element: view.element,
      controls: [currency],
      show(rows) {
        const currencies = currenciesOf(rows);
        const now = chosen && currencies.includes(chosen) ? chosen : currencies[0];
        if (offered !== currencies.join()) {
          offered = currencies.join();
          currency.replaceChildren(...currencies.map((id) => make('option', { value: id }, t('Amounts in {0}', id))));
        }
        currency.hidden = currencies.length === 0;
        currency.value = now ?? '';
        const points = timePoints(rows, now);
        view.show(points, now);
        const undated = rows.length - points.length;
        return undated === 0 ? '' : undated === 1 ? t('1 deal without a date') : t('{0} deals without a date', undated);
      },
      key: (types) =>
        typeEntries(words, types, (type) => makeSvg('path', { d: markOf(type, 60), class: `mark type-${type}` })),
      zoomBy: (factor) => view.zoomBy(factor),
      reset: () => view.reset(),
      focusBack: () => view.focusBack(),
    };
  },
);
