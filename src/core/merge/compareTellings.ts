import type { Deal, DealStatus, MoneyValue } from '../analysis';
import { ROUND_TYPES, type RoundType } from '../roundTypes';
import type { Telling } from './telling';

/** What two tellings of one deal may say differently. */
export type ConflictField = 'amount' | 'round' | 'buyer' | 'stake' | 'status';

/** How two tellings are related: of one deal, of one deal but for a field that they contradict each other in, or of two. */
export type Relation = 'same' | 'other' | { readonly conflict: ConflictField };

/** Longest time between the articles that report one deal as news, in days. */
const APART = 400;
/** Shortest evidence that two articles do not share by chance, in UTF-16 units. */
const EVIDENCE = 40;
/** Part of a sum by which tellings may round it, and by which they may where one says `about` or `over`. */
const ROUNDING = 0.03;
const VAGUE = 0.1;
/** A deal less sure than this contradicts nobody. */
const SURE = 0.5;

/** Rounds that a company has once: two with different names are two. The others say little more than that there was one. */
const RANKED: ReadonlySet<RoundType> = new Set(
  ROUND_TYPES.filter((round) => /^(?:pre_seed|seed|series_[a-j])$/.test(round)),
);

/**
 * Whether two tellings are of one deal: same type, same subject, no amount, round, stake or time that speaks against it, buyers in common where
 * both name some. Of a round, a stake or a fund that a company may have several of, something more than the subject must agree, but for a bare
 * mention in the same dump. Tellings that must be
 * of one deal (one buyer takes one target over, a company has one Series B) and still say different things contradict each other.
 */
export function compareTellings(a: Telling, b: Telling): Relation {
  if (!sameKind(a.deal, b.deal) || areApart(a, b)) return 'other';
  if (
    a.evidence === b.evidence &&
    a.evidence.length >= EVIDENCE &&
    subjectsAgree(a, b, true) &&
    amountsOf(a, b) !== 'differ'
  )
    return 'same';
  if (!subjectsAgree(a, b, false)) return 'other';
  const amounts = amountsOf(a, b);
  const rounds = roundsOf(a.deal, b.deal);
  const buyers = buyersOf(a, b);
  const stakes = stakesOf(a.deal, b.deal);
  const conflict = contradiction(a, b, { amounts, rounds, buyers, stakes });
  if (conflict) return a.deal.confidence >= SURE && b.deal.confidence >= SURE ? { conflict } : 'other';
  if (amounts === 'differ' || rounds === 'differ' || stakes === 'differ') return 'other';
  const isRepeatable =
    a.deal.type === 'funding_round' || a.deal.type === 'stake_purchase' || a.deal.type === 'fund_raise';
  if (buyers === 'differ')
    return isRepeatable && a.deal.type !== 'stake_purchase' && amounts === 'agree' ? 'same' : 'other';
  if (a.deal.type !== b.deal.type && (buyers !== 'agree' || isMinority(a.deal) !== isMinority(b.deal))) return 'other';
  if (amounts === 'unlike' && buyers !== 'agree' && rounds !== 'agree') return 'other';
  const agree = [amounts, rounds, buyers, stakes].includes('agree');
  const isMention = a.dump === b.dump && (isBare(a) || isBare(b));
  return !isRepeatable || agree || isMention ? 'same' : 'other';
}

/** How two tellings stand in one field: `open` where one of them says nothing of it, `unlike` where what they say cannot be compared. */
type Agreement = 'agree' | 'differ' | 'open' | 'unlike';

interface Agreements {
  readonly amounts: Agreement;
  readonly rounds: Agreement;
  readonly buyers: Agreement;
  readonly stakes: Agreement;
}

/** The field in which two tellings contradict each other though everything else says that they are of one deal. */
function contradiction(
  a: Telling,
  b: Telling,
  { amounts, rounds, buyers, stakes }: Agreements,
): ConflictField | undefined {
  const { type } = a.deal;
  const isTakeover = type === 'acquisition' && b.deal.type === 'acquisition';
  const settled = isFirm(a.deal.status) && isFirm(b.deal.status);
  if (amounts === 'differ') {
    const once =
      (isTakeover && buyers === 'agree') ||
      type === 'merger' ||
      (type === 'funding_round' && rounds === 'agree' && buyers !== 'differ') ||
      (type === 'stake_purchase' && buyers === 'agree' && stakes === 'agree');
    return once && settled && rounds !== 'differ' && stakes !== 'differ' ? 'amount' : undefined;
  }
  if (rounds === 'differ') return amounts === 'agree' && buyers === 'agree' ? 'round' : undefined;
  if (stakes === 'differ') return amounts === 'agree' && buyers === 'agree' ? 'stake' : undefined;
  if (buyers === 'differ') return isTakeover && amounts === 'agree' && settled ? 'buyer' : undefined;
  const ends: readonly DealStatus[] = [a.deal.status, b.deal.status];
  const isNews = !a.deal.background && !b.deal.background;
  const isOneType = type === b.deal.type && (type === 'merger' || buyers === 'agree');
  if (isNews && isOneType && ends.includes('failed') && ends.includes('completed')) return 'status';
  return undefined;
}

