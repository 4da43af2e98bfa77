import type { Analysis } from '../core/analysis';
import { partiesOf } from '../core/deals/dealParties';

/**
 * What of an analysis tells its deals, and no more: the deals, the articles that tell them without their texts, and their parties' names. Of tens of thousands of records this much
 * can be held in memory.
 */
export function dealsOnly(analysis: Analysis): Analysis {
  const articles = new Set(analysis.deals.flatMap(({ articleId, sources }) => [articleId, ...(sources ?? [])]));
  const parties = new Set(analysis.deals.flatMap((deal) => partiesOf(deal).map(({ entityId }) => entityId)));
  const { schemaVersion, dump, deals, issues } = analysis;
  return {
    schemaVersion,
    dump,
    articles: analysis.articles
      .filter(({ id }) => articles.has(id))
      .map((article) => ({ ...article, bodySpans: [], articleBody: '' })),
    entities: analysis.entities.filter(({ id }) => parties.has(id)),
    deals,
    removals: [],
    issues: issues.filter(({ code }) => code === 'deal-conflict'),
  };
}
