import type { Analysis, Deal, Issue, TellingElsewhere } from '../analysis';
import { runSteps, type Steps } from '../steps';
import { countedDeals } from './countedDeals';
import { conflictIssue, conflictSpan } from './dealConflict';
import { groupTellingsSteps, type TellingGroup } from './groupTellings';
import { NameKeys } from './nameKeys';
import { type Telling, tellingOf } from './telling';

/** What merging needs of an analysis. */
export type DealsPart = Pick<Analysis, 'dump' | 'articles' | 'entities' | 'deals' | 'issues'>;

/** The 1-based line of a UTF-16 offset in the dump at an index; undefined where its text is not at hand. */
export type LineFinder = (dump: number, offset: number) => number | undefined;

/** A telling with the index of its dump. */
interface DumpTelling extends Telling {
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
  const groups = yield* groupsOf(dumps);
  const deals = dumps.map((): Deal[] => []);
  const issues = dumps.map((): Issue[] => []);
  for (const { main, others } of groups) {
    const elsewhere = others.filter(({ telling }) => telling.dump !== main.dump).map(({ telling }) => telling);
    deals[main.dump]!.push(elsewhere.length > 0 ? withElsewhere(dumps, main.deal, elsewhere) : main.deal);
    for (const { telling, conflict } of others) {
      if (telling.dump === main.dump) {
        deals[main.dump]!.push(telling.deal);
        continue;
      }
      if (!conflict) continue;
      const [first, second] = main.dump < telling.dump ? [main, telling] : [telling, main];
      const side = ({ deal, dump }: DumpTelling): { deal: Deal; place: string } => {
        const line = lineOf?.(dump, conflictSpan(deal, conflict).start);
        const path = dumps[dump]!.dump.path ?? 'text';
        return { deal, place: line === undefined ? path : `${path}, line ${line}` };
      };
      issues[second.dump]!.push(conflictIssue(conflict, side(first), side(second)));
    }
  }
  return dumps.map((dump, index) => {
    const order = new Map(dump.deals.map(({ id }, at) => [id, at]));
    return {
      ...dump,
      deals: deals[index]!.sort((a, b) => order.get(a.id)! - order.get(b.id)!),
      issues: [...dump.issues, ...issues[index]!],
    };
  });
}

function* groupsOf(dumps: readonly DealsPart[]): Steps<TellingGroup<DumpTelling>[]> {
  const piece = { stage: 'merging', fraction: 0 } as const;
  const names = new NameKeys();
  for (const { entities } of dumps) {
    names.add(entities);
    yield piece;
  }
  const tellings: DumpTelling[] = [];
  for (const [dump, { articles, deals }] of dumps.entries()) {
    const articleOf = new Map(articles.map((article) => [article.id, article]));
    for (const deal of countedDeals(deals))
      tellings.push({ ...tellingOf(deal, articleOf.get(deal.articleId), names), dump });
    yield piece;
  }
  return yield* groupTellingsSteps(tellings);
}

function withElsewhere(dumps: readonly DealsPart[], deal: Deal, others: readonly DumpTelling[]): Deal {
  const elsewhere = [...others]
    .sort((a, b) => a.dump - b.dump)
    .flatMap(({ dump, deal: other }) =>
      [other.articleId, ...(other.sources ?? [])].map((id) => place(dumps[dump]!, id)),
    );
  return { ...deal, elsewhere };
}

function place({ dump, articles }: DealsPart, articleId: string): TellingElsewhere {
  const headline = articles.find(({ id }) => id === articleId)?.headline ?? '';
  return { ...(dump.path === undefined ? {} : { source: dump.path }), articleId, headline };
}
