import type { Deal, DealType, Party } from '../core/analysis';
import type { DealReference } from '../core/corrections/correction';
import { ROLES_OF_TYPE, rolesOf } from '../core/corrections/dealRoles';
import { dealParties } from '../core/deals/dealParties';
import { withoutLegalForm } from '../core/link/legalForm';
import { overlaps } from '../core/text/span';
import type { Proposal } from './proposal';

/** Types that tellers put for each other. */
const FAMILIES: Readonly<Record<DealType, string>> = {
  funding_round: 'money',
  stake_purchase: 'shares',
  acquisition: 'shares',
  merger: 'shares',
  fund_raise: 'fund',
  ipo: 'listing',
  partnership: 'partnership',
};

/** The proposals that are none of the deals that were found, none that somebody rejected, and none of each other; all of one article. */
export function newProposals(
  proposals: readonly Proposal[],
  found: readonly Deal[],
  rejected: readonly DealReference[],
): Proposal[] {
  const fresh: Proposal[] = [];
  for (const proposal of proposals) {
    const { deal } = proposal;
    const known =
      found.some((other) => sameDeal(deal, other)) ||
      fresh.some((other) => sameDeal(deal, other.deal)) ||
      rejected.some((reference) => isRejected(deal, reference));
    if (!known) fresh.push(proposal);
  }
  return fresh;
}

/** Whether two records of an article are of one deal: about the same, of a like type, and with no sum or share that contradicts. */
function sameDeal(one: Deal, other: Deal): boolean {
  const sameSentence = one.evidence.some(({ span }) => other.evidence.some((told) => overlaps(span, told.span)));
  const [family, otherFamily] = [FAMILIES[one.type], FAMILIES[other.type]];
  // One sentence may tell that a company lists its shares and raises money; what else it tells of the company is mostly the same, taken otherwise.
  const apart = family === 'listing' || otherFamily === 'listing' || !sameSentence;
  if (family !== otherFamily && apart) return false;
  const [about, others] = [subjectsOf(one), subjectsOf(other)];
  const common = about.filter((party) => others.some((also) => sameParty(party, also))).length;
  const needed = one.type === 'partnership' || one.type === 'merger' ? Math.min(2, others.length) : 1;
  if (common < needed) return false;
  const [sum, otherSum] = [one.amount, other.amount];
  if (sum && otherSum && sum.currency === otherSum.currency && sum.value !== otherSum.value) return false;
  return sameSentence || !one.date || !other.date || one.date.iso === other.date.iso;
}

/** Whom a deal is about: all parties of those with equal parties, else those of its first role; of a fund, the fund too. */
function subjectsOf(deal: Deal): Party[] {
  const roles = rolesOf(deal);
  if (roles.parties) return roles.parties;
  if (deal.type === 'fund_raise') return [...(roles.manager ?? []), ...(roles.fund ?? [])];
  return roles[ROLES_OF_TYPE[deal.type][0]!] ?? [];
}

function sameParty(one: Party, other: Party): boolean {
  if (one.entityId !== undefined && one.entityId === other.entityId) return true;
  const [a, b] = [keyOf(one.name), keyOf(other.name)];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

function keyOf(name: string): string {
  return withoutLegalForm(name.toLowerCase());
}

function isRejected(deal: Deal, { type, parties, amount }: DealReference): boolean {
  if (type !== deal.type) return false;
  const own = new Set(dealParties(deal).map(keyOf));
  const same = parties.length > 0 && parties.every((name) => own.has(keyOf(name)));
  return same && (!amount || !deal.amount || amount.value === deal.amount.value);
}
