import type { Analysis, Deal, Entity } from '../../analysis';
import { partiesOf } from '../../deals/dealParties';
import { countedDeals } from '../../merge/countedDeals';
import type { ExportItems } from '../exportFormats';
import type { ExportInput, ExportWriter } from '../exportWriter';
import { type FtmEntity, type FtmSchema, ftmId, ftmLinks, partyKey } from './ftmDeals';

/**
 * FollowTheMoney: an entity a line. Articles are `Article`; organizations `Company` where they have a part in a deal, else `Organization`; people `Person`; each thing that an
 * article names is a `Mention`. Things have one id over all dumps; places, products and sums have no schema and are left out. See {@link ftmLinks} for deals.
 */
export function ftmWriter(items: ExportItems): ExportWriter {
  return {
    begin: () => [],
    *part(input, index) {
      for (const entity of entitiesOf(input, index, items)) yield `${JSON.stringify(entity)}\n`;
    },
    end: () => [],
  };
}

function* entitiesOf({ analysis }: ExportInput, index: number, items: ExportItems): Generator<FtmEntity> {
  const all = items === 'analyses';
  yield* articles(analysis, index);
  if (items === 'articles') return;
  const deals = items === 'entities' ? [] : countedDeals(analysis.deals);
  const parties = new Set(deals.flatMap((deal) => partiesOf(deal).map(partyKey)));
  const schemaOf = (entity: Entity): FtmSchema | undefined => {
    if (entity.type === 'person') return 'Person';
    if (parties.has(entity.id)) return 'Company';
    return entity.type === 'organization' ? 'Organization' : undefined;
  };
  const schemas = new Map<string, FtmSchema>();
  for (const entity of analysis.entities) {
    const schema = schemaOf(entity);
    if (!schema) continue;
    schemas.set(entity.id, schema);
    if (all || items === 'entities' || parties.has(entity.id)) yield legalEntity(entity, schema);
    if (all || items === 'entities') yield* mentions(entity, schema, index);
  }
  yield* unnamedParties(deals, schemas);
  for (const deal of deals) yield* ftmLinks(deal, index, (party) => schemas.get(partyKey(party)) === 'Person');
}

function* articles({ dump, articles }: Analysis, index: number): Generator<FtmEntity> {
  for (const { id, headline, author, datePublished, publisher, url, articleBody } of articles)
    yield {
      id: ftmId('article', `${index + 1}:${id}`),
      schema: 'Article',
      properties: {
        fileName: [dump.path ?? 'dump.txt'],
        title: [headline],
        ...(author.length > 0 ? { author: [...author] } : {}),
        ...(datePublished ? { publishedAt: [datePublished] } : {}),
        ...(publisher ? { publisher: [publisher] } : {}),
        ...(url ? { sourceUrl: [url] } : {}),
        ...(articleBody ? { bodyText: [articleBody] } : {}),
      },
    };
}

function legalEntity({ id, name, aliases }: Entity, schema: FtmSchema): FtmEntity {
  return {
    id: ftmId('entity', id),
    schema,
    properties: { name: [name], ...(aliases.length > 0 ? { alias: [...aliases] } : {}) },
  };
}

function* mentions(entity: Entity, schema: FtmSchema, index: number): Generator<FtmEntity> {
  for (const articleId of new Set(entity.mentions.map((mention) => mention.articleId)))
    yield {
      id: ftmId('mention', `${index + 1}:${articleId}:${entity.id}`),
      schema: 'Mention',
      properties: {
        document: [ftmId('article', `${index + 1}:${articleId}`)],
        name: [entity.name],
        resolved: [ftmId('entity', entity.id)],
        detectedSchema: [schema],
      },
    };
}

/** Parties that are no entity of the dump, or one of a type without schema. */
function* unnamedParties(deals: readonly Deal[], schemas: Map<string, FtmSchema>): Generator<FtmEntity> {
  for (const deal of deals)
    for (const party of partiesOf(deal)) {
      const key = partyKey(party);
      if (schemas.has(key)) continue;
      schemas.set(key, 'Company');
      yield { id: ftmId('entity', key), schema: 'Company', properties: { name: [party.name] } };
    }
}
