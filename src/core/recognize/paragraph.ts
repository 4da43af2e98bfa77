import type { MoneyValue } from '../analysis';
import type { ArticleDraft } from '../segment/segmentation';
import { sentenceStarts } from '../text/sentences';
import type { Span } from '../text/span';
import { type Token, tokenize } from '../text/tokens';
import { unglueWords } from './gluedWords';
import { isCommonWord, isVerbForm } from './lexicon/lexicon';
import { FUNCTION_WORDS } from './lexicon/nameWords';
import { recognizeDates } from './recognizers/dateRecognizer';
import { recognizeMoney, type TokenMatch } from './recognizers/moneyRecognizer';
import { recognizePercents } from './recognizers/percentRecognizer';

/** How a paragraph writes its words: as prose, as a title with most words capital, or all in capitals. */
export type Casing = 'prose' | 'title' | 'upper';

/** A headline or paragraph in tokens, with what numbers mean in it. Indexes are into `tokens`. */
export interface Paragraph extends Span {
  readonly index: number;
  readonly isHeadline: boolean;
  readonly tokens: readonly Token[];
  /** First token of each sentence, ascending. */
  readonly sentences: readonly number[];
  readonly casing: Casing;
  readonly money: readonly TokenMatch<MoneyValue>[];
  readonly percents: readonly TokenMatch<{ value: number }>[];
  readonly dates: readonly TokenMatch<{ iso: string }>[];
  /** For each token, whether it belongs to a sum, percentage or date. */
  readonly taken: Uint8Array;
}

/** The longest stretch that is read as one paragraph, in UTF-16 units; a longer one is read in pieces. */
const LONGEST = 20_000;

/** An article's paragraphs, and the places of words that may be two glued together. */
export interface ReadParagraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly glued: readonly Span[];
}

/** Reads the headline and paragraphs of an article. `reference` is the ISO date for relative dates. Yields between paragraphs. */
export function* readParagraphs(
  text: string,
  draft: ArticleDraft,
  reference?: string,
): Generator<void, ReadParagraphs, void> {
  const spans: Span[] = [];
  for (const span of [draft.headline, ...draft.body]) spans.push(...pieces(text, span));
  const tokens: (readonly Token[])[] = [];
  for (const { start, end } of spans) {
    tokens.push(tokenize(text, start, end));
    yield;
  }
  const unglued = unglueWords(text, tokens);
  const headline = pieces(text, draft.headline).length;
  const paragraphs: Paragraph[] = [];
  for (const [index, span] of spans.entries()) {
    const isHeadline = index < headline;
    paragraphs.push(readParagraph(text, span, { index, isHeadline, tokens: unglued.paragraphs[index]!, reference }));
    yield;
  }
  return { paragraphs, glued: unglued.doubtful };
}

function pieces(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let { start } = span;
  while (span.end - start > LONGEST) {
    const cut = text.lastIndexOf(' ', start + LONGEST);
    const end = cut > start ? cut : start + LONGEST;
    found.push({ start, end });
    start = end;
  }
  found.push({ start, end: span.end });
  return found;
}

function readParagraph(
  text: string,
  span: Span,
  given: Pick<Paragraph, 'index' | 'isHeadline' | 'tokens'> & { readonly reference: string | undefined },
): Paragraph {
  const { index, isHeadline, tokens, reference } = given;
  const taken = new Uint8Array(tokens.length);
  const money = recognizeMoney(tokens);
  mark(taken, money);
  const percents = recognizePercents(tokens).filter((match) => !taken[match.from]);
  mark(taken, percents);
  const dates = recognizeDates(tokens, text, reference).filter((match) => !taken[match.from]);
  mark(taken, dates);
  const sentences = sentenceStarts(tokens);
  return {
    start: span.start,
    end: span.end,
    index,
    isHeadline,
    tokens,
    sentences,
    casing: casingOf(tokens, isHeadline),
    money,
    percents,
    dates,
    taken,
  };
}

function mark(taken: Uint8Array, matches: readonly TokenMatch<unknown>[]): void {
  for (const { from, to } of matches) taken.fill(1, from, to);
}

/**
 * Title case: of the longer words behind the first, all but words of function are capital, common words among them. A line that ends like a sentence and has a
 * lower-case word is prose however many names it holds (`Alder Capital Partners sells Otter Bank.`), and so is a line of names without any
 * word that joins them (`Quill Group – $10m (Alder Partners, Fern Capital)`).
 */
function casingOf(tokens: readonly Token[], isHeadline: boolean): Casing {
  if (tokens.length > 60) return 'prose';
  let lower = 0;
  let capital = 0;
  let upper = 0;
  let commonCapital = 0;
  let joined = isHeadline;
  let functions = 0;
  let plain = 0;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    if (JOINING.has(token.lower) || (token.shape === 'lower' && token.text.length > 2)) joined = true;
    if (token.shape === 'capital' && CAPITAL_IN_TITLES.has(token.lower) && tokens[i - 1]!.kind !== 'mark') functions++;
    if (token.text.length < 4) continue;
    if (token.shape === 'lower') {
      lower++;
      if (!FUNCTION_WORDS.has(token.lower)) plain++;
    }
    if (token.shape !== 'lower') capital++;
    if (token.shape === 'upper') upper++;
    if (token.shape !== 'capital' || !isCommonWord(token.lower)) continue;
    commonCapital++;
    if (isVerbForm(token.lower) && /(?:s|ed)$/.test(token.lower)) joined = true;
  }
  if (upper >= 2 && lower === 0 && upper >= capital * 0.8) return 'upper';
  if (functions > 0 && capital >= 2 && capital >= 3 * lower && tokens.at(-1)!.text !== '.') return 'title';
  if (capital < 3 || commonCapital < 2 || capital < 3 * lower) return 'prose';
  if (!joined || plain > 0) return 'prose';
  return tokens.at(-1)!.text === '.' && lower > 0 && !isHeadline ? 'prose' : 'title';
}

/** Words that are capital inside a line where all are, and hardly ever else. */
const CAPITAL_IN_TITLES = new Set('its for from with into up to at by over after as is are be will has'.split(' '));

/** Words that join the parts of a headline; lines of names have none of them. */
const JOINING = new Set('a an the to in of for on at from with as by up out over into its is are be after'.split(' '));

/** The index of the sentence that token `at` stands in. */
export function sentenceOf(paragraph: Paragraph, at: number): number {
  let low = 0;
  let high = paragraph.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraph.sentences[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
