import { sentenceStarts } from '../text/sentences';
import type { Span } from '../text/span';
import { tokenize } from '../text/tokens';

/** A sentence as its tokens, spans of the text. */
export type TokenSentence = readonly Span[];

/**
 * The tokens of `paragraphs` (spans of `text`) by sentence, as the recognizers see them, but cut where a span of `marks` (in order, disjoint) begins or ends, so that each
 * mark is whole tokens; no sentence ends within a mark. Linear time.
 */
export function tokenSentences(text: string, paragraphs: readonly Span[], marks: readonly Span[]): TokenSentence[] {
  const sentences: TokenSentence[] = [];
  let next = 0;
  for (const { start, end } of paragraphs) {
    const tokens = tokenize(text, start, end);
    const starts = new Set(sentenceStarts(tokens));
    let sentence: Span[] = [];
    for (const [index, token] of tokens.entries()) {
      while (next < marks.length && marks[next]!.end <= token.start) next++;
      const inside = next < marks.length && marks[next]!.start < token.start;
      if (starts.has(index) && !inside && sentence.length > 0) {
        sentences.push(sentence);
        sentence = [];
      }
      let at = token.start;
      for (let k = next; k < marks.length && marks[k]!.start < token.end; k++)
        for (const cut of [marks[k]!.start, marks[k]!.end])
          if (cut > at && cut < token.end) {
            sentence.push({ start: at, end: cut });
            at = cut;
          }
      sentence.push({ start: at, end: token.end });
    }
    if (sentence.length > 0) sentences.push(sentence);
  }
  return sentences;
}
