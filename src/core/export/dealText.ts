import type { Deal, Investor, Party } from '../analysis';
import { moneyText } from './moneyText';

/** What a deal is in one line, without its status: `Fernbank raises $48M (series B) from Marlowe (lead) and Kestrel`. A party that is not named is told by its role: `an unnamed buyer`. */
export function dealText(deal: Deal): string {
  const sum = deal.amount ? moneyText(deal.amount) : '';
  switch (deal.type) {
    case 'funding_round': {
      const round = deal.round ? ` (${words(deal.round)})` : '';
      const investors = deal.investors.length ? ` from ${list(deal.investors.map(investorText))}` : '';
      return `${one(deal.company, 'company')} raises ${sum || 'money'}${round}${investors}`;
    }
    case 'acquisition':
    case 'stake_purchase': {
      const stake = deal.stakePercent === undefined ? '' : `${deal.stakePercent}% of `;
      const share = stake || (deal.type === 'stake_purchase' ? 'a stake in ' : '');
      const seller = deal.seller.length ? ` from ${names(deal.seller, 'an unnamed seller')}` : '';
      return `${names(deal.acquirer, 'an unnamed buyer')} ${plural(deal.acquirer) ? 'buy' : 'buys'} ${share}${one(deal.target, 'target')}${seller}${sum && ` for ${sum}`}`;
    }
    case 'merger':
      return `${names(deal.parties, 'unnamed companies')} merge${sum && ` (${sum})`}`;
    case 'fund_raise': {
      const fund = deal.fund ? ` for ${deal.fund.name}` : '';
      const investors = deal.investors.length ? ` from ${list(deal.investors.map(investorText))}` : '';
      return `${one(deal.manager, 'manager')} raises ${sum || 'money'}${fund}${investors}`;
    }
    case 'ipo': {
      const exchange = deal.exchange ? ` on ${deal.exchange.name}` : '';
      return `${one(deal.company, 'company')} goes public${exchange}${sum && ` (${sum})`}`;
    }
    case 'partnership':
      return `${names(deal.parties, 'unnamed companies')} work together${sum && ` (${sum})`}`;
  }
}

/** `series_b` as `series B`, `debt_financing` as `debt financing`, `pre_seed` as `pre-seed`. */
export function words(name: string): string {
  return name
    .replace(/^series_([a-j])$/, (_, letter: string) => `series ${letter.toUpperCase()}`)
    .replace(/^(pre|post|non)_/, '$1-')
    .replaceAll('_', ' ')
    .replace(/\bipo\b/, 'IPO');
}

function investorText(investor: Investor): string {
  return investor.lead ? `${investor.name} (lead)` : investor.name;
}

function one(party: Party | undefined, role: string): string {
  return party?.name ?? `an unnamed ${role}`;
}

function names(parties: readonly Party[], unnamed: string): string {
  return parties.length ? list(parties.map((party) => party.name)) : unnamed;
}

function plural(parties: readonly Party[]): boolean {
  return parties.length > 1;
}

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}
