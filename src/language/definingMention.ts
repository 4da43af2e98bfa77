import type { Entity, Mention } from '../core/analysis';
import type { Span } from '../core/text/span';

/** How much text beside a mention tells whether it is explained there, in characters. */
const BESIDE = 40;
/** Most mentions of an entity that are looked at. */
const MOST = 200;

/** `, the Danish company`, `, a lender in`, `, which sells`, ` (the`, ` is a maker`. */
const EXPLAINED_AFTER =
  /^(?:\s?[,(–—-]\s?(?:the|an?|which|who|whose|one of|based|founded|formerly|head|chief|co-?founder|CEO|CFO|CTO|chairman|founder|president|partner)\b|\s(?:is|was)\s(?:an?|the)\b)/i;

/**
 * Where an entity is defined, for a reader who stands in `articleId`: where that article explains it (`Nordhavn, the Danish company`), else where another
 * does, else its first full name in the article, else its first mention there or anywhere. `textOf` gives the dump's text at a span;
 * `undefined` where nothing is mentioned.
 */
export function definingMention(
  entity: Entity,
  articleId: string | undefined,
  textOf: (at: Span) => string,
): Mention | undefined {
  const mentions = entity.mentions.slice(0, MOST);
  const here = entity.mentions.filter((mention) => mention.articleId === articleId).slice(0, MOST);
  const explained = ({ span, text }: Mention): boolean =>
    text.length > 1 && EXPLAINED_AFTER.test(textOf({ start: span.end, end: span.end + BESIDE }));
  return (
    here.find(explained) ??
    mentions.find(explained) ??
    here.find(({ text }) => text === entity.name) ??
    here[0] ??
    mentions.find(({ text }) => text === entity.name) ??
    mentions[0]
  );
}
