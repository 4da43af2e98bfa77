import { offsetsIn } from '../../text/offsetUnits';
import { bySpan, type Span, slice } from '../../text/span';
import { dealText } from '../dealText';
import type { ExportItems } from '../exportFormats';
import type { ExportWriter } from '../exportWriter';
import { type MarkedArticle, markedArticles, withoutOverlaps } from '../markedArticle';
import { tokenSentences } from '../textTokens';
import { articleMeta } from './articleMeta';
import { ONTONOTES_LABELS } from './entityLabels';

/** A token as Prodigy has it: offsets in code points, `ws` where a space follows. */
interface ProdigyToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly id: number;
  readonly ws: boolean;
}

interface Labelled {
  readonly span: Span;
  readonly label: string;
}

/**
 * Prodigy: a line an article, with `tokens` that make up `text` (white space beyond one space is a token) and disjoint `spans` of whole tokens, `token_end` that of the last.
 * Spans are the entities, with `deals` alone the main sentences of the deals; else deals stand in `meta`, in words.
 */
export function prodigyWriter(items: ExportItems): ExportWriter {
  return {
    begin: () => [],
    *part(input) {
      for (const article of markedArticles(input, items)) {
        const { text } = article;
        const deals = article.deals.map(({ deal }) => dealText(deal));
        const meta = { ...articleMeta(article, input.analysis), ...(deals.length > 0 ? { deals } : {}) };
        yield `${JSON.stringify({ text, ...spansAndTokens(article, labelledIn(article, items)), meta })}\n`;
      }
    },
    end: () => [],
  };
}

function labelledIn({ mentions, deals }: MarkedArticle, items: ExportItems): Labelled[] {
  if (items !== 'deals')
    return withoutOverlaps(mentions).map(({ entity, span }) => ({ span, label: ONTONOTES_LABELS[entity.type] }));
  const sentences = deals.map(({ deal, evidence }) => ({ span: evidence[0]!, label: deal.type }));
  return withoutOverlaps(sentences.sort((a, b) => bySpan(a.span, b.span)));
}

function spansAndTokens({ text, headline, paragraphs }: MarkedArticle, labelled: readonly Labelled[]) {
  const offset = offsetsIn(text, 'codePoints');
  const marks = labelled.map(({ span }) => span);
  const words = tokenSentences(text, [headline, ...paragraphs], marks).flat();
  const tokens: ProdigyToken[] = [];
  const firstAt = new Map<number, number>();
  const lastAt = new Map<number, number>();
  const add = (at: Span, ws: boolean): void => {
    firstAt.set(at.start, tokens.length);
    lastAt.set(at.end, tokens.length);
    tokens.push({ text: slice(text, at), start: offset(at.start), end: offset(at.end), id: tokens.length, ws });
  };
  let end = 0;
  for (const [index, word] of words.entries()) {
    if (word.start > end) add({ start: end, end: word.start }, false);
    const after = words[index + 1]?.start ?? text.length;
    const spaced = after > word.end && text[word.end] === ' ';
    add(word, spaced);
    end = spaced ? word.end + 1 : word.end;
  }
  if (end < text.length) add({ start: end, end: text.length }, false);
  const spans = labelled.flatMap(({ span, label }) => {
    const first = firstAt.get(span.start);
    const last = lastAt.get(span.end);
    if (first === undefined || last === undefined) return [];
    return [{ start: offset(span.start), end: offset(span.end), label, token_start: first, token_end: last }];
  });
  return { tokens, spans };
}
