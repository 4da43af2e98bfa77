import type { Analysis, Article, Deal, Entity, Mention, Removal } from '../core/analysis';
import { partiesOf } from '../core/deals/dealParties';
import type { Steps } from '../core/steps';
import type { Span } from '../core/text/span';
import { type Placed, SpanTable } from './spanTable';

/** A mention with what it names. */
export interface PlacedMention extends Placed {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** A sentence with the deal that it tells. */
export interface PlacedEvidence extends Placed {
  readonly deal: Deal;
}

/** How many small pieces of work are done between two chances to give way. */
const PIECES = 2000;

/** What an article holds. */
export class ArticlePlaces implements Placed {
  /** Its deals, in the order of the analysis. */
  readonly deals: Deal[] = [];
  /** How many entities it names. */
  entityCount = 0;
  private readonly unsorted: PlacedMention[] = [];
  private lastEntity: Entity | undefined;
  private table: SpanTable<PlacedMention> | undefined;

  constructor(readonly article: Article) {}

  get span(): Span {
    return this.article.span;
  }

  /** Takes in a mention while the places are gathered; those of one entity come one after the other. */
  add(placed: PlacedMention): void {
    this.unsorted.push(placed);
    if (placed.entity !== this.lastEntity) this.entityCount++;
    this.lastEntity = placed.entity;
  }

  /** Its mentions; sorted when first asked for. */
  get mentions(): SpanTable<PlacedMention> {
    this.table ??= new SpanTable(this.unsorted);
    return this.table;
  }
}

/** Where everything that an analysis found stands. */
export interface DumpPlaces {
  readonly articles: SpanTable<ArticlePlaces>;
  /** The same by id. */
  readonly articleOf: ReadonlyMap<string, ArticlePlaces>;
  readonly evidence: SpanTable<PlacedEvidence>;
  readonly removals: SpanTable<Removal>;
  /** The deals that an entity is a party of, by the entity's id. */
  readonly dealsOf: ReadonlyMap<string, readonly Deal[]>;
}

/** Gathers the places of an analysis piece by piece. */
export function* placesSteps(analysis: Analysis): Steps<DumpPlaces> {
  const pause = { stage: 'reading', fraction: 0 } as const;
  const articleOf = new Map(analysis.articles.map((article) => [article.id, new ArticlePlaces(article)]));
  let pieces = 0;
  for (const entity of analysis.entities)
    for (const mention of entity.mentions) {
      articleOf.get(mention.articleId)?.add({ span: mention.span, entity, mention });
      if (++pieces % PIECES === 0) yield pause;
    }
  const dealsOf = new Map<string, Deal[]>();
  const evidence: PlacedEvidence[] = [];
  for (const deal of analysis.deals) {
    articleOf.get(deal.articleId)?.deals.push(deal);
    for (const { span } of deal.evidence) evidence.push({ span, deal });
    for (const id of new Set(partiesOf(deal).map(({ entityId }) => entityId))) {
      if (id === undefined) continue;
      const known = dealsOf.get(id);
      if (known) known.push(deal);
      else dealsOf.set(id, [deal]);
    }
    if (++pieces % PIECES === 0) yield pause;
  }
  yield pause;
  const removals = new SpanTable(analysis.removals);
  yield pause;
  return {
    articles: new SpanTable(articleOf.values()),
    articleOf,
    evidence: new SpanTable(evidence),
    removals,
    dealsOf,
  };
}

/** The article that `offset` stands in. */
export function articleAt({ articles }: DumpPlaces, offset: number): ArticlePlaces | undefined {
  return articles.at(offset)[0];
}

/** The mention at `offset`, the shortest where several hold it; a cursor at either edge of a name is at it. */
export function mentionAt(places: DumpPlaces, offset: number): PlacedMention | undefined {
  const found = places.articles.at(offset).flatMap(({ mentions }) => mentions.at(offset));
  return found.find(({ span }) => span.start <= offset && offset < span.end) ?? found[0];
}

/** The first mention of each entity in an article, in the order of the text. */
export function firstMentions({ mentions }: ArticlePlaces): PlacedMention[] {
  const seen = new Set<Entity>();
  return mentions.items.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

/** The mentions in `at`, in the order of the text. */
export function mentionsWithin({ articles }: DumpPlaces, at: Span): PlacedMention[] {
  return articles.within(at).flatMap(({ mentions }) => mentions.within(at));
}

/** The deals that the sentence at `offset` tells, each once. */
export function dealsAt({ evidence }: DumpPlaces, offset: number): Deal[] {
  return [...new Set(evidence.at(offset).map(({ deal }) => deal))];
}
