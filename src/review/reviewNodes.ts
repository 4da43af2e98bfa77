import type { Removal, RemovalReason } from '../core/analysis';
import { lastAtOrBefore } from '../core/text/lastAtOrBefore';
import type { Span } from '../core/text/span';
import type { ReviewState } from './reviewState';

/** How many places stand below one item; of more, each this many have an item of their own. */
const MOST = 200;

/** One stretch that cleaning takes away, or would. */
export interface PlaceNode {
  readonly kind: 'place';
  readonly id: string;
  readonly parent: RuleNode | RangeNode;
  readonly removal: Removal;
  /** Whether it goes; what stays is kept by a choice. */
  readonly removed: boolean;
}

/** What stands below a group of places: how many there are, and how many go. */
interface GroupCounts {
  readonly total: number;
  readonly gone: number;
}

/** Some of the many places of a rule. */
export interface RangeNode extends GroupCounts {
  readonly kind: 'range';
  readonly id: string;
  readonly parent: RuleNode;
  /** Number of its first place among those of the rule, 1-based. */
  readonly first: number;
  readonly children: readonly PlaceNode[];
}

/** All that one rule takes for one reason. */
export interface RuleNode extends GroupCounts {
  readonly kind: 'rule';
  readonly id: string;
  readonly parent: ReasonNode;
  readonly rule: string;
  readonly children: readonly (PlaceNode | RangeNode)[];
}

/** All that is taken for one reason. */
export interface ReasonNode extends GroupCounts {
  readonly kind: 'reason';
  readonly id: string;
  readonly reason: RemovalReason;
  readonly children: readonly RuleNode[];
}

/** An item of a review. */
export type ReviewNode = ReasonNode | RuleNode | RangeNode | PlaceNode;

/** The items of a review: the roots with all below them, and the places in the order of the text. */
export interface ReviewNodes {
  /** The reason with the most places first. */
  readonly reasons: readonly ReasonNode[];
  readonly places: readonly PlaceNode[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Groups what cleaning takes, and what choices keep of it, by reason, rule and place. Linear but for the sorting. */
export function reviewNodes({ removals, kept }: ReviewState): ReviewNodes {
  const groups = new Map<RemovalReason, Map<string, Found[]>>();
  let count = 0;
  for (const found of inOrder(removals, kept)) {
    const { reason, rule } = found.removal;
    const rules = groups.get(reason) ?? new Map<string, Found[]>();
    groups.set(reason, rules);
    const list = rules.get(rule);
    if (list) list.push(found);
    else rules.set(rule, [found]);
    count++;
  }
  const places = new Array<PlaceNode>(count);
  const reasons = [...groups].map(([reason, rules]): ReasonNode => {
    const node: Writable<ReasonNode> = { kind: 'reason', id: reason, reason, total: 0, gone: 0, children: [] };
    for (const [rule, list] of rules) {
      const child = ruleNode(node as ReasonNode, rule, list, places);
      node.children.push(child);
      node.total += child.total;
      node.gone += child.gone;
    }
    node.children.sort(byTotal);
    return node;
  });
  return { reasons: reasons.sort(byTotal), places };
}

/** A removal, whether it goes, and its number in the order of the text. */
interface Found {
  readonly removal: Removal;
  readonly removed: boolean;
  readonly index: number;
}

/** What goes and what is kept, both in order, as one. */
function* inOrder(removals: readonly Removal[], kept: readonly Removal[]): Generator<Found> {
  let next = 0;
  let index = 0;
  for (const removal of removals) {
    for (; next < kept.length && kept[next]!.span.start < removal.span.start; next++)
      yield { removal: kept[next]!, removed: false, index: index++ };
    yield { removal, removed: true, index: index++ };
  }
  for (; next < kept.length; next++) yield { removal: kept[next]!, removed: false, index: index++ };
}

/** Whether two reviews have the same items in the same state. */
export function sameNodes(a: ReviewNodes, b: ReviewNodes): boolean {
  const same = (one: PlaceNode, index: number): boolean =>
    one.id === b.places[index]!.id && one.removed === b.places[index]!.removed;
  return a.places.length === b.places.length && a.places.every(same);
}

/** The place that holds `offset` or ends there; else `undefined`. `places` are in order. */
export function placeAt(places: readonly PlaceNode[], offset: number): PlaceNode | undefined {
  const found = places[indexBefore(places, offset)];
  return found && found.removal.span.start <= offset && offset <= found.removal.span.end ? found : undefined;
}

/** The first place that begins behind the start of what is selected, or there where it is not selected itself; for -1 the last that begins before it. Goes on at the other end. */
export function placeBeside(places: readonly PlaceNode[], selected: Span, step: 1 | -1): PlaceNode | undefined {
  if (places.length === 0) return undefined;
  const here = indexBefore(places, selected.start);
  const { start, end } = places[here]!.removal.span;
  const isNext = start > selected.start || (start === selected.start && end !== selected.end);
  const next = step === 1 ? (isNext ? here : here + 1) : start < selected.start ? here : here - 1;
  return places[(next + places.length) % places.length];
}

/** The places below an item, itself where it is one. */
export function placesOf(node: ReviewNode): readonly PlaceNode[] {
  if (node.kind === 'place') return [node];
  return (node.children as readonly ReviewNode[]).flatMap(placesOf);
}

/** The item above. */
export function parentOf(node: ReviewNode): ReviewNode | undefined {
  return node.kind === 'reason' ? undefined : node.parent;
}

/** Whether what an item stands for goes: all of it, where it stands for several places. */
export function isRemoved(node: ReviewNode): boolean {
  return node.kind === 'place' ? node.removed : node.gone === node.total;
}

function ruleNode(parent: ReasonNode, rule: string, list: readonly Found[], places: PlaceNode[]): RuleNode {
  const id = `${parent.id}/${rule}`;
  const gone = list.filter(({ removed }) => removed).length;
  const node: Writable<RuleNode> = { kind: 'rule', id, parent, rule, total: list.length, gone, children: [] };
  const ranged = list.length > MOST;
  for (let from = 0; from < list.length; from += MOST) {
    const part = list.slice(from, from + MOST);
    const range: Writable<RangeNode> = {
      kind: 'range',
      id: `${id}/${from}`,
      parent: node as RuleNode,
      first: from + 1,
      total: part.length,
      gone: part.filter(({ removed }) => removed).length,
      children: [],
    };
    const above = ranged ? range : node;
    for (const { removal, removed, index } of part) {
      const { start, end } = removal.span;
      const place: PlaceNode = {
        kind: 'place',
        id: `${id}/${start}-${end}`,
        parent: above as RuleNode | RangeNode,
        removal,
        removed,
      };
      above.children.push(place as never);
      places[index] = place;
    }
    if (ranged) node.children.push(range as RangeNode);
  }
  return node;
}

function byTotal(
  a: { readonly total: number; readonly id: string },
  b: { readonly total: number; readonly id: string },
): number {
  return b.total - a.total || (a.id < b.id ? -1 : 1);
}

const starts = new WeakMap<readonly PlaceNode[], Int32Array>();

/** The index of the last place that begins at or before `offset`; 0 where none does. */
function indexBefore(places: readonly PlaceNode[], offset: number): number {
  const known = starts.get(places) ?? Int32Array.from(places, ({ removal }) => removal.span.start);
  starts.set(places, known);
  return lastAtOrBefore(known, offset);
}
