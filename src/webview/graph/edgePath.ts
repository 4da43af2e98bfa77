import type { Place } from './graphLayout';

/** How far each further edge between two nodes bends away, in pixels. */
const BEND = 22;

/**
 * The path of an edge from rim to rim, in pixels: straight for the first between two nodes (`nth` 0), bent to either side for further ones. `fromRim` and
 * `toRim` are what is left free at its ends.
 */
export function edgePath(from: Place, to: Place, fromRim: number, toRim: number, nth: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  // Nodes that touch leave no room for a line; a dot of one keeps its direction.
  const free = Math.max(1, length - fromRim - toRim);
  const start = { x: from.x + ux * Math.min(fromRim, length / 2), y: from.y + uy * Math.min(fromRim, length / 2) };
  const end = { x: start.x + ux * free, y: start.y + uy * free };
  const place = ({ x, y }: Place): string => `${x.toFixed(1)},${y.toFixed(1)}`;
  if (nth === 0) return `M${place(start)}L${place(end)}`;
  // The two directions between a pair are told apart by the side, which must not depend on which end comes first.
  const side = (nth % 2 === 1 ? 1 : -1) * (from.x < to.x || (from.x === to.x && from.y < to.y) ? 1 : -1);
  const bend = side * BEND * Math.ceil(nth / 2) * 2;
  const middle = { x: (start.x + end.x) / 2 - uy * bend, y: (start.y + end.y) / 2 + ux * bend };
  return `M${place(start)}Q${place(middle)} ${place(end)}`;
}
