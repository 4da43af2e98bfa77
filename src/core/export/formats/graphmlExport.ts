import type { Analysis, Deal, Entity, Party } from '../../analysis';
import { ROLES_OF_TYPE, rolesOf } from '../../corrections/dealRoles';
import { countedDeals } from '../../merge/countedDeals';
import { dealText } from '../dealText';
import type { ExportItems } from '../exportFormats';
import type { ExportWriter } from '../exportWriter';
import { xmlText } from './xml';

/** The attributes of nodes and edges with their types in GraphML. */
const NODE_KEYS = {
  kind: 'string',
  label: 'string',
  status: 'string',
  background: 'boolean',
  confidence: 'double',
  amount: 'double',
  currency: 'string',
  round: 'string',
  stakePercent: 'double',
  date: 'string',
  evidence: 'string',
  source: 'string',
  url: 'string',
} as const;
const EDGE_KEYS = { role: 'string', mentions: 'int' } as const;

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys('node', NODE_KEYS)}${keys('edge', EDGE_KEYS)}<graph id="deals" edgedefault="directed">
`;

/**
 * GraphML: a node for each deal and each party (one by name over all dumps, `kind` its type), an edge with its role from each party to its deals. Of whole analyses also the articles, which
 * tell deals and mention organizations and people. An edge has the id of no other: nodes may take any number of them.
 */
export function graphmlWriter(items: ExportItems): ExportWriter {
  const graph = new Graph(items === 'analyses');
  return {
    begin: () => [HEAD],
    part: ({ analysis }, index) => graph.part(analysis, index),
    end: () => ['</graph>\n</graphml>\n'],
  };
}

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

class Graph {
  /** Ids of the things that have their node: it may stand in the file once only. */
  private readonly named = new Set<string>();
  private edges = 0;

  constructor(private readonly withArticles: boolean) {}

  *part(analysis: Analysis, index: number): Generator<string> {
    const typeOf = new Map(analysis.entities.map(({ id, type }) => [id, type]));
    const articleId = (id: string): string => `article:${index + 1}:${id}`;
    if (this.withArticles) yield* this.articles(analysis, articleId);
    for (const deal of countedDeals(analysis.deals)) {
      const id = `deal:${index + 1}:${deal.id}`;
      yield node(id, dealValues(deal, analysis));
      if (this.withArticles) {
        for (const article of [deal.articleId, ...(deal.sources ?? [])])
          yield this.edge(articleId(article), id, { role: 'tells' });
      }
      const roles = rolesOf(deal);
      for (const role of ROLES_OF_TYPE[deal.type])
        for (const party of roles[role] ?? []) {
          yield* this.thing(party.name, (party.entityId && typeOf.get(party.entityId)) || 'organization');
          yield this.edge(thingId(party.name), id, { role: 'lead' in party && party.lead ? 'lead' : role });
        }
    }
  }

  private *articles({ dump, articles, entities }: Analysis, articleId: (id: string) => string): Generator<string> {
    for (const { id, headline, datePublished, url } of articles)
      yield node(articleId(id), { kind: 'article', label: headline, date: datePublished, url, source: dump.path });
    const shown = new Set(articles.map(({ id }) => id));
    for (const entity of entities) {
      if (entity.type !== 'organization' && entity.type !== 'person') continue;
      yield* this.thing(entity.name, entity.type);
      for (const [article, mentions] of countsOf(entity))
        if (shown.has(article))
          yield this.edge(articleId(article), thingId(entity.name), { role: 'mentions', mentions });
    }
  }

  private *thing(name: string, kind: string): Generator<string> {
    const id = thingId(name);
    if (this.named.has(id)) return;
    this.named.add(id);
    yield node(id, { kind, label: name });
  }

  private edge(source: string, target: string, values: Values): string {
    const id = `edge:${++this.edges}`;
    return `<edge id="${id}" source="${xmlText(source)}" target="${xmlText(target)}">${data(values)}</edge>\n`;
  }
}

function countsOf({ mentions }: Entity): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { articleId } of mentions) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  return counts;
}

function thingId(name: Party['name']): string {
  return `name:${name.toLowerCase().replace(/\s+/g, ' ')}`;
}

function dealValues(deal: Deal, { dump }: Analysis): Values {
  return {
    kind: deal.type,
    label: dealText(deal),
    status: deal.status,
    background: deal.background,
    confidence: deal.confidence,
    amount: deal.amount?.value,
    currency: deal.amount?.currency,
    round: 'round' in deal ? deal.round : undefined,
    stakePercent: 'stakePercent' in deal ? deal.stakePercent : undefined,
    date: deal.date?.iso,
    evidence: deal.evidence[0]?.text,
    source: dump.path,
  };
}

function node(id: string, values: Values): string {
  return `<node id="${xmlText(id)}">${data(values)}</node>\n`;
}

function data(values: Values): string {
  return Object.entries(values)
    .map(([key, value]) => (value === undefined ? '' : `<data key="${key}">${xmlText(String(value))}</data>`))
    .join('');
}

/** The keys of nodes or edges; none has the name of one of the others. */
function keys(of: 'node' | 'edge', types: Readonly<Record<string, string>>): string {
  return Object.entries(types)
    .map(([name, type]) => `<key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join('');
}
