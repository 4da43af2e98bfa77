import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { DealGraph } from './dealGraph';

/** A place on the plane of the graph; its scale is nobody's. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

interface LayoutNode extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}

const TICKS = 260;
/** How many ticks at least are done in one piece. */
const PIECE = 4;

/** Radius of a node in pixels, by the number of its deals. */
export function nodeRadius(deals: number): number {
  return 4 + Math.min(14, 2 * Math.sqrt(deals));
}

/**
 * Finds a place for each node, piece by piece: those that deal with each other near together. Nodes start at the `before` place where they had one, so that
 * the picture stays what it was as far as it can. The same graph always gives the same picture.
 */
export function* layoutSteps(
  { nodes, edges }: DealGraph,
  before: ReadonlyMap<string, Place>,
): Generator<void, Map<string, Place>, void> {
  const known = nodes.filter(({ id }) => before.has(id)).length;
  const own = nodes.map(({ id, deals }): LayoutNode => ({ id, radius: nodeRadius(deals.length), ...before.get(id) }));
  const links = edges.map(({ from, to }) => ({ source: from, target: to }));
  const simulation = forceSimulation(own)
    .force(
      'link',
      forceLink<LayoutNode, (typeof links)[number] & SimulationLink>(links)
        .id(({ id }) => id)
        .distance(72),
    )
    .force('charge', forceManyBody<LayoutNode>().strength(-190).distanceMax(500))
    .force(
      'collide',
      forceCollide<LayoutNode>(({ radius }) => radius + 12),
    )
    // Wide rather than high, as the page is; parts that nothing joins stay near.
    .force('x', forceX<LayoutNode>(0).strength(0.045))
    .force('y', forceY<LayoutNode>(0).strength(0.085))
    .stop();
  if (known > nodes.length / 2) simulation.alpha(0.3);
  for (let tick = 0; tick < TICKS && simulation.alpha() > simulation.alphaMin(); tick++) {
    simulation.tick();
    if (tick % PIECE === PIECE - 1) yield;
  }
  return new Map(own.map(({ id, x, y }) => [id, { x: x ?? 0, y: y ?? 0 }]));
}

type SimulationLink = { source: string | LayoutNode; target: string | LayoutNode };

/** A label's box in pixels. */
export interface LabelBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Ids of the labels that fit: each, in their order, where it covers none before it. */
export function fittingLabels(boxes: readonly LabelBox[]): ReadonlySet<string> {
  const shown: LabelBox[] = [];
  for (const box of boxes) if (!shown.some((other) => covers(box, other))) shown.push(box);
  return new Set(shown.map(({ id }) => id));
}

function covers(a: LabelBox, b: LabelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** How to show all places in a view: `x` and `y` are to be multiplied by `k` and moved. */
export function fitTo(
  places: Iterable<Place>,
  width: number,
  height: number,
  room: number,
): Place & { readonly k: number } {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  let first = true;
  for (const { x, y } of places) {
    [left, right] = first ? [x, x] : [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = first ? [y, y] : [Math.min(top, y), Math.max(bottom, y)];
    first = false;
  }
  const k = Math.min(
    1.6,
    (width - 2 * room) / Math.max(1, right - left),
    (height - 2 * room) / Math.max(1, bottom - top),
  );
  const scale = Math.max(0.05, k);
  return { k: scale, x: width / 2 - (scale * (left + right)) / 2, y: height / 2 - (scale * (top + bottom)) / 2 };
}
