import type { DealType } from '../../core/analysis';
import type { DealRow, PartyRole, RowParty } from '../messages';

/** A company, investor or other party. */
export interface GraphNode {
  readonly id: string;
  /** The longest of its names. */
  readonly name: string;
  /** Its deals, in the order of the rows. */
  readonly deals: readonly DealRow[];
  /** Whether it is only ever a buyer, an investor or a seller. */
  readonly payer: boolean;
}

/** Deals of one type between two parties. */
export interface GraphEdge {
  readonly id: string;
  /** Ids of its ends: who pays, then who is paid for; in the order of their ids where neither is (`isMutual`). */
  readonly from: string;
  readonly to: string;
  readonly type: DealType;
  readonly deals: readonly DealRow[];
}

/** Who deals with whom. */
export interface DealGraph {
  /** Those with most deals first. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** More parties than this of one merger or partnership are joined to the first of them only. */
const MOST_PAIRED = 6;

/** How many of those that one deals with are shown with it in a part of a large graph: a share of all, but not fewer than some. */
const NEAR_SHARE = 15;
const LEAST_NEAR = 4;

const PAYERS: ReadonlySet<PartyRole> = new Set(['investors', 'acquirer', 'seller']);

/** Whether a deal of the type joins equals: its edges have no direction. */
export function isMutual(type: DealType): boolean {
  return type === 'merger' || type === 'partnership';
}

/** The graph of the deals that name two parties or more. */
export function dealGraph(rows: readonly DealRow[]): DealGraph {
  const nodes = new Map<string, { id: string; name: string; deals: DealRow[]; payer: boolean }>();
  const edges = new Map<string, { id: string; from: string; to: string; type: DealType; deals: DealRow[] }>();
  const idOf = (row: DealRow, party: RowParty): string => party.id ?? `${row.key} ${party.name}`;
  const add = (row: DealRow, party: RowParty): void => {
    const id = idOf(row, party);
    const node = nodes.get(id) ?? { id, name: party.name, deals: [], payer: true };
    nodes.set(id, node);
    if (node.deals.at(-1) !== row) node.deals.push(row);
    if (party.name.length > node.name.length) node.name = party.name;
    if (!PAYERS.has(party.role)) node.payer = false;
  };
  for (const row of rows)
    for (const [payer, paid] of pairsOf(row)) {
      let [from, to] = [idOf(row, payer), idOf(row, paid)];
      if (from === to) continue;
      add(row, payer);
      add(row, paid);
      if (isMutual(row.type) && from > to) [from, to] = [to, from];
      const id = `${from}\n${to}\n${row.type}`;
      const edge = edges.get(id) ?? { id, from, to, type: row.type, deals: [] };
      edges.set(id, edge);
      if (edge.deals.at(-1) !== row) edge.deals.push(row);
    }
  return { nodes: [...nodes.values()].sort(byDeals), edges: [...edges.values()] };
}

/** Who is joined to whom by a deal: who pays first. */
function pairsOf({ type, parties }: DealRow): (readonly [RowParty, RowParty])[] {
  const of = (role: PartyRole): RowParty[] => parties.filter((party) => party.role === role);
  const all = (from: readonly RowParty[], to: readonly RowParty[]): (readonly [RowParty, RowParty])[] =>
    from.flatMap((payer) => to.map((paid) => [payer, paid] as const));
  switch (type) {
    case 'funding_round':
      return all(of('investors'), of('company'));
    case 'acquisition':
    case 'stake_purchase': {
      const target = of('target');
      return target.length > 0
        ? [...all(of('acquirer'), target), ...all(of('seller'), target)]
        : all(of('acquirer'), of('seller'));
    }
    case 'fund_raise': {
      const [manager, fund] = [of('manager'), of('fund')];
      return [...all(of('investors'), manager.length > 0 ? manager : fund), ...all(manager, fund)];
    }
    case 'ipo':
      return all(of('company'), of('exchange'));
    default: {
      const equals = of('parties');
      if (equals.length > MOST_PAIRED) return all(equals.slice(0, 1), equals.slice(1));
      return equals.flatMap((one, i) => equals.slice(i + 1).map((other) => [one, other] as const));
    }
  }
}

/** At most `most` nodes of the graph: those with most deals, each with those it deals with; and the edges between them. */
export function largestPart({ nodes, edges }: DealGraph, most: number): DealGraph {
  if (nodes.length <= most) return { nodes, edges };
  const near = new Map<string, string[]>();
  for (const { from, to } of edges)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const list = near.get(one);
      if (list) list.push(other);
      else near.set(one, [other]);
    }
  const rank = new Map(nodes.map(({ id }, i) => [id, i]));
  const chosen = new Set<string>();
  // One that deals with hundreds must not keep all others out: those come in only where room is left.
  for (const few of [Math.max(LEAST_NEAR, Math.ceil(most / NEAR_SHARE)), most])
    for (const { id } of nodes) {
      if (chosen.size >= most) break;
      const others = [...new Set(near.get(id) ?? [])].sort((a, b) => rank.get(a)! - rank.get(b)!);
      for (const next of [id, ...others.slice(0, few)]) if (chosen.size < most) chosen.add(next);
    }
  const kept = edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
  const joined = new Set(kept.flatMap(({ from, to }) => [from, to]));
  return { nodes: nodes.filter(({ id }) => chosen.has(id) && joined.has(id)), edges: kept };
}

function byDeals(a: GraphNode, b: GraphNode): number {
  return b.deals.length - a.deals.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1);
}
