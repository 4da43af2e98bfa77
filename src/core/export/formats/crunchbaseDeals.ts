import type { Analysis, Deal, Money, Party } from '../../analysis';
import { countedDeals } from '../../merge/countedDeals';
import type { RoundType } from '../../roundTypes';
import { dealText } from '../dealText';

/** A thing that a field names, as Crunchbase's API gives it; it has no address there that we know of. */
export interface CrunchbaseIdentifier {
  readonly entity_def_id: 'organization' | 'funding_round' | 'acquisition' | 'ipo' | 'fund';
  readonly value: string;
}

/** A sum; `value_usd` is left out, as sums are never converted. */
export interface CrunchbaseMoney {
  readonly value: number;
  readonly currency: string;
}

/** The fields of an entity of Crunchbase; which it has depends on what it is. */
export type CrunchbaseProperties = Readonly<
  Record<string, string | number | CrunchbaseMoney | CrunchbaseIdentifier | readonly CrunchbaseIdentifier[]>
>;

/** An entity as the API's searches give it. Its id is that of the deal in its analysis. */
export interface CrunchbaseEntity {
  readonly uuid: string;
  readonly properties: CrunchbaseProperties & { readonly identifier: CrunchbaseIdentifier };
}

/** Our round types that Crunchbase's `investment_type` has not. */
const INVESTMENT_TYPES: Readonly<Partial<Record<RoundType, RoundType>>> = {
  growth: 'series_unknown',
  bridge: 'series_unknown',
  rights_issue: 'post_ipo_equity',
};

/** What Crunchbase's `status` of acquisitions says; it has no word for talk. */
const STATUSES = {
  completed: 'complete',
  announced: 'pending',
  planned: 'pending',
  rumored: 'pending',
  failed: 'cancelled',
} as const;

/** The deals of a dump as entities of Crunchbase, each once. Partnerships have no place there. */
export function crunchbaseEntities(analysis: Analysis): CrunchbaseEntity[] {
  const dates = new Map(analysis.articles.map(({ id, datePublished }) => [id, datePublished]));
  const urls = new Map(analysis.articles.map(({ id, url }) => [id, url]));
  return countedDeals(analysis.deals).flatMap((deal) => {
    const own = propertiesOf(deal);
    if (!own) return [];
    const [entity, fields] = own;
    const date = deal.date?.iso ?? (deal.background ? undefined : dates.get(deal.articleId));
    const dated = entity === 'ipo' ? 'went_public_on' : 'announced_on';
    const url = urls.get(deal.articleId);
    const properties = {
      identifier: { entity_def_id: entity, value: dealText(deal) },
      ...(date ? { [dated]: date } : {}),
      ...fields,
      short_description: deal.evidence[0]?.text ?? dealText(deal),
      ...(url ? { source_url: url } : {}),
      deal_status: deal.status,
      confidence: deal.confidence,
    } as CrunchbaseEntity['properties'];
    return [{ uuid: deal.id, properties }];
  });
}

type Fields = CrunchbaseProperties;

function propertiesOf(deal: Deal): [CrunchbaseIdentifier['entity_def_id'], Fields] | undefined {
  switch (deal.type) {
    case 'funding_round': {
      const type = deal.round ? (INVESTMENT_TYPES[deal.round] ?? deal.round) : 'undisclosed';
      const valuation = deal.valuation && `${deal.valuation.basis === 'pre_money' ? 'pre' : 'post'}_money_valuation`;
      return [
        'funding_round',
        {
          investment_type: type,
          ...one('funded_organization_identifier', deal.company),
          ...sum('money_raised', deal.amount),
          ...(valuation ? sum(valuation, deal.valuation) : {}),
          ...many('investor_identifiers', deal.investors),
          ...many(
            'lead_investor_identifiers',
            deal.investors.filter(({ lead }) => lead),
          ),
          num_investors: deal.investors.length,
        },
      ];
    }
    case 'stake_purchase':
      // Shares that change hands without new money.
      return [
        'funding_round',
        {
          investment_type: 'secondary_market',
          ...one('funded_organization_identifier', deal.target),
          ...sum('money_raised', deal.amount),
          ...sum('post_money_valuation', deal.valuation),
          ...many('investor_identifiers', deal.acquirer),
          num_investors: deal.acquirer.length,
          ...(deal.stakePercent === undefined ? {} : { stake_percent: deal.stakePercent }),
        },
      ];
    case 'acquisition': {
      const [buyer, ...others] = deal.acquirer;
      return [
        'acquisition',
        {
          acquisition_type: 'acquisition',
          status: STATUSES[deal.status],
          ...one('acquiree_identifier', deal.target),
          ...one('acquirer_identifier', buyer),
          ...many('other_acquirer_identifiers', others),
          ...many('seller_identifiers', deal.seller),
          ...sum('price', deal.amount),
          ...(deal.stakePercent === undefined ? {} : { stake_percent: deal.stakePercent }),
        },
      ];
    }
    case 'merger':
      return [
        'acquisition',
        {
          acquisition_type: 'merge',
          status: STATUSES[deal.status],
          ...one('acquirer_identifier', deal.parties[0]),
          ...one('acquiree_identifier', deal.parties[1]),
          ...many('other_acquirer_identifiers', deal.parties.slice(2)),
          ...sum('price', deal.amount),
        },
      ];
    case 'fund_raise':
      return [
        'fund',
        {
          ...one('owner_identifier', deal.manager),
          ...(deal.fund ? { name: deal.fund.name } : {}),
          ...sum('money_raised', deal.amount),
          ...many('investor_identifiers', deal.investors),
        },
      ];
    case 'ipo':
      return [
        'ipo',
        {
          ...one('organization_identifier', deal.company),
          ...(deal.exchange ? { stock_exchange: deal.exchange.name } : {}),
          ...sum('amount_raised', deal.amount),
          ...sum('valuation', deal.valuation),
        },
      ];
    case 'partnership':
      return undefined;
  }
}

function one(field: string, party: Party | undefined): Fields {
  return party ? { [field]: identifier(party) } : {};
}

function many(field: string, parties: readonly Party[]): Fields {
  return parties.length > 0 ? { [field]: parties.map(identifier) } : {};
}

function identifier({ name }: Party): CrunchbaseIdentifier {
  return { entity_def_id: 'organization', value: name };
}

function sum(field: string, money: Money | undefined): Fields {
  return money ? { [field]: { value: money.value, currency: money.currency } } : {};
}
