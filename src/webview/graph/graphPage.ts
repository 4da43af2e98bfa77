import type { DealRow } from '../messages';
import { make } from '../shared/dom';
import { meetHost } from '../shared/host';
import { type PictureState, startPicturePage } from '../shared/picturePage';
import { makeSvg, typeEntries } from '../shared/svg';
import { dealGraph, isMutual, largestPart } from './dealGraph';
import { layoutSteps, type Place } from './graphLayout';
import { GraphView } from './graphView';

/** What the graph keeps while it is hidden. */
interface GraphState extends PictureState {
  /** Most names that are shown. */
  readonly most: number;
}

/** How many names may be shown: enough to see, few enough to read. */
const SIZES = [50, 150, 400] as const;
const STANDARD_SIZE = 150;
/** Longest stretch of work on the layout between two frames, in milliseconds. */
const SLICE_MS = 12;

const host = meetHost<GraphState>();

startPicturePage(
  host,
  ({ t }) => t('Who deals with whom'),
  ({ words, list, open, redraw }) => {
    const { t } = words;
    let most = SIZES.find((size) => size === host.kept.most) ?? STANDARD_SIZE;
    const size = make(
      'select',
      { 'aria-label': t('How many names are shown') },
      ...SIZES.map((count) => make('option', { value: count }, t('Up to {0} names', count))),
    );
    size.value = String(most);
    size.addEventListener('change', () => {
      most = SIZES.find((count) => String(count) === size.value) ?? STANDARD_SIZE;
      host.keep({ most });
      redraw();
    });
    const view = new GraphView(words, {
      chooseNode: ({ name, deals }, byKey) => list.show(name, deals, byKey),
      chooseEdge({ from, to, type, deals }, byKey) {
        const [only] = deals;
        if (only && deals.length === 1) {
          open(only, byKey);
          return;
        }
        const name = (id: string): string => nameOf.get(id) ?? '';
        list.show([name(from), name(to)].join(isMutual(type) ? ' – ' : ' → '), deals, byKey);
      },
    });
    let nameOf: ReadonlyMap<string, string> = new Map();
    let places: ReadonlyMap<string, Place> = new Map();
    let drawn = '';
    let run = 0;
    const show = (rows: readonly DealRow[]): string => {
      const whole = dealGraph(rows);
      const part = largestPart(whole, most);
      nameOf = new Map(whole.nodes.map(({ id, name }) => [id, name]));
      // Rows that change in nothing that is drawn must not set the picture in motion.
      const now = JSON.stringify([
        part.nodes.map(({ id, deals }) => [id, deals.length]),
        part.edges.map(({ id }) => id),
      ]);
      if (now === drawn) view.show(part, places);
      else {
        drawn = now;
        void inSlices(layoutSteps(part, places), ++run, () => run).then((found) => {
          if (!found) return;
          places = found;
          view.show(part, places);
        });
      }
      const alone = rows.filter(({ parties }) => parties.length < 2).length;
      const left = whole.nodes.length - part.nodes.length;
      return [
        left > 0 ? t('{0} more names', left) : '',
        alone === 0 ? '' : alone === 1 ? t('1 deal names one party only') : t('{0} deals name one party only', alone),
      ]
        .filter(Boolean)
        .join(' · ');
    };
    return {
      element: view.element,
      controls: [size],
      show,
      key: (types) => [
        [
          makeSvg('rect', { class: 'node payer', x: -5, y: -5, width: 10, height: 10, rx: 2 }),
          t('Buys, invests or sells'),
        ],
        [makeSvg('circle', { class: 'node', r: 5 }), t('Is bought or funded, or both')],
        ...typeEntries(words, types, (type) =>
          makeSvg(
            'g',
            { class: 'edge' },
            makeSvg('path', { d: 'M-7,0H7', class: `line type-${type}`, 'stroke-width': 2 }),
          ),
        ),
      ],
      zoomBy: (factor) => view.zoomBy(factor),
      reset: () => view.reset(),
      focusBack: () => view.focusBack(),
    };
  },
);

/** Runs steps to the end in short slices; undefined where a later run has begun. */
async function inSlices<T>(steps: Generator<void, T, void>, own: number, latest: () => number): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const next = steps.next();
      if (next.done) return next.value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (latest() !== own) return undefined;
  }
}
