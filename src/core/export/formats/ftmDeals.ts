import type { Deal, Money, Party } from '../../analysis';
import { dealText } from '../dealText';

/** The schemata of FollowTheMoney that are written. */
export type FtmSchema =
  | 'Article'
  | 'Mention'
  | 'Company'
  | 'Organization'
  | 'Person'
  | 'Ownership'
  | 'Debt'
  | 'Directorship'
  | 'UnknownLink';

/** An entity as FollowTheMoney's NDJSON has it: each property a list of texts. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: FtmSchema;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** The id of a thing; what FollowTheMoney takes as one. */
export function ftmId(kind: string, rest: string): string {
  return `seed-dump-${kind}-${rest.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}`;
}

/** What tells a party of a deal from others: its entity, or its name where it has none. */
export function partyKey({ entityId, name }: Party): string {
  return entityId ?? `name-${name.toLowerCase()}`;
}

/**
 * A deal as what links its parties: `Ownership` of investors and buyers, ended for sellers (`Debt` of a loan, `Directorship` of who manages a fund); `UnknownLink` with the role
 * for mergers, partnerships and listings, and for all that is talked of, planned or failed, as nobody owns anything by it, and where a person would be owned. Each has the status,
 * the sentence, the date and the article that tells it.
 */
export function* ftmLinks(deal: Deal, index: number, isPerson: (party: Party) => boolean): Generator<FtmEntity> {
  const link = linker(deal, index, isPerson);
  switch (deal.type) {
    case 'funding_round':
      for (const investor of deal.investors) {
        const only = deal.investors.length === 1 ? deal.amount : undefined;
        if (!deal.company) continue;
        if (deal.round === 'debt_financing' || deal.round === 'post_ipo_debt')
          yield link.debt(deal.company, investor, only);
        else yield link.owns(investor, deal.company, investor.lead ? 'lead investor' : 'investor', only);
      }
      return;
    case 'acquisition':
    case 'stake_purchase': {
      const { target, acquirer, seller, stakePercent } = deal;
      if (!target) return;
      const only = acquirer.length === 1 ? deal.amount : undefined;
      for (const buyer of acquirer) yield link.owns(buyer, target, 'acquirer', only, stakePercent);
      for (const party of seller) yield link.owned(party, target);
      return;
    }
    case 'fund_raise': {
      const { manager, fund, investors } = deal;
      if (manager && fund) yield link.manages(manager, fund);
      const about = fund ?? manager;
      if (about) for (const investor of investors) yield link.owns(investor, about, 'investor', undefined);
      return;
    }
    case 'ipo':
      if (deal.company && deal.exchange) yield link.other(deal.company, deal.exchange, 'listing');
      return;
    case 'merger':
    case 'partnership': {
      const [first, ...others] = deal.parties;
      for (const other of others) yield link.other(first!, other, deal.type);
    }
  }
}

function linker(deal: Deal, index: number, isPerson: (party: Party) => boolean) {
  let count = 0;
  const id = (party: Party): string => ftmId('entity', partyKey(party));
  const { date, evidence, status, articleId } = deal;
  const make = (schema: FtmSchema, own: Record<string, string>, dateName = 'date'): FtmEntity => ({
    id: ftmId('deal', `${index + 1}:${deal.id}:${++count}`),
    schema,
    properties: Object.fromEntries(
      Object.entries({
        ...own,
        // Debt has no status.
        ...(schema === 'Debt' ? {} : { status }),
        summary: dealText(deal),
        ...(evidence[0] ? { description: evidence[0].text } : {}),
        ...(date ? { [dateName]: date.iso } : {}),
        proof: ftmId('article', `${index + 1}:${articleId}`),
      }).map(([name, value]) => [name, [value]]),
    ),
  });
  const isReal = status === 'completed' || status === 'announced';
  const other = (subject: Party, object: Party, role: string): FtmEntity =>
    make('UnknownLink', { subject: id(subject), object: id(object), role });
  return {
    other,
    owns: (owner: Party, asset: Party, role: string, amount: Money | undefined, percent?: number): FtmEntity => {
      if (!isReal || isPerson(asset)) return other(owner, asset, role);
      return make(
        'Ownership',
        {
          owner: id(owner),
          asset: id(asset),
          role,
          ...(percent === undefined ? {} : { percentage: String(percent) }),
          ...(amount ? { sharesValue: String(amount.value), sharesCurrency: amount.currency } : {}),
        },
        'startDate',
      );
    },
    owned: (owner: Party, asset: Party): FtmEntity =>
      isReal && !isPerson(asset)
        ? make('Ownership', { owner: id(owner), asset: id(asset), role: 'seller' }, 'endDate')
        : other(owner, asset, 'seller'),
    debt: (debtor: Party, creditor: Party, amount: Money | undefined): FtmEntity =>
      isReal
        ? make('Debt', {
            debtor: id(debtor),
            creditor: id(creditor),
            ...(amount ? { amount: String(amount.value), currency: amount.currency } : {}),
          })
        : other(creditor, debtor, 'lender'),
    manages: (director: Party, organization: Party): FtmEntity =>
      isPerson(organization)
        ? other(director, organization, 'fund manager')
        : make('Directorship', { director: id(director), organization: id(organization), role: 'fund manager' }),
  };
}