/** Talks and plans may come to another price. */
function isFirm(status: DealStatus): boolean {
  return status === 'completed' || status === 'announced';
}

/** A takeover of all or of a part may be told as either; but a stake held is not the takeover that failed or may come. */
function sameKind(a: Deal, b: Deal): boolean {
  const isPurchase = ({ type, status }: Deal): boolean =>
    (type === 'acquisition' || type === 'stake_purchase') && isFirm(status);
  return a.type === b.type || (isPurchase(a) && isPurchase(b));
}

function areApart(a: Telling, b: Telling): boolean {
  if (a.day !== undefined && b.day !== undefined && Math.abs(a.day - b.day) > APART) return true;
  const [x, y] = [a.deal.date?.iso, b.deal.date?.iso];
  if (x === undefined || y === undefined) return false;
  return Math.abs(monthOf(x) - monthOf(y)) > (x.length < 7 || y.length < 7 ? 12 : 2);
}

/** Months since year 0; the middle of the year where no month is told. */
function monthOf(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + (iso.length >= 7 ? Number(iso.slice(5, 7)) : 6);
}

/** Whether the subjects are the same; `lax` lets nobody pass too. */
function subjectsAgree(a: Telling, b: Telling, lax: boolean): boolean {
  if (a.subjects.length === 0 || b.subjects.length === 0) return lax && a.subjects.length === b.subjects.length;
  const shared = a.subjects.filter((key) => b.subjects.includes(key)).length;
  return shared >= (isJoint(a.deal) ? 2 : 1);
}

function isJoint({ type }: Deal): boolean {
  return type === 'merger' || type === 'partnership';
}

function amountsOf(a: Telling, b: Telling): Agreement {
  if (a.sums.length === 0 || b.sums.length === 0) return 'open';
  let comparable = false;
  for (const x of a.sums)
    for (const y of b.sums) {
      if (x.currency !== y.currency) continue;
      comparable = true;
      if (sameSum(x, y)) return 'agree';
    }
  return comparable ? 'differ' : 'unlike';
}

function sameSum(x: MoneyValue, y: MoneyValue): boolean {
  const tolerance = x.qualifier || y.qualifier ? VAGUE : ROUNDING;
  return Math.abs(x.value - y.value) <= Math.max(x.value, y.value) * tolerance;
}

function roundsOf(a: Deal, b: Deal): Agreement {
  const [x, y] = ['round' in a ? a.round : undefined, 'round' in b ? b.round : undefined];
  if (!x || !y) return 'open';
  if (x === y) return RANKED.has(x) ? 'agree' : 'open';
  return RANKED.has(x) && RANKED.has(y) ? 'differ' : 'open';
}

function buyersOf(a: Telling, b: Telling): Agreement {
  if (a.buyers.size === 0 || b.buyers.size === 0) return 'open';
  for (const key of a.buyers) if (b.buyers.has(key)) return 'agree';
  return 'differ';
}

function stakesOf(a: Deal, b: Deal): Agreement {
  const [x, y] = ['stakePercent' in a ? a.stakePercent : undefined, 'stakePercent' in b ? b.stakePercent : undefined];
  if (x === undefined || y === undefined) return 'open';
  return Math.abs(x - y) <= 0.5 ? 'agree' : 'differ';
}

/** Whether a part of less than half is said to be bought: then it is no takeover. */
function isMinority(deal: Deal): boolean {
  return 'stakePercent' in deal && deal.stakePercent !== undefined && deal.stakePercent < 50;
}

/** Whether a telling says no more than that there was a deal. */
function isBare({ deal, sums, buyers }: Telling): boolean {
  return sums.length === 0 && buyers.size === 0 && !('round' in deal && deal.round && RANKED.has(deal.round));
}
