import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { DEAL_TYPES } from '../../core/analysis';
import { dealSentence } from '../shared/dealFacts';
import { describe, make, onceAFrame, setAttributes } from '../shared/dom';
import { RovingFocus } from '../shared/rovingFocus';
import { makeSvg } from '../shared/svg';
import type { Words } from '../shared/texts';
import { type DealGraph, type GraphEdge, type GraphNode, isMutual } from './dealGraph';
import { edgePath } from './edgePath';
import { fitTo, fittingLabels, type LabelBox, nodeRadius, type Place } from './graphLayout';

/** Room around the graph for labels, in pixels. */
const ROOM = 56;
/** A letter's share of a label's width, and a line's height. */
const LETTER = 6.6;
const LINE = 15;
const LONGEST_LABEL = 28;
/** From a node's rim to the base line of its label. */
const LABEL_GAP = 12;
/** Least share of their size that nodes keep where the graph is far away. */
const SMALLEST = 0.45;

/** What a click on the graph means. */
export interface GraphActions {
  chooseNode(node: GraphNode, byKey: boolean): void;
  chooseEdge(edge: GraphEdge, byKey: boolean): void;
}

/** Draws who deals with whom. Places are zoomed, sizes are not. */
export class GraphView {
  readonly element = make('div', { class: 'picture' });
  private readonly svg = makeSvg('svg', { role: 'group' });
  private readonly edgeLayer = makeSvg('g');
  private readonly nodeLayer = makeSvg('g');
  private readonly focus: RovingFocus;
  private readonly zoomer = zoom<SVGSVGElement, unknown>().scaleExtent([0.05, 12]);
  private transform: ZoomTransform = zoomIdentity;
  private graph: DealGraph = { nodes: [], edges: [] };
  private places: ReadonlyMap<string, Place> = new Map();
  private elements = new Map<string, SVGElement>();
  private nodeOf = new Map<string, GraphNode>();
  private chosen: string | undefined;
  /** Whether the user has moved or zoomed: then the picture is no more fitted by itself. */
  private moved = false;
  private readonly redraw = onceAFrame(() => this.place());

