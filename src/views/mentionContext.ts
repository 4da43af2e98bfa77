import type { Article, Mention } from '../core/analysis';
import { sentenceStarts } from '../core/text/sentences';
import { contains } from '../core/text/span';
import { tokenize } from '../core/text/tokens';

/** A mention with what stands around it in its sentence: `before + name + after` is one line. */
export interface MentionContext {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** Most of a sentence that is shown before a name, in UTF-16 units: a row is narrow, and the name is to be seen. */
const BEFORE = 36;
const AFTER = 160;

/** The sentence that an article's mention stands in, without markup, as its body has it; the name alone where it cannot be told. */
export function mentionContext(article: Article, mention: Mention): MentionContext {
  const name = fold(mention.text);
  const found = place(article, mention, name);
  if (!found) return { before: '', name, after: '' };
  const { text, start } = found;
  const end = start + name.length;
  const sentence = sentenceAround(text, start, end);
  return {
    before: lastPart(text.slice(sentence.start, start).trimStart()),
    name,
    after: firstPart(text.slice(end, sentence.end).trimEnd()),
  };
}

/** The line that the mention stands in and where: the headline, or a paragraph with white space folded. */
function place(article: Article, { span }: Mention, name: string): { text: string; start: number } | undefined {
  if (contains(article.headlineSpan, span)) {
    const ratio = (span.start - article.headlineSpan.start) / length(article.headlineSpan);
    return nearest(fold(article.headline), name, ratio);
  }
  const index = article.bodySpans.findIndex((body) => contains(body, span));
  const body = article.bodySpans[index];
  if (!body) return undefined;
  const paragraphs = article.articleBody.split('\n\n');
  // Where a paragraph has a blank line of its own the counts differ: then the right one cannot be told.
  if (paragraphs.length !== article.bodySpans.length) return undefined;
  return nearest(fold(paragraphs[index]!), name, (span.start - body.start) / length(body));
}

/** The occurrence of `name` in `text` that is nearest to a share of its length: markup and repaired characters shift places a little. */
function nearest(text: string, name: string, ratio: number): { text: string; start: number } | undefined {
  const wanted = ratio * text.length;
  let best = -1;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (best >= 0 && Math.abs(at - wanted) > Math.abs(best - wanted)) break;
    best = at;
  }
  return best < 0 ? undefined : { text, start: best };
}

function sentenceAround(text: string, from: number, to: number): { start: number; end: number } {
  const tokens = tokenize(text, 0, text.length);
  let start = 0;
  let end = text.length;
  for (const index of sentenceStarts(tokens)) {
    const at = tokens[index]!.start;
    if (at <= from) start = at;
    else if (at >= to) {
      end = at;
      break;
    }
  }
  return { start, end };
}

function lastPart(text: string): string {
  if (text.length <= BEFORE) return text;
  const cut = text.slice(-BEFORE);
  const blank = cut.indexOf(' ');
  return `…${blank >= 0 ? cut.slice(blank + 1) : cut}`;
}

function firstPart(text: string): string {
  return text.length <= AFTER ? text : `${text.slice(0, AFTER)}…`;
}

function length({ start, end }: { readonly start: number; readonly end: number }): number {
  return Math.max(1, end - start);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
