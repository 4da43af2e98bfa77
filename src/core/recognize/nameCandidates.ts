import { isInsideName } from '../text/sentences';
import type { Token } from '../text/tokens';
import { isCommonWord, isVerbForm, NATIONALITIES, PLACES } from './lexicon/lexicon';
import { FUNCTION_WORDS, INVESTOR_WORDS, LEGAL_FORMS, OF_HEADS, PARTICLES, PERSON_TITLES } from './lexicon/nameWords';
import { isNoName, isPartOfName, isTitleAt, NO_NAMES, shorterStart, skipOpeners, trimEnd } from './nameBounds';
import { type Paragraph, sentenceOf } from './paragraph';

/** A stretch of tokens that may be a name: `[from, to)` in its paragraph. */
export interface NameCandidate {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  /** The name's text, words joined as in the source with white space folded. */
  readonly text: string;
  /** Whether it opens a sentence, a quotation or a list item, where every word is capital. */
  readonly initial: boolean;
  /** The title in front of it (`CEO`, `Mr`), in lower case. */
  readonly title?: string;
  /** Where the name may begin instead: its first word may be a common one that is capital for its place alone (`Activist Jo Dunmore`). */
  readonly shorter?: number;
}

const MONTH_DAYS = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday feb apr jun jul aug sep sept oct nov dec tue tues wed thu thur thurs fri'.split(
    ' ',
  ),
);
/** Finds stretches of capital words in prose, cut where titles, function words and possessives stand. Title-case lines are read by {@link findKnownNames}. */
export function findNameCandidates(paragraph: Paragraph): NameCandidate[] {
  const found: NameCandidate[] = [];
  const { tokens } = paragraph;
  let i = 0;
  while (i < tokens.length) {
    if (!startsName(paragraph, i)) {
      i++;
      continue;
    }
    const end = runEnd(paragraph, i);
    addRun(paragraph, i, end, found);
    i = end;
  }
  return found;
}

/** Whether a name can begin at token `at`. */
function startsName(paragraph: Paragraph, at: number): boolean {
  const token = paragraph.tokens[at]!;
  if (token.kind === 'number') return !paragraph.taken[at] && startsWithNumber(paragraph, at);
  if (token.text.length === 1 && /^(?:series|class|round)$/.test(paragraph.tokens[at - 1]?.lower ?? '')) return false;
  if (token.kind !== 'word' || token.shape === 'lower' || paragraph.taken[at]) return false;
  return !MONTH_DAYS.has(token.lower) || namesAfterDay(paragraph, at);
}

/** Last words of newspapers, which are called by days; by hand, from general knowledge of the press. */
const PAPERS = new Set(
  'times telegraph post mail express mirror herald independent star sun people business world'.split(' '),
);

/** Whether a month or a weekday begins a name here: `Sunday Telegraph`, `August Capital`. */
function namesAfterDay({ tokens, taken }: Paragraph, at: number): boolean {
  const next = tokens[at + 1];
  if (next?.shape !== 'capital' || next.glued || taken[at + 1]) return false;
  return tokens[at]!.lower.endsWith('day') ? PAPERS.has(next.lower) : INVESTOR_WORDS.has(next.lower);
}

/** `8th Meadow`, `5min Orchard`: a number with letters glued on, neither a unit nor a date, before a capital word. */
function startsWithNumber(paragraph: Paragraph, at: number): boolean {
  const [number, letters, next] = [paragraph.tokens[at]!, paragraph.tokens[at + 1], paragraph.tokens[at + 2]];
  // `7-Meadow Holdings`
  if (number.text.length < 3 && letters?.text === '-' && letters.glued && next?.glued && next.shape === 'capital') {
    const behind = paragraph.tokens[at + 3];
    return behind?.shape === 'capital' && !behind.glued && !MONTH_DAYS.has(next.lower);
  }
  if (
    number.text.length > 4 ||
    !letters?.glued ||
    letters.kind !== 'word' ||
    next?.shape !== 'capital' ||
    next.glued ||
    paragraph.taken[at + 1]
  )
    return false;
  if (/^(?:m|mm|mn|bn|k|b|tn|am|pm|x|hr|ft|km|kg|gw|mw|p|s)$/.test(letters.lower) && !LEGAL_FORMS.has(next.lower))
    return false;
  if (next.lower === 'century')
    return paragraph.tokens[at + 3]?.shape === 'capital' && !paragraph.tokens[at + 3]!.glued;
  return (
    !MONTH_DAYS.has(next.lower) && !/^(?:street|avenue|floor|anniversary|amendment|edition|division)$/.test(next.lower)
  );
}

/** The index behind the longest run of name words from `at`. */
function runEnd(paragraph: Paragraph, at: number): number {
  const { tokens } = paragraph;
  let end = tokens[at]!.kind === 'number' ? at + 3 : at + 1;
  while (end < tokens.length) {
    const step = continuation(paragraph, at, end);
    if (step === 0) break;
    end += step;
  }
  return end;
}

