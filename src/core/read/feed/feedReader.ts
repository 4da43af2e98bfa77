import type { StatedArticle } from '../../text/reading';
import { repairStated } from '../stated/repairStated';
import { StatedText } from '../stated/statedText';
import type { StructuredReader } from '../structuredReaders';
import { articleOf } from './entryArticle';
import { FeedEntries } from './feedEntries';
import { type FeedFacts, factsOf } from './feedFacts';
import { isPassedOver } from './feedFields';
import { feedIssues } from './feedIssues';
import { lineText } from './feedText';
import { feedStart, isOwnFeed, looksLikeEntry, looksLikePlainXml } from './looksLikeFeed';

/** How much of the source is read in one piece, in UTF-16 units. */
const TOGETHER = 20_000;

/**
 * Reads feeds: RSS 0.9x, 1.0 and 2.0 with the modules for content, Dublin Core and media, Atom, exports of WordPress (published posts alone), news sitemaps, NewsML-G2
 * and NITF; single entries of them; and documents of other kinds whose elements are called what articles and their parts are. An entry without its full text has its summary as body, and only a title where it has neither.
 */
export const feedReader: StructuredReader = {
  formats: ['feed'],
  recognizes: (head) => feedStart(head) !== undefined || looksLikeEntry(head) || looksLikePlainXml(head),
  *read(source) {
    if (isOwnFeed(source)) return undefined;
    const entries = new FeedEntries(source);
    const text = new StatedText(source);
    const articles: StatedArticle[] = [];
    let facts: FeedFacts | undefined;
    let passedOver = 0;
    let isCut = false;
    let done = 0;
    for (const entry of entries.read()) {
      if (entry) {
        if (facts?.values !== entries.own.length) facts = factsOf(source, entries.own);
        isCut = entry.cut;
        const isLeftOut = isPassedOver(entry, (value) => lineText(source, value));
        if (isLeftOut) passedOver++;
        const article = isLeftOut ? undefined : articleOf(source, entry, facts, text);
        if (article) articles.push(article);
      }
      if (entries.place - done < TOGETHER) continue;
      done = entries.place;
      yield { stage: 'reading', fraction: done / source.length };
    }
    if (articles.length === 0 || !(entries.isKnown || areArticles(articles))) return undefined;
    const { flaws, rootEnd } = entries;
    const issues = feedIssues(source, { flaws, isCut, isClosed: rootEnd !== undefined, passedOver });
    return yield* repairStated({ format: 'feed', mapped: text.build(), issues, articles });
  },
};

/** Characters of a text, and share of the articles that have one and a title, from which a document of no known kind holds articles. */
const TEXT = 80;
const MOST = 0.5;

function areArticles(articles: readonly StatedArticle[]): boolean {
  return articles.filter(({ title, body }) => title && body.end - body.start >= TEXT).length >= articles.length * MOST;
}
