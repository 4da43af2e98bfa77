import type { Analysis, Article, Entity, EntityType } from '../../analysis';
import type { ExportWriter } from '../exportWriter';

const HEAD = `{
"@context": "https://schema.org",
"@graph": [`;

/** What schema.org calls the things that have names. */
const TYPES: Readonly<Partial<Record<EntityType, string>>> = {
  organization: 'Organization',
  person: 'Person',
  place: 'Place',
  product: 'Product',
};

/** schema.org as JSON-LD: a graph of NewsArticles, and of the things that they name, which have one node by type and name. */
export function jsonLdWriter(): ExportWriter {
  let written = 0;
  const line = (node: object): string => `${written++ > 0 ? ',' : ''}\n${JSON.stringify(node)}`;
  return {
    begin: () => [HEAD],
    *part({ analysis }, index) {
      const shown = new Set(analysis.articles.map(({ id }) => id));
      const named = analysis.entities.filter(
        ({ type, mentions }) => TYPES[type] !== undefined && mentions.some(({ articleId }) => shown.has(articleId)),
      );
      for (const entity of named) yield line(thing(entity));
      const mentions = mentionsByArticle(named);
      const articleId = (id: string): string => `urn:seed-dump:article:${index + 1}:${id}`;
      for (const article of analysis.articles)
        yield line(newsArticle(article, analysis, articleId, mentions.get(article.id) ?? []));
    },
    end: () => ['\n]\n}\n'],
  };
}

function thing({ id, type, name, aliases }: Entity): object {
  return { '@id': thingId(id), '@type': TYPES[type], name, ...(aliases.length > 0 ? { alternateName: aliases } : {}) };
}

function thingId(id: string): string {
  return `urn:seed-dump:entity:${id}`;
}

function mentionsByArticle(entities: readonly Entity[]): Map<string, string[]> {
  const of = new Map<string, string[]>();
  for (const { id, mentions } of entities)
    for (const articleId of new Set(mentions.map((mention) => mention.articleId))) {
      const list = of.get(articleId);
      if (list) list.push(id);
      else of.set(articleId, [id]);
    }
  return of;
}

function newsArticle(
  article: Article,
  { dump }: Analysis,
  articleId: (id: string) => string,
  mentions: readonly string[],
): object {
  const { id, headline, author, datePublished, articleSection, publisher, url, duplicateOf, articleBody } = article;
  return {
    '@id': articleId(id),
    '@type': 'NewsArticle',
    headline,
    ...(author.length > 0 ? { author: author.map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(datePublished ? { datePublished } : {}),
    ...(articleSection ? { articleSection } : {}),
    ...(publisher ? { publisher: { '@type': 'Organization', name: publisher } } : {}),
    ...(url ? { url } : {}),
    articleBody,
    ...(mentions.length > 0 ? { mentions: mentions.map((one) => ({ '@id': thingId(one) })) } : {}),
    ...(duplicateOf ? { isBasedOn: { '@id': articleId(duplicateOf) } } : {}),
    ...(dump.path ? { archivedAt: dump.path } : {}),
  };
}