/** How many tokens from `end` on continue the name that began at `at`: 0 where it ends. */
function continuation(paragraph: Paragraph, at: number, end: number): number {
  const { tokens } = paragraph;
  const token = tokens[end]!;
  const next = tokens[end + 1];
  const nextStarts = next !== undefined && startsName(paragraph, end + 1);
  if (startsName(paragraph, end)) return sentenceBegins(paragraph, end) ? 0 : 1;
  if (token.kind === 'number' && !paragraph.taken[end]) {
    const short = token.text.length <= 2 || (token.glued && token.text.length <= 4);
    const ends = !next || next.kind === 'mark' || FUNCTION_WORDS.has(next.lower) || isVerbForm(next.lower);
    return short && (ends || INVESTOR_WORDS.has(tokens[end - 1]!.lower)) ? 1 : 0;
  }
  if (token.kind === 'mark') {
    if ((token.text === '&' || token.text === '+') && nextStarts) return 2;
    if (
      (token.text === '-' || token.text === '/' || token.text === '@') &&
      token.glued &&
      next?.glued &&
      (nextStarts || next.kind === 'number')
    )
      return 2;
    // a name's second part in lower case: Ji-hsuan Yap
    if (
      token.text === '-' &&
      token.glued &&
      next?.glued &&
      next.shape === 'lower' &&
      !isCommonWord(next.lower) &&
      !FUNCTION_WORDS.has(next.lower) &&
      tokens[end + 2]?.shape === 'capital'
    )
      return 2;
    if (
      (token.text === '’' || token.text === "'") &&
      token.glued &&
      nextStarts &&
      !next.glued &&
      tokens[end - 1]!.lower.endsWith('s') &&
      (tokens[at - 1]?.lower === 'the' || (end - at > 1 && isCommonWord(tokens[end - 1]!.lower.slice(0, -1))))
    )
      return 2;
    // two common words (`Sailor's Almanac`); a company's would be one that is none
    if (
      (token.text === "'s" || token.text === '’s') &&
      end - at === 1 &&
      nextStarts &&
      !next.glued &&
      !isInitial(paragraph, at) &&
      isCommonWord(tokens[at]!.lower) &&
      !PLACES.has(tokens[at]!.lower) &&
      isCommonWord(next.lower) &&
      !PERSON_TITLES.has(next.lower)
    )
      return 2;
    if (token.text === ',' && next && LEGAL_FORMS.has(next.lower) && next.shape !== 'lower' && next.lower.length > 1)
      return 2;
    if (token.text === '.' && token.glued && nextStarts && !sentenceBegins(paragraph, end + 1)) {
      // behind a legal form only another one belongs to the name: `Otter & Co. Ltd`, but `Otter & Co. Quillmark is …`
      if (/^(?:inc|corp|co|ltd)$/.test(tokens[end - 1]!.lower) && !LEGAL_FORMS.has(next.lower))
        return /^[IVX]+$/.test(next.text) ? 2 : 0;
      return isAbbreviation(tokens[end - 1]!) || isInsideName(tokens, end) ? 2 : 0;
    }
    return isInsideName(tokens, end) ? 2 : 0;
  }
  if (PARTICLES.has(token.lower) && nextStarts) return 2;
  if (token.lower === 'of' || token.lower === 'for') {
    const head = tokens[end - 1]!.lower;
    if (!OF_HEADS.has(head) && !(token.lower === 'for' && /^(?:cent(?:er|re)|institute|fund|agency)$/.test(head)))
      return 0;
    if (nextStarts) return 2;
    return next?.lower === 'the' && tokens[end + 2] && startsName(paragraph, end + 2) ? 3 : 0;
  }
  if (token.lower === 'and' && next && nextStarts) {
    if (/^(?:sons?|co|company|brothers|associates|partners|johnson|poor)$/.test(next.lower) && end - at === 1) return 2;
    return joinsCommonWords(paragraph, at, end) ? 2 : 0;
  }
  return 0;
}

/** How many words around an `and` are looked at. */
const LONGEST_PART = 8;

