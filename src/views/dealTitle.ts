import type { Deal, Party } from '../core/analysis';

/** A deal in one line: its parties, in the order of what happens. Empty where it names none. */
export function dealTitle(deal: Deal): string {
  switch (deal.type) {
    case 'funding_round':
      return joined([nameOf(deal.company), names(deal.investors)], ' ← ');
    case 'acquisition':
    case 'stake_purchase':
      return joined([names(deal.acquirer) || names(deal.seller), nameOf(deal.target)], ' → ');
    case 'fund_raise':
      return joined([nameOf(deal.manager), nameOf(deal.fund)], ': ');
    case 'ipo':
      return joined([nameOf(deal.company), nameOf(deal.exchange)], ' → ');
    default:
      return deal.parties.map((party) => party.name).join(' + ');
  }
}

function nameOf(party: Party | undefined): string {
  return party?.name ?? '';
}

function names(parties: readonly Party[]): string {
  const shown = parties.slice(0, 3).map((party) => party.name);
  return parties.length > 3 ? `${shown.join(', ')} +${parties.length - 3}` : shown.join(', ');
}

function joined(parts: readonly string[], glue: string): string {
  return parts.filter(Boolean).join(glue);
}
