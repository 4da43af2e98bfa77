import type { Deal, Party } from '../core/analysis';

/** A deal in a few words: whom it is about, in the order of what happens. Empty where it names nobody. */
export function dealTitle(deal: Deal): string {
  switch (deal.type) {
    case 'funding_round':
      return deal.company?.name ?? names(deal.investors);
    case 'acquisition':
    case 'stake_purchase':
      return joined([names(deal.acquirer), deal.target?.name], ' → ') || names(deal.seller);
    case 'fund_raise':
      return deal.manager?.name ?? deal.fund?.name ?? '';
    case 'ipo':
      return joined([deal.company?.name, deal.exchange?.name], ' → ');
    default:
      return joined(
        deal.parties.map((party) => party.name),
        ' + ',
      );
  }
}

/** Who puts the money in, or the fund that is raised: what {@link dealTitle} leaves out. Empty where there is none. */
export function dealBackers(deal: Deal): string {
  if (deal.type === 'funding_round') return deal.company ? names(deal.investors) : '';
  if (deal.type === 'fund_raise') return joined([deal.manager && deal.fund?.name, names(deal.investors)], ', ');
  return '';
}

/** Who sells, where {@link dealTitle} does not say so already. Empty where nobody does. */
export function dealSellers(deal: Deal): string {
  if (deal.type !== 'acquisition' && deal.type !== 'stake_purchase') return '';
  return deal.acquirer.length > 0 || deal.target ? names(deal.seller) : '';
}

/** At most three names. */
function names(parties: readonly Party[]): string {
  const shown = parties.slice(0, 3).map((party) => party.name);
  return parties.length > 3 ? `${shown.join(', ')} +${parties.length - 3}` : shown.join(', ');
}

function joined(parts: readonly (string | undefined)[], glue: string): string {
  return parts.filter(Boolean).join(glue);
}
