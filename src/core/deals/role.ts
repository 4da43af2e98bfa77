import type { DealType } from '../analysis';

/**
 * What a participant is in a deal; `none` where it has no part in one. Who buys a stake is an acquirer too, who puts money in a fund an investor:
 * the deal's type tells them apart.
 */
export const ROLES = [
  'none',
  'company',
  'investor',
  'lead',
  'acquirer',
  'target',
  'seller',
  'merging',
  'partner',
  'manager',
  'fund',
  'issuer',
  'exchange',
] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** A probability for each role. */
export type Chances = Record<Role, number>;

/** Chances of nought. */
export function noChances(): Chances {
  return {
    none: 0,
    company: 0,
    investor: 0,
    lead: 0,
    acquirer: 0,
    target: 0,
    seller: 0,
    merging: 0,
    partner: 0,
    manager: 0,
    fund: 0,
    issuer: 0,
    exchange: 0,
  };
}

/** What a sum is in a deal. */
export type SumRole = 'none' | 'amount' | 'valuation';

/** The roles that a deal of each type is about: each of its bearers is a deal of its own, but for those of mergers and partnerships. */
export const SUBJECT_ROLE: Readonly<Record<DealType, Role>> = {
  funding_round: 'company',
  acquisition: 'target',
  stake_purchase: 'target',
  merger: 'merging',
  fund_raise: 'manager',
  ipo: 'issuer',
  partnership: 'partner',
};
