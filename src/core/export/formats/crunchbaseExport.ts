import { type Cell, csvRecord } from '../csv';
import type { ExportWriter } from '../exportWriter';
import { type CrunchbaseEntity, type CrunchbaseIdentifier, crunchbaseEntities } from './crunchbaseDeals';

/** Deals as the search of Crunchbase's API gives them: `{ entities: [{ uuid, properties }] }`; `identifier.entity_def_id` tells funding rounds, acquisitions, IPOs and funds apart. */
export function crunchbaseWriter(): ExportWriter {
  let written = 0;
  return {
    begin: () => ['{\n"entities": ['],
    *part({ analysis }) {
      for (const entity of crunchbaseEntities(analysis)) yield `${written++ > 0 ? ',' : ''}\n${JSON.stringify(entity)}`;
    },
    end: () => ['\n]\n}\n'],
  };
}

/** Fields that are sums: a column for the value, one with `_currency` behind its name for the currency. */
const SUMS = ['money_raised', 'price', 'amount_raised', 'pre_money_valuation', 'post_money_valuation', 'valuation'];

const COLUMNS = [
  'entity_def_id',
  'uuid',
  'name',
  'investment_type',
  'acquisition_type',
  'status',
  'announced_on',
  'went_public_on',
  'funded_organization_identifier',
  'acquiree_identifier',
  'acquirer_identifier',
  'organization_identifier',
  'owner_identifier',
  'investor_identifiers',
  'lead_investor_identifiers',
  'num_investors',
  'other_acquirer_identifiers',
  'seller_identifiers',
  'stock_exchange',
  'stake_percent',
  ...SUMS.flatMap((sum) => [sum, `${sum}_currency`]),
  'short_description',
  'source_url',
  'deal_status',
  'confidence',
];

/** The same as a table: a row a deal, names of identifiers, a column for the value of a sum and one for its currency. */
export function crunchbaseCsvWriter(): ExportWriter {
  return {
    begin: () => [csvRecord(COLUMNS)],
    *part({ analysis }) {
      for (const entity of crunchbaseEntities(analysis)) yield csvRecord(COLUMNS.map((column) => cell(entity, column)));
    },
    end: () => [],
  };
}

function cell({ uuid, properties }: CrunchbaseEntity, column: string): Cell {
  if (column === 'uuid') return uuid;
  if (column === 'entity_def_id') return properties.identifier.entity_def_id;
  const value = properties[column.replace(/_currency$/, '')];
  if (value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value)) return (value as readonly CrunchbaseIdentifier[]).map((identifier) => identifier.value);
  if ('currency' in value) return column.endsWith('_currency') ? value.currency : value.value;
  return (value as CrunchbaseIdentifier).value;
}
