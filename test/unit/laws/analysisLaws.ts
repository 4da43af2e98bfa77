import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { contains, type Span } from '../../../src/core/text/span';

/** Asserts the laws that hold for the analysis of any text. */
export function assertLawful(analysis: Analysis, text: string): void {
  assertTextsAreSlices(analysis, text);
  assertOrdered(
    'articles',
    analysis.articles.map(({ span }) => span),
  );
  for (const article of analysis.articles) {
    assertOrdered('body', article.bodySpans);
    for (const inner of [article.headlineSpan, ...article.headerSpans, ...article.bodySpans])
      assert.ok(contains(article.span, inner), 'an article holds its headline, header and body');
  }
  assertOrdered(
    'removals',
    analysis.removals.map(({ span }) => span),
  );
  assertIdsFit(analysis);
}

/** Every span lies in the text, and every `text` beside a `span` is the text there. */
function assertTextsAreSlices(value: unknown, text: string): void {
  if (Array.isArray(value)) for (const item of value) assertTextsAreSlices(item, text);
  else if (typeof value === 'object' && value !== null) {
    const { start, end, span, text: own } = value as { start?: number; end?: number; span?: Span; text?: string };
    if (start !== undefined && end !== undefined)
      assert.ok(Number.isInteger(start) && 0 <= start && start <= end && end <= text.length, `${start}–${end}`);
    if (span && own !== undefined) assert.equal(own, text.slice(span.start, span.end));
    for (const inner of Object.values(value)) assertTextsAreSlices(inner, text);
  }
}

function assertOrdered(what: string, spans: readonly Span[]): void {
  for (const [i, span] of spans.entries()) {
    if (i > 0) assert.ok(spans[i - 1]!.end <= span.start, `${what} are in order and disjoint`);
  }
}

/** Ids are unique, and whatever points to one points to one that is there. */
function assertIdsFit({ articles, entities, deals }: Analysis): void {
  for (const list of [articles, entities, deals]) assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
  const articleIds = new Set(articles.map(({ id }) => id));
  const entityIds = new Set(entities.map(({ id }) => id));
  for (const { mentions } of entities) for (const { articleId } of mentions) assert.ok(articleIds.has(articleId));
  const copies = new Set(articles.filter(({ duplicateOf }) => duplicateOf !== undefined).map(({ id }) => id));
  for (const { duplicateOf } of articles)
    if (duplicateOf !== undefined) assert.ok(articleIds.has(duplicateOf) && !copies.has(duplicateOf));
  const mains = new Set(deals.filter(({ sameAs }) => sameAs === undefined).map(({ id }) => id));
  for (const { sameAs } of deals)
    if (sameAs !== undefined) assert.ok(mains.has(sameAs), 'a record points to a main one');
  for (const deal of deals) {
    for (const id of [deal.articleId, ...(deal.sources ?? [])]) assert.ok(articleIds.has(id));
    for (const id of entityIdsIn(deal)) assert.ok(entityIds.has(id), `${id} is an entity`);
  }
}

function entityIdsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'entityId' ? [String(inner)] : entityIdsIn(inner)));
}

/** A value without what depends on where in the dump it stands, and on how its lines end. */
export function withoutPlaces(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !/spans?$/i.test(key))
      .map(([key, inner]) => [key, withoutPlaces(inner)]),
  );
}
