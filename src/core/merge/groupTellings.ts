import { runSteps, type Steps } from '../steps';
import { sortSteps } from '../text/sortSteps';
import { type ConflictField, compareTellings } from './compareTellings';
import type { Telling } from './telling';

/** What is told of one deal: the main telling, then those that agree with it or contradict it in one field. */
export interface TellingGroup<T extends Telling> {
  readonly main: T;
  readonly others: { readonly telling: T; readonly conflict?: ConflictField }[];
}

/** A subject that so many deals are told of is compared with no more of them: looking stays linear. */
const COMPARED = 64;
/** How many tellings are looked at in one piece. */
const PIECE = 20;

/**
 * Brings the tellings of one deal together. The fullest telling of a group is its main one, and each other agrees with it. A telling that would fit
 * several groups (`Voltra, which has raised money before`) stays alone. The order of `tellings` makes no difference but to that of the groups,
 * which is that of their main tellings.
 */
export function groupTellings<T extends Telling>(tellings: readonly T[]): TellingGroup<T>[] {
  return runSteps(groupTellingsSteps(tellings));
}

/** {@link groupTellings} piece by piece. */
export function* groupTellingsSteps<T extends Telling>(tellings: readonly T[]): Steps<TellingGroup<T>[]> {
  const groups = new Map<T, TellingGroup<T>>();
  const bySubject = new Map<string, TellingGroup<T>[]>();
  for (const [index, telling] of (yield* fullestFirst(tellings)).entries()) {
    if (index % PIECE === PIECE - 1) yield { stage: 'merging', fraction: 1 };
    const keys = keysOf(telling);
    const near = new Set<TellingGroup<T>>();
    for (const key of keys) for (const group of bySubject.get(key) ?? []) near.add(group);
    const fits: TellingGroup<T>[] = [];
    const contradicted: [TellingGroup<T>, ConflictField][] = [];
    for (const group of near) {
      const relation = compareTellings(group.main, telling);
      if (relation === 'same') fits.push(group);
      else if (relation !== 'other') contradicted.push([group, relation.conflict]);
    }
    if (fits.length === 1) fits[0]!.others.push({ telling });
    else if (fits.length === 0 && contradicted.length === 1)
      contradicted[0]![0].others.push({ telling, conflict: contradicted[0]![1] });
    else {
      const group: TellingGroup<T> = { main: telling, others: [] };
      groups.set(telling, group);
      for (const key of keys) {
        const list = bySubject.get(key);
        if (!list) bySubject.set(key, [group]);
        else if (list.length < COMPARED) list.push(group);
      }
    }
  }
  return tellings.flatMap((telling) => groups.get(telling) ?? []);
}

function keysOf({ deal, subjects, evidence }: Telling): string[] {
  const kind = deal.type === 'stake_purchase' ? 'acquisition' : deal.type;
  return [...subjects.map((subject) => `${kind} ${subject}`), `${kind}\u0001${evidence}`];
}

/** Fuller tellings first; what is equally full by its content, so that the order they came in does not count. */
function* fullestFirst<T extends Telling>(tellings: readonly T[]): Steps<T[]> {
  const ranked = tellings.map((telling) => ({
    telling,
    rank: fullness(telling) + telling.deal.confidence,
    id: telling.deal.id,
  }));
  const sorted = yield* sortSteps(
    ranked,
    (a, b) => b.rank - a.rank || compareText(a.id, b.id) || compareText(a.telling.evidence, b.telling.evidence),
  );
  return sorted.map(({ telling }) => telling);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** News before what is recalled, then by how much is said. */
function fullness({ deal, subjects, buyers, sums }: Telling): number {
  const facts = [
    subjects.length > 0,
    buyers.size > 0,
    sums.length > 0,
    'round' in deal && deal.round,
    'stakePercent' in deal && deal.stakePercent !== undefined,
    deal.valuation,
    'seller' in deal && deal.seller.length > 0,
  ];
  return (deal.background ? 0 : 100) + facts.filter(Boolean).length;
}
