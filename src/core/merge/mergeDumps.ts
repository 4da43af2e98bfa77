import type { Analysis, Deal, Issue } from '../analysis';
import { runSteps, type Steps } from '../steps';
import { countedDeals } from './countedDeals';
import { conflictIssue, conflictSpan } from './dealConflict';
import { groupTellingsSteps, type TellingGroup } from './groupTellings';
import { NameKeys } from './nameKeys';
import { type Telling, tellingOf } from './telling';
import { TellingPlaces } from './tellingPlaces';

/** What merging needs of an analysis. */
export type DealsPart = Pick<Analysis, 'dump' | 'articles' | 'entities' | 'deals' | 'issues'>;

/** The 1-based line of a UTF-16 offset in the dump at an index; undefined where its text is not at hand. */
export type LineFinder = (dump: number, offset: number) => number | undefined;

/** A telling with the index of its dump. */
export interface DumpTelling extends Telling {
  readonly dump: number;
}

/**
 * Merges the deals of several dumps: each is left in one dump only, that which says most of it, with what tells it elsewhere (`elsewhere`). Where
 * dumps contradict each other, the later one gets an issue. The dumps keep their order; their other parts stay as they are.
 */
export function mergeDumps<T extends DealsPart>(dumps: readonly T[], lineOf?: LineFinder): T[] {
  return runSteps(mergeDumpsSteps(dumps, lineOf));
}

/** {@link mergeDumps} piece by piece. */
export function* mergeDumpsSteps<T extends DealsPart>(dumps: readonly T[], lineOf?: LineFinder): Steps<T[]> {
  const groups = yield* dumpGroupsSteps(dumps);
  const deals = dumps.map((): Deal[] => []);
  const places = new TellingPlaces(dumps);
  for (const { main, others } of groups) {
    yield PIECE;
    const elsewhere = others.filter(({ telling }) => telling.dump !== main.dump).map(({ telling }) => telling);
    const merged = elsewhere.length > 0 ? { ...main.deal, elsewhere: places.placesOf(elsewhere) } : main.deal;
    deals[main.dump]!.push(merged);
    for (const { telling } of others) if (telling.dump === main.dump) deals[main.dump]!.push(telling.deal);
  }
  const issues = conflictsOf(dumps, groups, lineOf);
  const merged: T[] = [];
  for (const [index, dump] of dumps.entries()) {
    yield PIECE;
    const order = new Map(dump.deals.map(({ id }, at) => [id, at]));
    merged.push({
      ...dump,
      deals: deals[index]!.sort((a, b) => order.get(a.id)! - order.get(b.id)!),
      issues: [...dump.issues, ...(issues.get(index) ?? [])],
    });
  }
  return merged;
}

/** Brings the tellings of one deal together over all dumps; what is in them is counted once already. */
function* dumpGroupsSteps(dumps: readonly DealsPart[]): Steps<TellingGroup<DumpTelling>[]> {
  const names = new NameKeys();
  for (const { entities } of dumps)
    for (let i = 0; i < entities.length; i += TOGETHER) {
      names.add(entities.slice(i, i + TOGETHER));
      yield PIECE;
    }
  return yield* namedDumpGroupsSteps(dumps, names);
}

/** {@link dumpGroupsSteps} where it is known already which names are one: `names` has taken the entities of all dumps. */
export function* namedDumpGroupsSteps(
  dumps: readonly DealsPart[],
  names: NameKeys,
): Steps<TellingGroup<DumpTelling>[]> {
  const tellings: DumpTelling[] = [];
  for (const [dump, { articles, deals }] of dumps.entries()) {
    const articleOf = new Map(articles.map((article) => [article.id, article]));
    for (const deal of countedDeals(deals)) {
      tellings.push({ ...tellingOf(deal, articleOf.get(deal.articleId), names), dump });
      if (tellings.length % DEALS_TOGETHER === 0) yield PIECE;
    }
    yield PIECE;
  }
  return yield* groupTellingsSteps(tellings);
}

const PIECE = { stage: 'merging', fraction: 0 } as const;
/** How many entities, and deals, are looked at in one piece. */
const TOGETHER = 500;
const DEALS_TOGETHER = 50;

/** The issues of contradictions between dumps, by the index of the dump that they are of: the later of the two. */
export function conflictsOf(
  dumps: readonly DealsPart[],
  groups: readonly TellingGroup<DumpTelling>[],
  lineOf?: LineFinder,
): ReadonlyMap<number, Issue[]> {
  const issues = new Map<number, Issue[]>();
  for (const { main, others } of groups)
    for (const { telling, conflict } of others) {
      if (!conflict || telling.dump === main.dump) continue;
      const [first, second] = main.dump < telling.dump ? [main, telling] : [telling, main];
      const side = ({ deal, dump }: DumpTelling): { deal: Deal; place: string } => {
        const line = lineOf?.(dump, conflictSpan(deal, conflict).start);
        const path = dumps[dump]!.dump.path ?? 'text';
        return { deal, place: line === undefined ? path : `${path}, line ${line}` };
      };
      const issue = conflictIssue(conflict, side(first), side(second));
      const known = issues.get(second.dump);
      if (known) known.push(issue);
      else issues.set(second.dump, [issue]);
    }
  return issues;
}
