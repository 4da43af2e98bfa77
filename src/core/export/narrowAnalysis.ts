import type { Analysis, Article } from '../analysis';
import { overlaps, type Span } from '../text/span';

/**
 * The part of an analysis that stands in `places` (spans of the dump, such as selections): articles that they touch, entities
 * with the mentions in them, deals with evidence in them, and the removals and issues there. An empty span stands for the whole
 * article that it lies in.
 */
export function narrowAnalysis(analysis: Analysis, places: readonly Span[]): Analysis {
  const wanted = places.flatMap((place) => widened(place, analysis.articles));
  const inside = (at: Span): boolean => wanted.some((place) => overlaps(place, at));
  return {
    ...analysis,
    articles: analysis.articles.filter((article) => inside(article.span)),
    entities: analysis.entities.flatMap((entity) => {
      const mentions = entity.mentions.filter((mention) => inside(mention.span));
      return mentions.length ? [{ ...entity, mentions }] : [];
    }),
    deals: analysis.deals.filter((deal) => deal.evidence.some((evidence) => inside(evidence.span))),
    removals: analysis.removals.filter((removal) => inside(removal.span)),
    issues: analysis.issues.filter((issue) => issue.span && inside(issue.span)),
  };
}

/** A cursor becomes the article around it, or nothing where it stands in none. */
function widened(place: Span, articles: readonly Article[]): Span[] {
  if (place.start < place.end) return [place];
  const around = articles.find(({ span }) => span.start <= place.start && place.start <= span.end);
  return around ? [around.span] : [];
}
