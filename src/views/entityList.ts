import type { Analysis, Article, EntityType, Mention } from '../core/analysis';
import type { Steps } from '../core/steps';
import { sortSteps } from '../core/text/sortSteps';
import { type EntityGroups, type EntityPlace, entityKey, type WorkspaceEntity } from '../workspace/entityGroups';
import type { ItemFilter } from './itemFilter';

/** How entities can be ordered. */
export const ENTITY_ORDERS = ['mentions', 'name', 'dumps'] as const;

/** One of {@link ENTITY_ORDERS}. */
export type EntityOrder = (typeof ENTITY_ORDERS)[number];

/** An entity that fits the filter, with what the filter leaves of it. */
export interface ListedEntity {
  readonly entity: WorkspaceEntity;
  readonly mentions: number;
  readonly dumps: number;
}

/** An article with the mentions of one entity in it, in the order of the text. */
export interface ArticleMentions {
  readonly uri: string;
  readonly analysis: Analysis;
  readonly article: Article;
  readonly mentions: readonly Mention[];
}

/** How many entities are looked at in one piece. */
const PIECE = 100;

/** The entities of a type that fit the filter: those named by its text, of its types, in its dumps and dates. */
export function* listEntitiesSteps(
  groups: EntityGroups,
  type: EntityType,
  filter: ItemFilter,
  order: EntityOrder,
): Steps<ListedEntity[]> {
  if (!filter.hasEntityType({ type })) return [];
  const listed: { readonly name: string; readonly item: ListedEntity }[] = [];
  let looked = 0;
  // What is taken in between two pieces would be gone through, or not, by chance: the next listing has it.
  for (const entity of [...groups.all(type)]) {
    if (++looked % PIECE === 0) yield { stage: 'reading', fraction: 0 };
    const item = listedEntity(entity, filter);
    if (item) listed.push({ name: entity.name.toLowerCase(), item });
  }
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const compare: Record<EntityOrder, (a: (typeof listed)[number], b: (typeof listed)[number]) => number> = {
    name: byName,
    mentions: (a, b) => b.item.mentions - a.item.mentions || byName(a, b),
    dumps: (a, b) => b.item.dumps - a.item.dumps || b.item.mentions - a.item.mentions || byName(a, b),
  };
  return (yield* sortSteps(listed, compare[order])).map(({ item }) => item);
}

/** What the filter leaves of an entity; `undefined` where that is nothing. */
export function listedEntity(entity: WorkspaceEntity, filter: ItemFilter): ListedEntity | undefined {
  if (!filter.hasEntityType(entity)) return undefined;
  if (filter.text && !anyName(entity, filter)) return undefined;
  if (filter.facets.dumps.length === 0 && !filter.narrowsDates)
    return { entity, mentions: entity.mentions, dumps: entity.places.size };
  let mentions = 0;
  let dumps = 0;
  for (const place of entity.places.values()) {
    const left = mentionsAt(place, filter).length;
    mentions += left;
    if (left > 0) dumps++;
  }
  return mentions > 0 ? { entity, mentions, dumps } : undefined;
}

function anyName({ places }: WorkspaceEntity, filter: ItemFilter): boolean {
  for (const { entities } of places.values()) if (entities.some((entity) => filter.namesEntity(entity))) return true;
  return false;
}

/** The mentions at a place that the filter's dumps and dates leave, in the order of the text. */
function mentionsAt({ uri, analysis, entities }: EntityPlace, filter: ItemFilter): readonly Mention[] {
  if (!filter.hasDump(uri)) return [];
  const all =
    entities.length === 1
      ? entities[0]!.mentions
      : entities.flatMap(({ mentions }) => mentions).sort((a, b) => a.span.start - b.span.start);
  if (!filter.narrowsDates) return all;
  const articles = articlesOf(analysis);
  return all.filter(({ articleId }) => filter.hasDate(articles.get(articleId)?.datePublished));
}

/** The articles that name an entity, in the order of the dumps' addresses and of the texts. */
export function articleMentions(entity: WorkspaceEntity, filter: ItemFilter): ArticleMentions[] {
  const places = [...entity.places.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return places.flatMap((place) => {
    const { uri, analysis } = place;
    const byArticle = new Map<string, Mention[]>();
    for (const mention of mentionsAt(place, filter)) {
      const known = byArticle.get(mention.articleId);
      if (known) known.push(mention);
      else byArticle.set(mention.articleId, [mention]);
    }
    const articles = articlesOf(analysis);
    return [...byArticle].flatMap(([id, mentions]) => {
      const article = articles.get(id);
      return article ? [{ uri, analysis, article, mentions }] : [];
    });
  });
}

/** Most entities that are told to appear with one. */
const COMPANIONS = 60;

/** The names, but no sums and dates, that stand in the same articles as an entity, with the number of those articles; the most first. */
export function* companionsSteps(
  groups: EntityGroups,
  entity: WorkspaceEntity,
  filter: ItemFilter,
): Steps<{ readonly entity: WorkspaceEntity; readonly articles: number }[]> {
  const counts = new Map<string, number>();
  for (const place of [...entity.places.values()]) {
    const own = new Set(mentionsAt(place, filter).map(({ articleId }) => articleId));
    const keys = new Set(place.entities.map(entityKey));
    const named = yield* namedInSteps(place.analysis);
    for (const id of own)
      for (const key of named.get(id) ?? []) if (!keys.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    yield { stage: 'reading', fraction: 0 };
  }
  const found = [...counts].flatMap(([key, articles]) => {
    const companion = groups.get(key);
    return companion ? [{ entity: companion, articles }] : [];
  });
  const sorted = yield* sortSteps(
    found,
    (a, b) =>
      b.articles - a.articles || b.entity.mentions - a.entity.mentions || (a.entity.key < b.entity.key ? -1 : 1),
  );
  return sorted.slice(0, COMPANIONS);
}

const namedIn = new WeakMap<Analysis, ReadonlyMap<string, readonly string[]>>();

/** Keys of what each article names, by the article's id; sums, shares and dates left out. */
function* namedInSteps(analysis: Analysis): Steps<ReadonlyMap<string, readonly string[]>> {
  const known = namedIn.get(analysis);
  if (known) return known;
  const sets = new Map<string, Set<string>>(analysis.articles.map(({ id }) => [id, new Set()]));
  let looked = 0;
  for (const entity of analysis.entities) {
    if (entity.type === 'money' || entity.type === 'percent' || entity.type === 'date') continue;
    const key = entityKey(entity);
    for (const { articleId } of entity.mentions) sets.get(articleId)?.add(key);
    if (++looked % PIECE === 0) yield { stage: 'reading', fraction: 0 };
  }
  const named = new Map([...sets].map(([id, keys]) => [id, [...keys]]));
  namedIn.set(analysis, named);
  return named;
}

const articleMaps = new WeakMap<Analysis, ReadonlyMap<string, Article>>();

/** The articles of an analysis by their ids. */
export function articlesOf(analysis: Analysis): ReadonlyMap<string, Article> {
  const known = articleMaps.get(analysis);
  if (known) return known;
  const map = new Map(analysis.articles.map((article) => [article.id, article]));
  articleMaps.set(analysis, map);
  return map;
}
