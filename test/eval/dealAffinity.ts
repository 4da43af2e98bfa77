import type { GoldDeal } from '../../src/core/export/goldFormat';
import { type DealView, sameMoney } from './dealView';
import type { NameMatcher } from './nameMatcher';

/** A labelled deal with its comparable shape. */
export interface LabelledDeal {
  readonly gold: GoldDeal;
  readonly view: DealView;
}

/**
 * How well a found deal fits a labelled one; 0 where it is another deal. It is the same one when its type is right, the party that
 * the deal is about is the same, no buyer contradicts, and no amount does.
 */
export function dealAffinity({ gold, view }: LabelledDeal, found: DealView, matcher: NameMatcher): number {
  if (found.type !== gold.type && !gold.altTypes?.includes(found.type)) return 0;
  const parties = partyAffinity(gold, view, found, matcher);
  if (parties === 0) return 0;
  const amounts = [gold.amount, ...(gold.altAmounts ?? [])].filter((sum) => sum !== undefined);
  const compared = amounts.length > 0 && found.amount !== undefined;
  if (compared && !amounts.some((sum) => sameMoney(sum, found.amount!))) return 0;
  const sameRound = view.round !== undefined && view.round === found.round;
  return parties + (compared ? 2 : 0) + (sameRound ? 1 : 0);
}

function partyAffinity(gold: GoldDeal, view: DealView, found: DealView, matcher: NameMatcher): number {
  const a = view.names;
  const b = found.names;
  if (isCrossed(view, found)) return shared(sides(view), sides(found), matcher) >= 2 ? 2 : 0;
  if (found.type === 'merger' || found.type === 'partnership')
    return shared(a.parties, b.parties, matcher) >= 2 ? 2 : 0;
  if (found.type === 'fund_raise') return matcher.anySame([...a.manager, ...a.fund], [...b.manager, ...b.fund]) ? 2 : 0;
  const subject = matcher.anySame(a.subject, b.subject);
  const buyer = matcher.anySame([...a.acquirer, ...a.investors], [...b.acquirer, ...b.investors]);
  const seller = matcher.anySame(a.seller, b.seller);
  // Where the target has no name, those who buy and sell tell which deal it is.
  const byBuyer = buyer && (seller || a.subject.length === 0 || gold.subtype === 'asset');
  if (!subject && !byBuyer) return 0;
  if (a.acquirer.length > 0 && b.acquirer.length > 0 && !buyer) return 0;
  return 1 + (subject ? 1 : 0) + (buyer ? 1 : 0);
}

/** Whether one is a merger and the other a purchase: two tellings of the same thing. */
export function isCrossed(a: DealView, b: DealView): boolean {
  return (a.type === 'merger') !== (b.type === 'merger');
}

function sides({ names }: DealView): string[] {
  return [...names.parties, ...names.acquirer, ...names.subject];
}

function shared(as: readonly string[], bs: readonly string[], matcher: NameMatcher): number {
  return as.filter((a) => bs.some((b) => matcher.same(a, b))).length;
}
