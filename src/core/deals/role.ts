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
