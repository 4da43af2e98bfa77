import type { Analysis, Article, Deal, Entity, Mention, Removal } from '../core/analysis';
import { sentenceStarts } from '../core/text/sentences';
import { contains, overlaps, type Span, trimSpan } from '../core/text/span';
import { tokenize } from '../core/text/tokens';

/** An entity with the mention of it that is meant. */
export interface EntityPlace {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** The entity with the shortest mention that holds all of `at`. */
export function entityAt({ entities }: Pick<Analysis, 'entities'>, at: Span): EntityPlace | undefined {
  let best: EntityPlace | undefined;
  let length = Number.POSITIVE_INFINITY;
  for (const entity of entities)
    for (const mention of entity.mentions) {
      const { start, end } = mention.span;
      if (start > at.start || end < at.end || end - start >= length) continue;
      best = { entity, mention };
      length = end - start;
    }
  return best;
}

/** The deals that a sentence at `at` tells. */
export function dealsAt({ deals }: Pick<Analysis, 'deals'>, at: Span): Deal[] {
  return deals.filter(({ evidence }) =>
    evidence.some(({ span }) => contains(span, at) || (at.start < at.end && overlaps(span, at))),
  );
}

/** The article that `offset` stands in. */
export function articleAt({ articles }: Pick<Analysis, 'articles'>, offset: number): Article | undefined {
  return articles.find(({ span }) => span.start <= offset && offset <= span.end);
}

/** The removal that `offset` stands in. */
export function removalAt({ removals }: Pick<Analysis, 'removals'>, offset: number): Removal | undefined {
  return removals.find(({ span }) => span.start <= offset && offset <= span.end);
}

/**
 * What an article can be said to begin with at `offset`: in text the line, in HTML and structured texts the paragraph or removal there. `undefined` where nothing stands there.
 */
export function lineAt(text: string, analysis: Analysis, offset: number): Span | undefined {
  if (analysis.dump.format !== 'text') {
    const article = articleAt(analysis, offset);
    const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
    const blocks = article ? [article.headlineSpan, ...article.headerSpans, ...article.bodySpans] : [];
    const block = blocks.find(holds) ?? removalAt(analysis, offset)?.span;
    if (block) return block;
  }
  const isEnd = (at: number): boolean => text[at] === '\n' || text[at] === '\r';
  let start = offset;
  while (start > 0 && !isEnd(start - 1)) start--;
  let end = offset;
  while (end < text.length && !isEnd(end)) end++;
  const line = trimSpan(text, { start, end });
  return line.start < line.end ? line : undefined;
}

/** The sentence of an article that `offset` stands in; `undefined` outside of what articles keep. */
export function sentenceAt(text: string, analysis: Analysis, offset: number): Span | undefined {
  const article = articleAt(analysis, offset);
  const paragraph =
    article && [article.headlineSpan, ...article.bodySpans].find(({ start, end }) => start <= offset && offset <= end);
  if (!paragraph) return undefined;
  const tokens = tokenize(text, paragraph.start, paragraph.end);
  const starts = sentenceStarts(tokens);
  const next = starts.findIndex((token) => tokens[token]!.start > offset);
  const last = (next < 0 ? starts.length : next) - 1;
  const from = tokens[starts[Math.max(0, last)] ?? 0];
  const to = next < 0 ? tokens.at(-1) : tokens[starts[next]! - 1];
  return from && to ? { start: from.start, end: to.end } : paragraph;
}

/** All spellings of an entity. */
export function spellingsOf({ name, aliases }: Entity): string[] {
  return [name, ...aliases];
}
