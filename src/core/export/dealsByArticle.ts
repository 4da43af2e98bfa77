import type { Analysis, Deal } from '../analysis';
import { countedDeals } from '../merge/countedDeals';

/** The deals of each article that has any, each deal once: article id → deals in the order of the dump. */
export function dealsByArticle(analysis: Analysis): ReadonlyMap<string, readonly Deal[]> {
  const of = new Map<string, Deal[]>();
  for (const deal of countedDeals(analysis.deals)) {
    const deals = of.get(deal.articleId);
    if (deals) deals.push(deal);
    else of.set(deal.articleId, [deal]);
  }
  return of;
}
