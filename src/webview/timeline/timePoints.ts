import type { DealRow } from '../messages';

/** A deal on the timeline. */
export interface TimePoint {
  readonly row: DealRow;
  /** Middle of the stretch that its date names: milliseconds since 1970, UTC. */
  readonly at: number;
  /** Its amount in the timeline's currency; absent where none is told in it. */
  readonly value?: number;
}

/** Deals that stand so near to each other that they are one mark. */
export interface Cluster {
  /** Place in pixels. */
  readonly x: number;
  readonly y: number;
  /** In the order of time. */
  readonly points: readonly TimePoint[];
}

/** The currencies of deals, the commonest first. */
export function currenciesOf(rows: readonly DealRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { sums } of rows) for (const { currency } of sums) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([currency]) => currency);
}

/** The deals that have a date, in the order of time. */
export function timePoints(rows: readonly DealRow[], currency: string | undefined): TimePoint[] {
  const points: TimePoint[] = [];
  for (const row of rows) {
    const at = middleOf(row.date);
    if (at === undefined) continue;
    const value = row.sums.find((sum) => sum.currency === currency)?.value;
    points.push({ row, at, ...(value !== undefined && value > 0 ? { value } : {}) });
  }
  return points.sort((a, b) => a.at - b.at || (a.row.key < b.row.key ? -1 : 1));
}

/** Middle of the year, month or day that an ISO date names: milliseconds since 1970, UTC. Undefined for other texts. */
export function middleOf(iso: string | undefined): number | undefined {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso ?? '');
  if (!found) return undefined;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const start = Date.UTC(year!, (month ?? 1) - 1, day ?? 1);
  const end = day
    ? Date.UTC(year!, month! - 1, day + 1)
    : month
      ? Date.UTC(year!, month, 1)
      : Date.UTC(year! + 1, 0, 1);
  return (start + end) / 2;
}

/** Brings points in one square of `size` pixels together; `place` says where a point stands, in pixels. Clusters are in the order of their first points. */
export function clusterPoints(
  points: readonly TimePoint[],
  place: (point: TimePoint) => readonly [x: number, y: number],
  size: number,
): Cluster[] {
  const squares = new Map<string, { x: number; y: number; points: TimePoint[] }>();
  for (const point of points) {
    const [x, y] = place(point);
    const key = `${Math.floor(x / size)} ${Math.floor(y / size)}`;
    const square = squares.get(key);
    if (!square) squares.set(key, { x, y, points: [point] });
    else {
      const count = square.points.push(point);
      square.x += (x - square.x) / count;
      square.y += (y - square.y) / count;
    }
  }
  return [...squares.values()];
}

/** Round sums between two sums for the ticks of a logarithmic axis: powers of ten, and their halves and fifths where there is room. */
export function moneyTicks(least: number, most: number): number[] {
  const decades = Math.log10(most / least);
  const steps = decades <= 1.5 ? [1, 2, 5] : decades <= 3 ? [1, 3] : [1];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(least)); power <= Math.log10(most); power++)
    for (const step of steps) {
      const tick = step * 10 ** power;
      if (tick >= least && tick <= most) ticks.push(tick);
    }
  return ticks;
}

/** The least and the most of some sums with some room around them, for a logarithmic axis. */
export function moneyDomain(values: readonly number[]): readonly [least: number, most: number] {
  if (values.length === 0) return [1, 10];
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least / 2, most * 2];
}

/** The first and the last time with some room around them. */
export function timeDomain(points: readonly TimePoint[]): readonly [first: number, last: number] {
  const day = 86_400_000;
  const first = points[0]?.at ?? 0;
  const last = points.at(-1)?.at ?? day;
  const room = Math.max(15 * day, (last - first) / 40);
  return [first - room, last + room];
}
