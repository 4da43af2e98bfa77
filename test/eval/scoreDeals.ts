import type { Deal } from '../../src/core/analysis';
import type { GoldDeal } from '../../src/core/export/goldFormat';
import { dealAffinity, type LabelledDeal } from './dealAffinity';
import { type DealView, dealView, describeDeal, slotsOf } from './dealView';
import type { NameMatcher } from './nameMatcher';
import { type ScoreBoard, SURE } from './scoreBoard';
import { countFalseSlots, scoreSlots } from './scoreSlots';

/** Confidence from which on a deal counts as one that the program is sure of. */
const SURE_FROM = 0.9;

interface FoundDeal {
  readonly deal: Deal;
  readonly view: DealView;
}

/**
 * Scores the deals of one article: all (`deals`), those that are news (`deals.news`), each type (`deals.TYPE`), their slots, and how
 * many of those that are given with 0.9 or more are right (`deals.sure`). Deals labelled `marginal` count neither way.
 */
export function scoreDeals(
  gold: readonly GoldDeal[],
  deals: readonly Deal[],
  matcher: NameMatcher,
  where: string,
  board: ScoreBoard,
): void {
  const labelled = gold.map((deal) => ({ gold: deal, view: dealView(deal) }));
  const free = new Set(deals.map((deal) => ({ deal, view: dealView(deal) })));
  // Those that say most choose first: a vague one must not take the found deal of one with a sum.
  const core = labelled
    .filter((deal) => deal.gold.certainty === 'core')
    .sort((a, b) => slotsOf(b.view).length - slotsOf(a.view).length);
  for (const deal of core) countDeal(deal, takeBest(deal, free, matcher), matcher, where, board);
  for (const deal of labelled) if (deal.gold.certainty !== 'core') takeBest(deal, free, matcher);
  for (const found of free) countFalseDeal(found, where, board);
}

function takeBest(labelled: LabelledDeal, free: Set<FoundDeal>, matcher: NameMatcher): FoundDeal | undefined {
  let best: FoundDeal | undefined;
  let most = 0;
  for (const found of free) {
    const affinity = dealAffinity(labelled, found.view, matcher);
    if (affinity <= most) continue;
    best = found;
    most = affinity;
  }
  if (best) free.delete(best);
  return best;
}

function countDeal(
  labelled: LabelledDeal,
  found: FoundDeal | undefined,
  matcher: NameMatcher,
  where: string,
  board: ScoreBoard,
): void {
  const { view } = labelled;
  const hit = found ? 1 : 0;
  for (const measure of ['deals', ...(view.background ? [] : ['deals.news']), `deals.${view.type}`])
    board.count(measure, { wanted: 1, found: hit, right: hit });
  if (found) countSure(found, 1, board);
  else board.note('missed deal', where, describeDeal(view), Math.min(1, slotsOf(view).length / 12));
  scoreSlots(labelled, found?.view, matcher, where, board);
}

function countFalseDeal(found: FoundDeal, where: string, board: ScoreBoard): void {
  const { view, deal } = found;
  for (const measure of ['deals', ...(view.background ? [] : ['deals.news']), `deals.${view.type}`])
    board.count(measure, { found: 1 });
  countSure(found, 0, board);
  countFalseSlots(view, board);
  const evidence = deal.evidence[0]?.text.slice(0, 110) ?? '';
  board.note(
    'false deal',
    where,
    `${describeDeal(view)} (${deal.confidence.toFixed(2)}): ${evidence}`,
    deal.confidence,
  );
}

function countSure({ deal }: FoundDeal, right: number, board: ScoreBoard): void {
  if (deal.confidence >= SURE_FROM) board.count(SURE, { found: 1, right });
}
