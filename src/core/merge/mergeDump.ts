import type { Article, Deal, Entity, Issue } from '../analysis';
import { runSteps, type Steps } from '../steps';
import { lineOf, lineStarts } from '../text/lineStarts';
import { conflictIssue, conflictSpan } from './dealConflict';
import { groupTellingsSteps } from './groupTellings';
import { NameKeys } from './nameKeys';
import { readRepeats } from './repeats';
import { type Telling, tellingOf } from './telling';

/** How many entities or deals are looked at in one piece. */
const PIECE = 200;
const STEP = { stage: 'merging', fraction: 1 } as const;

/** Deals of a dump with what connects them. */
export interface MergedDump {
  readonly deals: Deal[];
  /** Contradictions between tellings of one deal. */
  readonly issues: Issue[];
}

/**
 * Connects the deals of a dump's articles. A repeated article (`duplicateOf`) gives up the deals that its original tells too; those that several
 * other articles tell keep a record each, with `sources` and `sameAs` (see {@link Deal}). `text` is the dump's. Doing it again changes nothing.
 */
export function mergeDump(
  text: string,
  articles: readonly Article[],
  entities: readonly Entity[],
  deals: readonly Deal[],
): MergedDump {
  return runSteps(mergeDumpSteps(text, articles, entities, deals));
}

/** {@link mergeDump} piece by piece. */
export function* mergeDumpSteps(
  text: string,
  articles: readonly Article[],
  entities: readonly Entity[],
  deals: readonly Deal[],
): Steps<MergedDump> {
  if (deals.length < 2) return { deals: [...deals], issues: [] };
  const names = new NameKeys();
  for (let i = 0; i < entities.length; i += PIECE) {
    names.add(entities.slice(i, i + PIECE));
    yield STEP;
  }
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const tellings: Telling[] = [];
  for (const [index, deal] of deals.entries()) {
    tellings.push(tellingOf(deal, articleOf.get(deal.articleId), names));
    if (index % PIECE === PIECE - 1) yield STEP;
  }
  const repeats = yield* readRepeats(articles, tellings);
  // What people have confirmed or added is never taken for a repetition.
  const kept = tellings.filter((telling) => telling.deal.corrected || !repeats.isTold(telling));
  const sources = new Map<Telling, Set<string>>();
  const sameAs = new Map<Telling, string>();
  const issues: Issue[] = [];
  let starts: Int32Array | undefined;
  const absorbed = new Map<Telling, Deal[]>();
  const gone = new Set<Telling>();
  const groups = yield* groupTellingsSteps(kept);
  for (const [index, { main, others }] of groups.entries()) {
    if (index % PIECE === PIECE - 1) yield STEP;
    const members = [main, ...others.map(({ telling }) => telling)];
    const all = new Set(members.flatMap((telling) => [telling.deal.articleId, ...repeats.sourcesOf(telling)]));
    for (const telling of members) sources.set(telling, all);
    const first = new Map([[main.deal.articleId, main]]);
    for (const { telling, conflict } of others) {
      const own = first.get(telling.deal.articleId);
      if (own && !conflict && !telling.deal.corrected) {
        absorbed.set(own, [...(absorbed.get(own) ?? []), telling.deal]);
        gone.add(telling);
        continue;
      }
      if (!conflict) first.set(telling.deal.articleId, telling);
      sameAs.set(telling, main.deal.id);
      if (!conflict) continue;
      starts ??= lineStarts(text);
      const places = [main, telling]
        .map(({ deal }) => ({ deal, at: conflictSpan(deal, conflict).start }))
        .sort((a, b) => a.at - b.at)
        .map(({ deal, at }) => ({ deal, place: `line ${lineOf(starts!, at) + 1}` }));
      issues.push(conflictIssue(conflict, places[0]!, places[1]!));
    }
  }
  yield STEP;
  const order = new Map(articles.map(({ id }, index) => [id, index]));
  const merged: Deal[] = [];
  for (const [index, telling] of kept.entries()) {
    if (index % PIECE === PIECE - 1) yield STEP;
    if (gone.has(telling)) continue;
    const deal = absorb(telling.deal, absorbed.get(telling) ?? []);
    merged.push(connected(deal, sources.get(telling)!, sameAs.get(telling), order));
  }
  return { deals: merged, issues };
}

/** A deal with what its article says of it elsewhere: what it lacks itself, and the sentences. */
function absorb(deal: Deal, others: readonly Deal[]): Deal {
  if (others.length === 0) return deal;
  const merged: Record<string, unknown> = { ...deal };
  for (const other of others)
    for (const [key, value] of Object.entries(other))
      if (merged[key] === undefined || (Array.isArray(merged[key]) && merged[key].length === 0)) merged[key] = value;
  const evidence = [deal, ...others].flatMap((told) => told.evidence);
  merged.evidence = evidence.filter(
    ({ span }, i) =>
      evidence.findIndex((other) => other.span.start === span.start && other.span.end === span.end) === i,
  );
  return merged as unknown as Deal;
}

function connected(
  deal: Deal,
  all: ReadonlySet<string>,
  sameAs: string | undefined,
  order: ReadonlyMap<string, number>,
): Deal {
  if (all.size === 1 && sameAs === undefined && !deal.sources && !deal.sameAs) return deal;
  const { sources: _sources, sameAs: _sameAs, ...own } = deal;
  const sources = [...all].filter((id) => id !== deal.articleId).sort((a, b) => order.get(a)! - order.get(b)!);
  return {
    ...own,
    ...(sources.length > 0 ? { sources } : {}),
    ...(sameAs === undefined ? {} : { sameAs }),
  } as Deal;
}
