import type { MoneyValue } from '../analysis';
import type { LinkedName } from '../link/linkNames';
import type { DealDraft, Part, Stated } from './dealDraft';
import { SUBJECT_ROLE } from './role';

/** Brings the tellings of one deal together: same type, same subject, nothing that contradicts. The first telling stays the main one. */
export function mergeDrafts(drafts: readonly DealDraft[]): DealDraft[] {
  const merged: DealDraft[] = [];
  for (const draft of drafts) {
    const known = merged.find((other) => isSame(other, draft));
    if (known) absorb(known, draft);
    else merged.push(draft);
  }
  return merged;
}

function isSame(a: DealDraft, b: DealDraft): boolean {
  if (a.type !== b.type || !amountsAgree(a, b)) return false;
  if (a.round && b.round && a.round !== b.round) return false;
  if (a.stake && b.stake && a.stake.match.value.value !== b.stake.match.value.value) return false;
  if (a.type === 'merger' || a.type === 'partnership') return shared(people(a), people(b)) >= 2;
  const subject = subjectOf(a);
  if (!subject || subject !== subjectOf(b)) return false;
  // rivals bid different sums for one company: one sum is one deal, whoever a sentence takes for its buyer
  if (a.amounts.length > 0 && b.amounts.length > 0) return true;
  const buyers = (draft: DealDraft): Set<LinkedName> =>
    new Set(draft.parts.filter(({ role }) => role === 'acquirer').map(({ participant }) => participant.who));
  const [mine, others] = [buyers(a), buyers(b)];
  return mine.size === 0 || others.size === 0 || shared(mine, others) > 0;
}

/** Who a draft is about; undefined for types that several are about alike. */
export function subjectOf(draft: DealDraft): LinkedName | undefined {
  const role = SUBJECT_ROLE[draft.type];
  return (draft.parts.find((part) => part.role === role) ?? draft.parts.find((part) => part.role === 'fund'))
    ?.participant.who;
}

function people(draft: DealDraft): Set<LinkedName> {
  return new Set(draft.parts.map(({ participant }) => participant.who));
}

function shared(a: ReadonlySet<LinkedName>, b: ReadonlySet<LinkedName>): number {
  let count = 0;
  for (const who of a) if (b.has(who)) count++;
  return count;
}

function amountsAgree(a: DealDraft, b: DealDraft): boolean {
  if (a.amounts.length === 0 || b.amounts.length === 0) return true;
  const comparable = a.amounts.some((x) => b.amounts.some((y) => x.match.value.currency === y.match.value.currency));
  if (!comparable) return false;
  return a.amounts.some((x) => b.amounts.some((y) => sameSum(x, y)));
}

function sameSum(a: Stated<MoneyValue>, b: Stated<MoneyValue>): boolean {
  const [x, y] = [a.match.value, b.match.value];
  return x.currency === y.currency && Math.abs(x.value - y.value) <= x.value * 0.03;
}

function absorb(into: DealDraft, from: DealDraft): void {
  for (const part of from.parts) addPart(into, part);
  if (into.amounts.length === 0) into.amounts.push(...from.amounts);
  else
    for (const sum of from.amounts)
      if (!into.amounts.some((known) => known.match.value.currency === sum.match.value.currency))
        into.amounts.push(sum);
  if (!into.valuation && from.valuation) into.valuation = from.valuation;
  if (!into.round && from.round) into.round = from.round;
  if (!into.stake && from.stake) into.stake = from.stake;
  if (!into.date && from.date) into.date = from.date;
  for (const unit of from.units) if (!into.units.includes(unit)) into.units.push(unit);
}

function addPart(into: DealDraft, part: Part): void {
  const known = into.parts.findIndex(({ participant }) => participant.who === part.participant.who);
  if (known < 0) {
    into.parts.push(part);
    return;
  }
  const old = into.parts[known]!;
  const better =
    (old.participant.naming !== 'name' && part.participant.naming === 'name') ||
    (old.role === 'investor' && part.role === 'lead');
  if (better && (old.role === part.role || part.role === 'lead')) into.parts[known] = part;
}
