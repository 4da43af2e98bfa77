import type { Deal, Party } from '../analysis';

/** Names of a deal's parties in the order of their roles. */
export function dealParties(deal: Deal): string[] {
  switch (deal.type) {
    case 'funding_round':
      return names(deal.company, ...deal.investors);
    case 'acquisition':
    case 'stake_purchase':
      return names(...deal.acquirer, deal.target, ...deal.seller);
    case 'fund_raise':
      return names(deal.manager, deal.fund, ...deal.investors);
    case 'ipo':
      return names(deal.company, deal.exchange);
    default:
      return names(...deal.parties);
  }
}

function names(...parties: readonly (Party | undefined)[]): string[] {
  return parties.flatMap((party) => (party ? [party.name] : []));
}
