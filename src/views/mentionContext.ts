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

/** A line and where a name stands in it. */
interface NamePlace {
  readonly text: string;
  readonly start: number;
}

/** The line that the mention stands in and where: the headline, or a paragraph with white space folded. */
function place(article: Article, { span }: Mention, name: string): NamePlace | undefined {
  if (contains(article.headlineSpan, span)) {
    const ratio = (span.start - article.headlineSpan.start) / length(article.headlineSpan);
    return nearest(fold(article.headline), name, ratio);
  }
  const index = article.bodySpans.findIndex((body) => contains(body, span));
  const body = article.bodySpans[index];
  const paragraph = body && paragraphOf(article, index);
  return paragraph === undefined ? undefined : nearest(paragraph, name, (span.start - body!.start) / length(body!));
}

const paragraphs = new WeakMap<Article, { readonly raw: readonly string[]; readonly folded: Map<number, string> }>();

/** A paragraph with white space folded; articles name things many times, so that it is made once. */
function paragraphOf(article: Article, index: number): string | undefined {
  const known = paragraphs.get(article) ?? {
    raw: article.articleBody.split('\n\n'),
    folded: new Map<number, string>(),
  };
  paragraphs.set(article, known);
  // Where a paragraph has a blank line of its own the counts differ: then the right one cannot be told.
  if (known.raw.length !== article.bodySpans.length) return undefined;
  const folded = known.folded.get(index) ?? fold(known.raw[index]!);
  known.folded.set(index, folded);
  return folded;
}

/** The occurrence of `name` in `text` that is nearest to a share of its length: markup and repaired characters shift places a little. */
function nearest(text: string, name: string, ratio: number): NamePlace | undefined {
  const wanted = Math.round(ratio * text.length);
  const before = text.lastIndexOf(name, wanted);
  const after = text.indexOf(name, wanted);
  if (before < 0 && after < 0) return undefined;
  if (before < 0 || after < 0) return { text, start: Math.max(before, after) };
  return { text, start: wanted - before <= after - wanted ? before : after };
}

/** How far around a name its sentence is looked for: some dumps have all of a page in one line. */
const AROUND = 800;

function sentenceAround(text: string, from: number, to: number): { start: number; end: number } {
  let start = Math.max(0, from - AROUND);
  let end = Math.min(text.length, to + AROUND);
  const tokens = tokenize(text, start, end);
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
