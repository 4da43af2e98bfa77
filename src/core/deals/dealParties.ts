import type { Deal, Party } from '../analysis';

/** Everybody in a deal, in the order of their roles. */
export function partiesOf(deal: Deal): Party[] {
  switch (deal.type) {
    case 'funding_round':
      return given(deal.company, ...deal.investors);
    case 'acquisition':
    case 'stake_purchase':
      return given(...deal.acquirer, deal.target, ...deal.seller);
    case 'fund_raise':
      return given(deal.manager, deal.fund, ...deal.investors);
    case 'ipo':
      return given(deal.company, deal.exchange);
    default:
      return [...deal.parties];
  }
}

/** Names of a deal's parties in the order of their roles. */
export function dealParties(deal: Deal): string[] {
  return partiesOf(deal).map(({ name }) => name);
}

function given(...parties: readonly (Party | undefined)[]): Party[] {
  return parties.flatMap((party) => party ?? []);
}
