import type { Analysis, Deal, Money } from '../core/analysis';
import { partiesOf } from '../core/deals/dealParties';
import type { ConflictField } from '../core/merge/compareTellings';
import type { TellingGroup } from '../core/merge/groupTellings';
import type { DumpTelling } from '../core/merge/mergeDumps';
import type { NameKeys } from '../core/merge/nameKeys';
import type { Steps } from '../core/steps';

/** One record of a deal in one dump. */
export interface DealTelling {
  /** URI of the dump. */
  readonly uri: string;
  readonly analysis: Analysis;
  readonly deal: Deal;
  /** Whether it contradicts another telling of the same deal, and in what where that is known. */
  readonly conflict?: ConflictField | 'unknown';
}

/** A deal that dumps of the workspace tell, counted once. */
export interface WorkspaceDeal {
  /** Id of its fullest record with the dump's address; the same as long as both are. */
  readonly key: string;
  /** All records of it, the fullest first. */
  readonly tellings: readonly DealTelling[];
  /** Who has a name in it, each once: with a key that is the same for all names of one company. */
  readonly parties: readonly { readonly key: string; readonly name: string }[];
}

/** How many deals are looked at in one piece. */
const PIECE = 20;

/** Makes the workspace's deals of the groups of tellings; `dumps` are those that the groups point to, in their order. */
export function* workspaceDealsSteps(
  dumps: readonly { readonly uri: string; readonly analysis: Analysis }[],
  groups: readonly TellingGroup<DumpTelling>[],
  names: NameKeys,
): Steps<WorkspaceDeal[]> {
  const same: ReturnType<typeof recordsOfOne>[] = [];
  for (const { analysis } of dumps) {
    same.push(recordsOfOne(analysis));
    yield { stage: 'merging', fraction: 1 };
  }
  const deals: WorkspaceDeal[] = [];
  for (const [i, { main, others }] of groups.entries()) {
    if (i % PIECE === PIECE - 1) yield { stage: 'merging', fraction: 1 };
    const tellings: DealTelling[] = [];
    for (const { telling, conflict } of [{ telling: main, conflict: undefined }, ...others]) {
      const { uri, analysis } = dumps[telling.dump]!;
      tellings.push({ uri, analysis, deal: telling.deal, ...(conflict ? { conflict } : {}) });
      const { records, disputed } = same[telling.dump]!;
      for (const deal of records.get(telling.deal.id) ?? [])
        tellings.push({ uri, analysis, deal, ...(disputes(deal, disputed) ? { conflict: 'unknown' } : {}) });
    }
    deals.push({ key: `${tellings[0]!.uri}#${main.deal.id}`, tellings, parties: partyKeys(tellings, names) });
  }
  return deals;
}

/** Whether tellings of a deal contradict each other. */
export function isDisputed({ tellings }: Pick<WorkspaceDeal, 'tellings'>): boolean {
  return tellings.some(({ conflict }) => conflict !== undefined);
}

/** The records of a dump that are counted with another, by that one's id; and where the dump's issues say that two contradict each other. */
function recordsOfOne({ deals, issues }: Analysis): {
  readonly records: ReadonlyMap<string, readonly Deal[]>;
  readonly disputed: ReadonlySet<string>;
} {
  const records = new Map<string, Deal[]>();
  for (const deal of deals) {
    if (deal.sameAs === undefined) continue;
    const known = records.get(deal.sameAs);
    if (known) known.push(deal);
    else records.set(deal.sameAs, [deal]);
  }
  const disputed = issues.flatMap(({ code, span }) => (code === 'deal-conflict' && span ? [placeKey({ span })] : []));
  return { records, disputed: new Set(disputed) };
}

function disputes(deal: Deal, disputed: ReadonlySet<string>): boolean {
  if (disputed.size === 0) return false;
  const places = [deal.amount, deal.evidence[0], ...partiesOf(deal)];
  return places.some((place) => place && disputed.has(placeKey(place)));
}

function placeKey({ span }: Pick<Money, 'span'>): string {
  return `${span.start}-${span.end}`;
}

function partyKeys(tellings: readonly DealTelling[], names: NameKeys): WorkspaceDeal['parties'] {
  const found = new Map<string, string>();
  for (const { deal } of tellings)
    for (const { name, entityId } of partiesOf(deal)) {
      if (!entityId) continue;
      const key = names.keyOf(name);
      // The fullest of the names is the one to show; which telling came first makes no difference.
      const known = found.get(key);
      if (known === undefined || name.length > known.length || (name.length === known.length && name < known))
        found.set(key, name);
    }
  return [...found].map(([key, name]) => ({ key, name }));
}
