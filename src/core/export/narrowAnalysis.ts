import type { Analysis, Deal, Entity, Mention, Removal } from '../analysis';
import { overlaps, type Span } from '../text/span';

/** The part of an analysis that is about one article: itself, the entities it mentions with its mentions, the deals that it tells, those of the article that it repeats included. */
export function narrowToArticle(analysis: Analysis, articleId: string): Analysis {
  return narrowToArticles(analysis, new Set([articleId]));
}

/** {@link narrowToArticle} for several articles, in the order of the dump. */
export function narrowToArticles(analysis: Analysis, articleIds: ReadonlySet<string>): Analysis {
  const articles = analysis.articles.filter(({ id }) => articleIds.has(id));
  const inside = (at: Span): boolean => articles.some(({ span }) => overlaps(span, at));
  const repeated = new Set(articles.flatMap(({ duplicateOf }) => duplicateOf ?? []));
  const isRepeated = ({ articleId, sources }: Deal): boolean =>
    repeated.has(articleId) && sources?.some((id) => articleIds.has(id)) === true;
  const { kept: _kept, ...whole } = analysis;
  return {
    ...whole,
    articles,
    entities: withMentions(analysis.entities, ({ articleId }) => articleIds.has(articleId)),
    deals: analysis.deals.filter((deal) => articleIds.has(deal.articleId) || isRepeated(deal)),
    removals: analysis.removals.filter(({ span }) => inside(span)),
    ...keptWhere(analysis, ({ span }) => inside(span)),
    issues: analysis.issues.filter(({ span }) => span && inside(span)),
  };
}

/** The part of an analysis that stands in `place`, a span of the dump: articles that it touches, entities with the mentions in it, deals with evidence in it. */
export function narrowToSpan(analysis: Analysis, place: Span): Analysis {
  const inside = ({ span }: { readonly span?: Span }): boolean => span !== undefined && overlaps(place, span);
  const { kept: _kept, ...whole } = analysis;
  return {
    ...whole,
    articles: analysis.articles.filter(inside),
    entities: withMentions(analysis.entities, inside),
    deals: analysis.deals.filter((deal) => deal.evidence.some(inside)),
    removals: analysis.removals.filter(inside),
    ...keptWhere(analysis, inside),
    issues: analysis.issues.filter(inside),
  };
}

function keptWhere({ kept = [] }: Analysis, wanted: (removal: Removal) => boolean): { kept?: Removal[] } {
  const part = kept.filter(wanted);
  return part.length > 0 ? { kept: part } : {};
}

function withMentions(entities: readonly Entity[], wanted: (mention: Mention) => boolean): Entity[] {
  return entities.flatMap((entity) => {
    const mentions = entity.mentions.filter(wanted);
    return mentions.length ? [{ ...entity, mentions }] : [];
  });
}
