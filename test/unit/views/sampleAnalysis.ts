import type { Analysis, Article, Deal, Entity, EntityType, Party } from '../../../src/core/analysis';
import type { Span } from '../../../src/core/text/span';

/** A span from a place and a length. */
export function at(start: number, length: number): Span {
  return { start, end: start + length };
}

/** A party at no place in particular. */
export function party(name: string): Party {
  return { name, text: name, span: at(0, name.length) };
}

/** An article of a hundred characters at `start`. */
export function article(id: string, headline: string, start: number, more: Partial<Article> = {}): Article {
  const body = at(start + 50, 50);
  return {
    id,
    headline,
    headlineSpan: at(start, headline.length),
    span: at(start, 100),
    headerSpans: [],
    bodySpans: [body],
    author: [],
    articleBody: 'Body.',
    ...more,
  };
}

/** An entity with mentions given as `[article id, start]`. */
export function entity(id: string, type: EntityType, name: string, ...mentions: (readonly [string, number])[]): Entity {
  return {
    id,
    type,
    name,
    aliases: [],
    mentions: mentions.map(([articleId, start]) => ({ articleId, span: at(start, name.length), text: name })),
  };
}

/** An acquisition told in an article at `start`, thirty characters long. */
export function acquisition(id: string, articleId: string, acquirer: string, target: string, start: number): Deal {
  return {
    type: 'acquisition',
    id,
    articleId,
    status: 'completed',
    background: false,
    confidence: 0.9,
    evidence: [{ span: at(start, 30), text: 'evidence' }],
    acquirer: [party(acquirer)],
    target: party(target),
    seller: [],
  };
}

/** Two articles; one entity is named in both, one deal stands in the first. */
export function sampleAnalysis(): Analysis {
  return {
    schemaVersion: 1,
    dump: { format: 'text', kind: 'plain_archive', confidence: 0.9, encoding: 'utf-8', length: 200, signals: [] },
    articles: [
      article('a1', 'Zephyr buys Alder', 0, { datePublished: '2024-03-01' }),
      article('a2', 'Birch opens a shop', 100, { datePublished: '2024-05-01' }),
    ],
    entities: [
      entity('e1', 'organization', 'Zephyr', ['a1', 0], ['a1', 50], ['a2', 150]),
      entity('e2', 'organization', 'Alder', ['a1', 12]),
      entity('e3', 'person', 'Ada Holm', ['a2', 160]),
    ],
    deals: [acquisition('d1', 'a1', 'Zephyr', 'Alder', 50)],
    removals: [],
    issues: [],
  };
}
