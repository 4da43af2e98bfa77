import type { MoreNode } from './moreNode';

/** A file of records in the tree of dumps: container → (ranges →) records, each of which is a dump with all that is below dumps. */
export interface ContainerNode {
  readonly kind: 'container';
  readonly id: string;
  readonly uri: string;
}

/** Records of a container that follow each other: too many to be listed at once. Positions are 0-based, the end is not among them. */
export interface RecordsNode {
  readonly kind: 'records';
  readonly id: string;
  readonly parent: ContainerNode | RecordsNode;
  readonly from: number;
  readonly to: number;
}

/** What stands between a container and its records, and the container itself. */
export type ContainerPart = ContainerNode | RecordsNode | MoreNode<ContainerNode>;

/** Most items that stand below one: longer lists are cut into ranges of a power of ten of at least this length. */
export const RANGE = 100;

/** Up to so many records are listed without ranges. */
const UNCUT = 250;

/** The node of a container. */
export function containerNode(uri: string): ContainerNode {
  return { kind: 'container', id: uri, uri };
}

/** The container that a node belongs to. */
export function containerOf(node: ContainerPart): ContainerNode {
  return node.kind === 'container' ? node : containerOf(node.parent);
}

/**
 * The ranges below a node that holds the records from position `from` to `to`: each but the last of the same length; none where the records themselves stand below it.
 */
export function rangesBelow(parent: ContainerNode | RecordsNode, from: number, to: number): RecordsNode[] {
  const step = stepOf(from, to, parent.kind === 'container');
  const ranges: RecordsNode[] = [];
  if (step === undefined) return ranges;
  for (let start = from; start < to; start += step) ranges.push(rangeNode(parent, start, Math.min(to, start + step)));
  return ranges;
}

/** What stands above the record at `position` of `count` records: the container or the innermost range, with all above it. */
export function rangeAbove(container: ContainerNode, position: number, count: number): ContainerNode | RecordsNode {
  let above: ContainerNode | RecordsNode = container;
  let [from, to] = [0, count];
  for (;;) {
    const step = stepOf(from, to, above.kind === 'container');
    if (step === undefined) return above;
    from += Math.floor((position - from) / step) * step;
    to = Math.min(to, from + step);
    above = rangeNode(above, from, to);
  }
}

/** The length of the ranges that so many records are cut into; `undefined` where they are listed as they are. */
function stepOf(from: number, to: number, isWhole: boolean): number | undefined {
  const count = to - from;
  if (count <= (isWhole ? UNCUT : RANGE)) return undefined;
  let step = RANGE;
  while (count > step * RANGE) step *= 10;
  return step;
}

function rangeNode(parent: ContainerNode | RecordsNode, from: number, to: number): RecordsNode {
  // The end of the last one moves while a file is read: the item stays the same.
  const { id } = parent.kind === 'container' ? parent : containerOf(parent);
  return { kind: 'records', id: `${id}#${from}+${rangeLength(from, to)}`, parent, from, to };
}

/** The length that a range has when it is full. */
function rangeLength(from: number, to: number): number {
  let length = RANGE;
  while (to - from > length) length *= 10;
  return length;
}
