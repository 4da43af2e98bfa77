import { countedDeals } from '../core/merge/countedDeals';
import { type FoundDump, placeText } from './foundIn';
import { type PageRequest, pageText } from './toolPage';

/** The articles of a dump for a model, one a line. */
export function articleLines(dump: FoundDump, page: PageRequest): string {
  const { analysis, path } = dump;
  const { articles } = analysis;
  const deals = new Map<string, number>();
  for (const { articleId } of countedDeals(analysis.deals)) deals.set(articleId, (deals.get(articleId) ?? 0) + 1);
  const kind = analysis.dump.kind.replaceAll('_', ' ');
  const head = `${path}: ${kind}, ${analysis.dump.length} characters, ${articles.length} articles. Each: number, id, headline, facts, place as line:column [start,end).`;
  return pageText(head, 'articles', articles, page, (article, index) => {
    const facts = [
      article.datePublished,
      article.author.length > 0 ? `by ${article.author.join(', ')}` : undefined,
      article.publisher,
      `${deals.get(article.id) ?? 0} deals`,
      article.duplicateOf ? `repeats ${article.duplicateOf}` : undefined,
      article.truncated ? 'cut off' : undefined,
    ].filter(Boolean);
    return `${index + 1}. ${article.id} ${JSON.stringify(article.headline)} (${facts.join('; ')}) at ${placeText(dump, article.span)}`;
  });
}
