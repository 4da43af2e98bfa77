import { axisBottom, axisLeft } from 'd3-axis';
import { scaleLog, scaleUtc } from 'd3-scale';
import { type Selection, select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import type { DealType } from '../../core/analysis';
import { moneyText } from '../../core/export/moneyText';
import { dealSentence } from '../shared/dealFacts';
import { describe, onceAFrame, setAttributes } from '../shared/dom';
import { RovingFocus } from '../shared/rovingFocus';
import { makeSvg, markOf } from '../shared/svg';
import type { Words } from '../shared/texts';
import { type Cluster, clusterPoints, moneyDomain, moneyTicks, type TimePoint, timeDomain } from './timePoints';
import { timeTickText } from './timeTicks';

const MARGIN = { top: 12, right: 24, bottom: 28, left: 96 };
/** Height of the lane of the deals that tell no sum in the currency. */
const LANE = 44;
/** Marks nearer than this, in pixels, become one. */
const NEAR = 20;
const MARK_AREA = 90;
/** Room for one tick of the axis of time. */
const TICK_WIDTH = 90;
const MOST_ZOOM = 400;
const PAN_SHARE = 0.2;

/** Draws deals by time and amount. A mark is a deal, or several that stand too near to each other, with their number in it. */
export class TimelineView {
  readonly element: HTMLElement;
  private readonly svg = makeSvg('svg', { role: 'group' });
  private readonly axes = makeSvg('g', { 'aria-hidden': 'true' });
  private readonly marks = makeSvg('g');
  private readonly focus: RovingFocus;
  private readonly zoomer: ZoomBehavior<SVGSVGElement, unknown>;
  private readonly selection: Selection<SVGSVGElement, unknown, null, undefined>;
  private transform = zoomIdentity;
  private points: readonly TimePoint[] = [];
  private currency = '';
  private drawn: readonly Cluster[] = [];
  private readonly redraw = onceAFrame(() => this.draw());

  /** `choose` is called with the deals of a mark that was clicked, and whether the keyboard did it. */
  constructor(
    private readonly words: Words,
    private readonly choose: (points: readonly TimePoint[], byKey: boolean) => void,
  ) {
    const { t } = words;
    this.svg.append(this.axes, this.marks);
    this.element = document.createElement('div');
    this.element.className = 'picture';
    const help = t(
      'Arrow keys go from mark to mark, Enter shows the evidence, plus and minus stretch time. The Table button shows the same deals as a table.',
    );
    this.element.append(this.svg, describe(this.svg, 'picture-help', help));
    this.focus = new RovingFocus(this.svg, (id) => this.chosen(id, true));
    this.selection = select(this.svg);
    this.zoomer = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, MOST_ZOOM])
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.transform = transform;
        this.redraw();
      });
    this.selection.call(this.zoomer).on('dblclick.zoom', null);
    this.marks.addEventListener('click', ({ target }) => {
      const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : undefined;
      if (id) this.chosen(id, false);
    });
    this.svg.addEventListener('keydown', (event) => this.pressed(event));
    new ResizeObserver(() => this.redraw()).observe(this.element);
    this.svg.setAttribute('aria-label', t('Deals by date and amount'));
  }

  /** Shows these deals; amounts are in `currency`. */
  show(points: readonly TimePoint[], currency: string | undefined): void {
    this.points = points;
    this.currency = currency ?? '';
    this.redraw();
  }

  /** Shows a shorter (above 1) or longer (below 1) stretch of time. */
  zoomBy(factor: number): void {
    this.selection.call(this.zoomer.scaleBy, factor);
  }

  /** Shows all of the time. */
  reset(): void {
    this.selection.call(this.zoomer.transform, zoomIdentity);
  }

  /** Puts the focus on the mark that had it last. */
  focusBack(): void {
    this.focus.focus(this.focus.current);
  }

  private draw(): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width === 0 || height === 0) return;
    const inner = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
    const laneTop = inner.bottom - LANE;
    setAttributes(this.svg, { width, height, viewBox: `0 0 ${width} ${height}` });
    this.zoomer
      .extent([
        [inner.left, 0],
        [inner.right, height],
      ])
      .translateExtent([
        [inner.left, 0],
        [inner.right, height],
      ]);

    const x = this.transform.rescaleX(scaleUtc(timeDomain(this.points), [inner.left, inner.right]));
    const values = this.points.flatMap(({ value }) => value ?? []);
    const domain = moneyDomain(values);
    const y = scaleLog(domain, [laneTop - 14, inner.top + 6]);
    this.drawAxes(x, y, values.length > 0 ? moneyTicks(...domain) : [], inner, laneTop);

    const place = ({ at, value }: TimePoint): readonly [number, number] => [
      x(at),
      value === undefined ? laneTop + LANE / 2 : y(value),
    ];
    const inView = this.points.filter(({ at }) => x(at) >= inner.left - NEAR && x(at) <= inner.right + NEAR);
    this.drawn = clusterPoints(inView, place, NEAR).sort((a, b) => a.x - b.x || a.y - b.y);
    const hadFocus = this.marks.contains(document.activeElement);
    const elements = this.drawn.map((cluster): readonly [string, SVGElement] => [
      idOf(cluster),
      this.markElement(cluster),
    ]);
    this.marks.replaceChildren(...elements.map(([, element]) => element));
    this.focus.take(elements, hadFocus);
  }

  private drawAxes(
    x: ReturnType<typeof scaleUtc<number>>,
    y: ReturnType<typeof scaleLog<number>>,
    sums: readonly number[],
    { left, right, bottom }: { readonly left: number; readonly right: number; readonly bottom: number },
    laneTop: number,
  ): void {
    const { t } = this.words;
    const count = Math.max(2, Math.floor((right - left) / TICK_WIDTH));
    const times = axisBottom<Date>(x).ticks(count).tickSizeOuter(0).tickFormat(timeTickText);
    const money = axisLeft<number>(y)
      .tickValues([...sums])
      .tickSize(-(right - left))
      .tickFormat((value) => moneyText({ value, currency: this.currency }));
    const bottomAxis = makeSvg('g', { class: 'axis', transform: `translate(0,${bottom})` });
    const leftAxis = makeSvg('g', { class: 'axis grid', transform: `translate(${left},0)` });
    select(bottomAxis).call(times);
    select(leftAxis).call(money);
    // What d3 sets as attributes keeps the style sheet's font and colours out.
    for (const axis of [bottomAxis, leftAxis])
      for (const name of ['font-size', 'font-family', 'fill']) axis.removeAttribute(name);
    const lane = makeSvg('rect', { class: 'lane', x: left, y: laneTop, width: right - left, height: bottom - laneTop });
    const label = makeSvg(
      'text',
      { class: 'lane-label', x: left - 8, y: laneTop + LANE / 2, dy: '0.32em' },
      this.currency ? t('No sum in {0}', this.currency) : t('No sum'),
    );
    this.axes.replaceChildren(lane, label, leftAxis, bottomAxis);
  }

  private markElement(cluster: Cluster): SVGElement {
    const { x, y, points } = cluster;
    const [first] = points;
    const types = new Set(points.map(({ row }) => row.type));
    const type: DealType | 'several' = types.size === 1 ? first!.row.type : 'several';
    const label = points.length === 1 ? dealSentence(first!.row, this.words) : this.clusterLabel(points);
    const radius = points.length === 1 ? 0 : Math.min(11, 7 + 1.5 * Math.log10(points.length));
    const mark =
      points.length === 1
        ? makeSvg('path', { d: markOf(first!.row.type, MARK_AREA), class: `mark type-${type}` })
        : makeSvg('circle', { r: radius, class: `cluster type-${type}` });
    const element = makeSvg(
      'g',
      {
        class: points.every(({ row }) => row.background) ? 'item background' : 'item',
        role: 'button',
        tabindex: -1,
        'aria-label': label,
        'data-id': idOf(cluster),
        transform: `translate(${x.toFixed(1)},${y.toFixed(1)})`,
      },
      makeSvg('title', {}, label),
      makeSvg('circle', { r: Math.max(9, radius + 2), class: 'halo' }),
      mark,
    );
    if (points.length > 1)
      element.append(makeSvg('text', { dy: '0.34em', 'aria-hidden': 'true' }, shortCount(points.length)));
    return element;
  }

  private clusterLabel(points: readonly TimePoint[]): string {
    const [first, last] = [points[0]!.row.date?.slice(0, 10) ?? '', points.at(-1)!.row.date?.slice(0, 10) ?? ''];
    const { t } = this.words;
    return first === last
      ? t('{0} deals, {1}', points.length, first)
      : t('{0} deals, {1} to {2}', points.length, first, last);
  }

  private chosen(id: string, byKey: boolean): void {
    const cluster = this.drawn.find((own) => idOf(own) === id);
    if (!cluster) return;
    for (const mark of this.marks.children) mark.classList.toggle('chosen', mark.getAttribute('data-id') === id);
    this.choose(cluster.points, byKey);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.zoomBy(1.5);
    else if (event.key === '-') this.zoomBy(1 / 1.5);
    else if (event.key === '0') this.reset();
    else if (event.key === 'PageUp') this.pan(PAN_SHARE);
    else if (event.key === 'PageDown') this.pan(-PAN_SHARE);
    else return;
    event.preventDefault();
  }

  private pan(share: number): void {
    this.selection.call(this.zoomer.translateBy, (this.element.clientWidth * share) / this.transform.k, 0);
  }
}

function idOf({ points }: Cluster): string {
  return points[0]!.row.key;
}

/** `1200` as `1.2k`: what fits into a mark. */
function shortCount(count: number): string {
  return count < 1000 ? String(count) : `${(count / 1000).toFixed(count < 10_000 ? 1 : 0)}k`;
}