  constructor(
    private readonly words: Words,
    private readonly actions: GraphActions,
  ) {
    this.svg.append(markers(), this.edgeLayer, this.nodeLayer);
    this.svg.setAttribute('aria-label', words.t('Who deals with whom'));
    const help = words.t(
      'Arrow keys go from name to name and along their lines, Enter shows the deals. The Table button shows the same deals as a table.',
    );
    this.element.append(this.svg, describe(this.svg, 'picture-help', help));
    this.focus = new RovingFocus(this.svg, (id) => this.choose(id, true));
    this.zoomer.on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      this.transform = transform;
      if (sourceEvent) this.moved = true;
      this.redraw();
    });
    select(this.svg).call(this.zoomer).on('dblclick.zoom', null);
    this.svg.addEventListener('click', ({ target }) => {
      const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : undefined;
      if (id) this.choose(id, false);
      else this.highlight(undefined);
    });
    this.svg.addEventListener('keydown', (event) => this.pressed(event));
    new ResizeObserver(() => this.fitUnlessMoved()).observe(this.element);
  }

  /** Shows a graph with its nodes at these places. */
  show(graph: DealGraph, places: ReadonlyMap<string, Place>): void {
    this.graph = graph;
    this.places = places;
    this.nodeOf = new Map(graph.nodes.map((node) => [node.id, node]));
    this.build();
    this.fitUnlessMoved();
  }

  zoomBy(factor: number): void {
    this.moved = true;
    select(this.svg).call(this.zoomer.scaleBy, factor);
  }

  /** Shows all of the graph. */
  reset(): void {
    this.moved = false;
    this.fitUnlessMoved();
  }

  /** Puts the focus on the node or edge that had it last. */
  focusBack(): void {
    this.focus.focus(this.focus.current);
  }

  /** Makes the elements: nodes by their deals, each followed by those of its edges that come not before. */
  private build(): void {
    const hadFocus = this.svg.contains(document.activeElement);
    const rank = new Map(this.graph.nodes.map(({ id }, i) => [id, i]));
    const edgesOf = new Map<string, GraphEdge[]>();
    for (const edge of this.graph.edges) {
      const first = rank.get(edge.from)! < rank.get(edge.to)! ? edge.from : edge.to;
      const list = edgesOf.get(first);
      if (list) list.push(edge);
      else edgesOf.set(first, [edge]);
    }
    this.elements = new Map();
    for (const node of this.graph.nodes) {
      this.elements.set(node.id, this.nodeElement(node));
      for (const edge of edgesOf.get(node.id) ?? []) this.elements.set(edge.id, this.edgeElement(edge));
    }
    this.edgeLayer.replaceChildren(...this.graph.edges.map(({ id }) => this.elements.get(id)!));
    // The largest are drawn last: they cover, and are not covered.
    this.nodeLayer.replaceChildren(...this.graph.nodes.map(({ id }) => this.elements.get(id)!).reverse());
    this.focus.take([...this.elements], hadFocus);
    this.highlight(this.chosen !== undefined && this.elements.has(this.chosen) ? this.chosen : undefined);
  }

  private nodeElement({ id, name, deals, payer }: GraphNode): SVGElement {
    const radius = nodeRadius(deals.length);
    const { t } = this.words;
    const label = t('{0}: {1}', name, deals.length === 1 ? t('1 deal') : t('{0} deals', deals.length));
    const shape = payer
      ? makeSvg('rect', { class: 'node payer', x: -radius, y: -radius, width: 2 * radius, height: 2 * radius, rx: 3 })
      : makeSvg('circle', { class: 'node', r: radius });
    const text = makeSvg('text', { class: 'node-label', 'aria-hidden': 'true' }, shortened(name));
    return makeSvg(
      'g',
      { class: 'item', role: 'button', tabindex: -1, 'aria-label': label, 'data-id': id },
      makeSvg('title', {}, label),
      makeSvg('g', { class: 'shape' }, makeSvg('circle', { class: 'halo', r: radius + 4 }), shape),
      text,
    );
  }

  private edgeElement(edge: GraphEdge): SVGElement {
    const { id, type, deals } = edge;
    const label = this.edgeLabel(edge);
    const width = Math.min(6, 1 + Math.sqrt(deals.length));
    return makeSvg(
      'g',
      { class: 'item edge', role: 'button', tabindex: -1, 'aria-label': label, 'data-id': id },
      makeSvg('title', {}, label),
      makeSvg('path', { class: 'reach' }),
      makeSvg('path', {
        class: `line type-${type}`,
        'stroke-width': width,
        'marker-end': isMutual(type) ? undefined : `url(#arrow-${type})`,
      }),
    );
  }

  private edgeLabel({ from, to, type, deals }: GraphEdge): string {
    const [first] = deals;
    const names = [this.nodeOf.get(from)?.name ?? '', this.nodeOf.get(to)?.name ?? ''].join(
      isMutual(type) ? ' – ' : ' → ',
    );
    const { t, labels } = this.words;
    if (first && deals.length === 1) return `${names}. ${dealSentence(first, this.words)}`;
    return t('{0}. {1}: {2} deals', names, labels.types[type], deals.length);
  }

  /** Puts everything in its place on the screen. */
  private place(): void {
    const { transform } = this;
    // Where much is shown on little room, nodes are smaller.
    const size = Math.max(SMALLEST, Math.min(1, transform.k));
    const at = (id: string): Place => {
      const { x, y } = this.places.get(id) ?? { x: 0, y: 0 };
      return { x: transform.applyX(x), y: transform.applyY(y) };
    };
    const between = new Map<string, number>();
    for (const { id, from, to, type } of this.graph.edges) {
      const pair = from < to ? `${from}\n${to}` : `${to}\n${from}`;
      const nth = between.get(pair) ?? 0;
      between.set(pair, nth + 1);
      const rim = (end: string): number => size * nodeRadius(this.nodeOf.get(end)!.deals.length);
      const path = edgePath(at(from), at(to), rim(from), rim(to) + (isMutual(type) ? 0 : 5), nth);
      for (const line of this.elements.get(id)!.querySelectorAll('path')) line.setAttribute('d', path);
    }
    const boxes: LabelBox[] = [];
    for (const { id, name, deals } of this.graph.nodes) {
      const { x, y } = at(id);
      const radius = size * nodeRadius(deals.length);
      const element = this.elements.get(id)!;
      element.setAttribute('transform', `translate(${x.toFixed(1)},${y.toFixed(1)})`);
      element.querySelector('.shape')?.setAttribute('transform', `scale(${size.toFixed(2)})`);
      element.querySelector('.node-label')?.setAttribute('y', String(radius + LABEL_GAP));
      const width = LETTER * shortened(name).length;
      boxes.push({ id, x: x - width / 2, y: y + radius, width, height: LINE });
    }
    const fitting = fittingLabels(boxes);
    for (const { id } of this.graph.nodes) this.elements.get(id)!.classList.toggle('quiet', !fitting.has(id));
  }

  private fitUnlessMoved(): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width === 0 || height === 0) return;
    setAttributes(this.svg, { width, height });
    if (this.moved) {
      this.redraw();
      return;
    }
    const { k, x, y } = fitTo(this.places.values(), width, height, ROOM);
    select(this.svg).call(this.zoomer.transform, zoomIdentity.translate(x, y).scale(k));
  }

  private choose(id: string, byKey: boolean): void {
    this.highlight(id);
    const node = this.nodeOf.get(id);
    const edge = this.graph.edges.find((own) => own.id === id);
    if (node) this.actions.chooseNode(node, byKey);
    else if (edge) this.actions.chooseEdge(edge, byKey);
  }

  /** Fades what has nothing to do with a node or an edge; with none, nothing. */
  private highlight(id: string | undefined): void {
    this.chosen = id;
    const near = new Set<string>();
    for (const { id: edge, from, to } of this.graph.edges)
      if (id === from || id === to || id === edge) for (const one of [edge, from, to]) near.add(one);
    if (id !== undefined) near.add(id);
    for (const [own, element] of this.elements) {
      element.classList.toggle('faded', id !== undefined && !near.has(own));
      element.classList.toggle('near', near.has(own));
      element.classList.toggle('chosen', id === own);
    }
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.zoomBy(1.4);
    else if (event.key === '-') this.zoomBy(1 / 1.4);
    else if (event.key === '0') this.reset();
    else if (event.key === 'Escape') this.highlight(undefined);
    else return;
    event.preventDefault();
  }
}

function shortened(name: string): string {
  return name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1)}…` : name;
}

/** The heads of arrows, one for each type: they take no colour from their lines in older engines. */
function markers(): SVGElement {
  return makeSvg(
    'defs',
    {},
    ...DEAL_TYPES.map((type) =>
      makeSvg(
        'marker',
        {
          id: `arrow-${type}`,
          viewBox: '0 0 8 8',
          refX: 2,
          refY: 4,
          markerWidth: 8,
          markerHeight: 8,
          markerUnits: 'userSpaceOnUse',
          orient: 'auto',
        },
        makeSvg('path', { d: 'M0,0 L8,4 L0,8 z', class: `mark type-${type}` }),
      ),
    ),
  );
}