/** Whether `and` at `end` stands inside a name: `Institute for Trade and Economic Policy`, `Northern Cotton and Linens Limited`. */
function joinsCommonWords(paragraph: Paragraph, at: number, end: number): boolean {
  const { tokens } = paragraph;
  if (!isCommonWord(tokens[end - 1]!.lower) || !isCommonWord(tokens[end + 1]!.lower)) return false;
  const alone = end - at === 1;
  for (let i = Math.max(at + 1, end - LONGEST_PART); i < end - 1; i++)
    if ((tokens[i]!.lower === 'of' || tokens[i]!.lower === 'for') && OF_HEADS.has(tokens[i - 1]!.lower)) return true;
  // one word before it: `Oil and Natural Gas Corp`, but only with that form at the end, and more than a word before the form
  if (alone && isInitial(paragraph, at)) return false;
  let last = end + 1;
  while (last + 1 < Math.min(tokens.length, end + LONGEST_PART) && startsName(paragraph, last + 1)) {
    last++;
    if (LEGAL_FORMS.has(tokens[last]!.lower)) return !alone || last > end + 2;
    if (!isCommonWord(tokens[last]!.lower)) return false;
  }
  return false;
}

function isAbbreviation(token: Token): boolean {
  return (
    token.text.length === 1 ||
    /^(?:st|mt|ft|dr|mr|mrs|ms|jr|sr|inc|corp|co|ltd|bros|sen|gov|rep|prof)$/.test(token.lower)
  );
}

function sentenceBegins(paragraph: Paragraph, at: number): boolean {
  return at > 0 && paragraph.sentences[sentenceOf(paragraph, at)] === at;
}

/** Whether every word is capital at `at` for the place alone: start of sentence, quotation, clause behind a colon, list item. */
function isInitial(paragraph: Paragraph, at: number): boolean {
  if (at === 0 || sentenceBegins(paragraph, at)) return true;
  if (at <= 4 && paragraph.tokens.slice(0, at).every(({ kind }) => kind !== 'word')) return true;
  const before = paragraph.tokens[at - 1]!;
  return before.kind === 'mark' && '“"‘•:—–*;|('.includes(before.text) && before.text !== '(';
}

/** Cuts the run `[from, to)` at titles and function words and adds what is left. */
function addRun(paragraph: Paragraph, from: number, to: number, found: NameCandidate[]): void {
  const { tokens } = paragraph;
  let start = from;
  let title: string | undefined;
  const initial = isInitial(paragraph, from);
  if (initial) start = skipOpeners(paragraph, from, to);
  let at = start;
  const flush = (end: number): void => {
    const cut = trimEnd(tokens, start, end);
    if (start < cut) push(paragraph, start, cut, initial && start === from, title, found);
    title = undefined;
  };
  while (at < to) {
    const { lower } = tokens[at]!;
    const last = at + 1 === to;
    const isTitle = !last && isTitleAt(tokens, at, to) && (at > start || to - at > 1);
    if (
      isTitle ||
      (NO_NAMES.has(lower) && tokens[at]!.shape !== 'lower' && !isPartOfName(tokens, start, at, to)) ||
      (last && at > start && PERSON_TITLES.has(lower) && !/^(?:partners?|general)$/.test(lower))
    ) {
      flush(at);
      if (isTitle) title = lower;
      at += tokens[at + 1]?.text === '.' ? 2 : 1;
      start = at;
      continue;
    }
    at++;
  }
  flush(to);
}

function push(
  paragraph: Paragraph,
  from: number,
  to: number,
  initial: boolean,
  title: string | undefined,
  found: NameCandidate[],
): void {
  const { tokens } = paragraph;
  let start = from;
  while (
    start < to &&
    (tokens[start]!.kind === 'mark' ||
      (tokens[start]!.kind === 'number' && !tokens[start + 1]?.glued) ||
      (tokens[start]!.lower === 'the' && start + 1 < to))
  )
    start++;
  if (start >= to) return;
  if (to - start === 1) {
    const { lower, shape, text } = tokens[start]!;
    if (NO_NAMES.has(lower) || (FUNCTION_WORDS.has(lower) && shape !== 'upper') || text.length === 1) return;
    if (initial && shape === 'capital' && isCommonWord(lower)) {
      found.push(candidate(paragraph, start, to, true, title));
      return;
    }
  }
  const name = candidate(paragraph, start, to, initial, title);
  if (isNoName(name.text)) return;
  const mayShorten = initial || NATIONALITIES.has(tokens[start]!.lower);
  const shorter = mayShorten ? shorterStart(paragraph, start, to) : undefined;
  found.push(shorter === undefined ? name : { ...name, shorter });
}

/** The candidate of tokens `[from, to)`. */
export function candidate(
  paragraph: Paragraph,
  from: number,
  to: number,
  initial: boolean,
  title?: string,
): NameCandidate {
  return {
    paragraph: paragraph.index,
    from,
    to,
    text: joinTokens(paragraph.tokens, from, to),
    initial,
    ...(title ? { title } : {}),
  };
}

/** The text of tokens `[from, to)` with one space where the source has white space. */
export function joinTokens(tokens: readonly Token[], from: number, to: number): string {
  let text = tokens[from]!.text;
  for (let i = from + 1; i < to; i++) text += tokens[i]!.glued ? tokens[i]!.text : ` ${tokens[i]!.text}`;
  return text;
}
