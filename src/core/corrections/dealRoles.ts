import type { Deal, DealBase, DealType, Party } from '../analysis';
import type { RoundType } from '../roundTypes';
import type { DealRole } from './correction';

/** The parties of a deal by their roles, single ones in lists too. */
export type DealRoles = Partial<Record<DealRole, Party[]>>;

/** What deals of some types have beside parties. */
export interface DealTerms {
  /** Names of the investors that lead. */
  readonly leads: ReadonlySet<string>;
  readonly round?: RoundType | undefined;
  readonly stakePercent?: number | undefined;
}

/** The roles that deals of a type have, whom they are about first. */
export const ROLES_OF_TYPE: Readonly<Record<DealType, readonly DealRole[]>> = {
  funding_round: ['company', 'investors'],
  acquisition: ['target', 'acquirer', 'seller'],
  stake_purchase: ['target', 'acquirer', 'seller'],
  merger: ['parties'],
  fund_raise: ['manager', 'fund', 'investors'],
  ipo: ['company', 'exchange'],
  partnership: ['parties'],
};

/** The roles that only one party has. */
export const SINGLE_ROLES: ReadonlySet<DealRole> = new Set(['company', 'target', 'manager', 'fund', 'exchange']);

/** The parties of a deal by role. */
export function rolesOf(deal: Deal): DealRoles {
  const roles: DealRoles = {};
  for (const role of ROLES_OF_TYPE[deal.type]) {
    const value = (deal as Partial<Record<DealRole, Party | readonly Party[]>>)[role];
    if (value) roles[role] = Array.isArray(value) ? [...(value as readonly Party[])] : [value as Party];
  }
  return roles;
}

/** Parties of a deal of one type in the roles of another: whom it is about, and who pays. */
export function convertRoles(roles: DealRoles, from: DealType, to: DealType): DealRoles {
  if (ROLES_OF_TYPE[from].join() === ROLES_OF_TYPE[to].join()) return { ...roles };
  const [payers, about] = sidesOf(roles, from);
  if (to === 'merger' || to === 'partnership') return { parties: [...payers, ...about] };
  const [subject, ...others] = ROLES_OF_TYPE[to];
  const payer = others.find((role) => role === 'investors' || role === 'acquirer');
  return { [subject!]: about.slice(0, 1), ...(payer ? { [payer]: payers } : {}) };
}

function sidesOf(roles: DealRoles, type: DealType): [payers: Party[], about: Party[]] {
  if (roles.parties) return [roles.parties.slice(0, -1), roles.parties.slice(-1)];
  const payers = roles.investors ?? roles.acquirer ?? [];
  return [payers, roles[ROLES_OF_TYPE[type][0]!] ?? roles.fund ?? []];
}

/** The record of a deal of its parts; what its type does not have is left out. */
export function buildDeal(type: DealType, base: DealBase, roles: DealRoles, terms: DealTerms): Deal {
  const plain = ({ name, entityId, text, span }: Party): Party => ({
    name,
    ...(entityId ? { entityId } : {}),
    text,
    span,
  });
  const all = (role: DealRole): Party[] => (roles[role] ?? []).map(plain);
  const one = <K extends DealRole>(role: K): { [P in K]?: Party } => {
    const party = all(role)[0];
    return (party ? { [role]: party } : {}) as { [P in K]?: Party };
  };
  const investors = all('investors').map((party) => ({ ...party, lead: terms.leads.has(party.name) }));
  const stake = terms.stakePercent === undefined ? {} : { stakePercent: terms.stakePercent };
  switch (type) {
    case 'funding_round':
      return { ...base, type, ...one('company'), investors, ...(terms.round ? { round: terms.round } : {}) };
    case 'acquisition':
    case 'stake_purchase':
      return { ...base, type, acquirer: all('acquirer'), ...one('target'), seller: all('seller'), ...stake };
    case 'fund_raise':
      return { ...base, type, ...one('manager'), ...one('fund'), investors };
    case 'ipo':
      return { ...base, type, ...one('company'), ...one('exchange') };
    case 'merger':
    case 'partnership':
      return { ...base, type, parties: all('parties') };
  }
}
