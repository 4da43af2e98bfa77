import { sentenceStarts } from '../core/text/sentences';
import { contains, type Span } from '../core/text/span';
import { type Token, tokenize } from '../core/text/tokens';
import { articleAt, type DumpPlaces, mentionAt } from './dumpPlaces';

/** How far to either side of a place a sentence is looked for in a paragraph without end, in characters. */
const REACH = 4000;

/**
 * What a growing selection takes in from `offset` on: word, entity, sentence, paragraph, article, the whole text. Each holds the one before and is
 * longer. `textOf` gives the dump's text at a span; `length` is that of all of it.
 */
export function selectionChain(
  places: DumpPlaces,
  textOf: (at: Span) => string,
  length: number,
  offset: number,
): Span[] {
  const here = { start: offset, end: offset };
  const article = articleAt(places, offset)?.article;
  const paragraph = article && [article.headlineSpan, ...article.bodySpans].find((span) => contains(span, here));
  const mention = mentionAt(places, offset)?.span;
  const around = paragraph ?? { start: 0, end: length };
  const from = Math.max(around.start, offset - REACH);
  const near = { start: from, end: Math.min(around.end, offset + REACH) };
  const text = textOf(near);
  const tokens = tokenize(text, 0, text.length);
  const at = offset - from;
  const token = tokens.find(({ start, end }) => start <= at && at < end) ?? tokens.find(({ end }) => end === at);
  const word = token && { start: token.start + from, end: token.end + from };
  const sentence = paragraph && sentenceAt(tokens, at, from);
  return growing([word, mention, sentence, paragraph, article?.span, { start: 0, end: length }]);
}

function sentenceAt(tokens: readonly Token[], at: number, from: number): Span | undefined {
  const starts = sentenceStarts(tokens);
  const index = starts.findLastIndex((first) => tokens[first]!.start <= at);
  if (index < 0) return undefined;
  const last = tokens[(starts[index + 1] ?? tokens.length) - 1]!;
  return { start: tokens[starts[index]!]!.start + from, end: last.end + from };
}

/** Those of `spans` that hold the last one taken and more. */
function growing(spans: readonly (Span | undefined)[]): Span[] {
  const chain: Span[] = [];
  for (const span of spans) {
    const last = chain.at(-1);
    if (
      span &&
      span.end > span.start &&
      (!last || (contains(span, last) && span.end - span.start > last.end - last.start))
    )
      chain.push(span);
  }
  return chain;
}
