import { isCurrencyCode } from '../recognize/lexicon/currencies';
import { BoundedCache } from './boundedCache';
import { isBlankCode, type Span } from './span';

/** What a token is made of. */
export type TokenKind = 'word' | 'number' | 'mark';

/** How a word is written: `lower`, `Capital`, `UPPER`, or `mixed` as in `iPhone`; `none` for what is no word. */
export type TokenShape = 'lower' | 'capital' | 'upper' | 'mixed' | 'none';

/**
 * A word, a number or a punctuation mark. Hyphens, apostrophes before `s` and currency signs stand alone; dots inside a word
 * (`Amazon.com`, `U.S.`) belong to it; a number takes its separators (`1,200.5`) but no unit.
 */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
  readonly shape: TokenShape;
  /** Whether nothing stands between the token before and this one. */
  readonly glued: boolean;
}

const LETTER = /\p{L}|\p{M}/u;

/** The tokens of `text` in `[start, end)`, in order. Linear time. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let glued = false;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlankCode(code)) {
      at++;
      glued = false;
      continue;
    }
    let stop: number;
    let kind: TokenKind;
    if (isDigit(code)) {
      stop = numberEnd(text, at, end);
      kind = 'number';
      if (isNameAfterDigits(text, at, stop, end)) {
        stop = wordEnd(text, stop, end);
        kind = 'word';
      }
    } else if (isLetter(text, at)) {
      stop = wordEnd(text, at, end);
      kind = 'word';
    } else {
      stop = markEnd(text, at, end);
      kind = 'mark';
    }
    const form = kind === 'word' ? WORD_FORMS.get(text.slice(at, stop)) : OTHER_FORMS.get(text.slice(at, stop));
    tokens.push({ start: at, end: stop, text: form.text, lower: form.lower, kind, shape: form.shape, glued });
    at = stop;
    glued = true;
  }
  return tokens;
}

/** What a token is by its text alone. The same text is the same object's: looking it up in a list later takes no reading of it. */
interface Form {
  readonly text: string;
  readonly lower: string;
  readonly shape: TokenShape;
}

const WORD_FORMS = new BoundedCache((text): Form => ({ text, lower: text.toLowerCase(), shape: readShape(text) }));
const OTHER_FORMS = new BoundedCache((text): Form => ({ text, lower: text, shape: 'none' }));

/** How `word` is written; see {@link TokenShape}. */
export function shapeOf(word: string): TokenShape {
  return WORD_FORMS.get(word).shape;
}

function readShape(word: string): TokenShape {
  let uppers = 0;
  let lowers = 0;
  for (const char of word) {
    if (char !== char.toLowerCase()) uppers++;
    else if (char !== char.toUpperCase()) lowers++;
  }
  const first = word[0]!;
  if (uppers === 0) return first >= '0' && first <= '9' ? 'capital' : lowers > 0 ? 'lower' : 'capital';
  if (lowers === 0) return uppers === 1 && word.length === 1 ? 'capital' : 'upper';
  const startsUpper = first !== first.toLowerCase();
  return startsUpper ? (uppers > 1 && !/^(?:Mc|Mac|O)\p{Lu}\p{Ll}+$/u.test(word) ? 'mixed' : 'capital') : 'mixed';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0xd800 && code <= 0xdbff) return LETTER.test(text.slice(at, at + 2));
  if (code >= 0xdc00 && code <= 0xdfff) return LETTER.test(text.slice(at - 1, at + 1));
  return LETTER.test(text[at]!);
}

function numberEnd(text: string, at: number, end: number): number {
  let stop = at + 1;
  while (stop < end) {
    const code = text.charCodeAt(stop);
    if (isDigit(code)) stop++;
    else if ((code === 44 || code === 46) && stop + 1 < end && isDigit(text.charCodeAt(stop + 1))) stop += 2;
    else break;
  }
  return stop;
}

/** Names such as `23andMe` or `3M`-like brands in words: digits with three or more letters glued on that are no unit of money or order. */
function isNameAfterDigits(text: string, start: number, at: number, end: number): boolean {
  if (at >= end || !isLetter(text, at)) return false;
  const letters = text.slice(at, Math.min(wordEnd(text, at, end), at + 12));
  return (
    letters.length > 3 &&
    !/^(?:million|billion|trillion|crore|lakh|mill|percent|bn|mln|years?|days?|months?|hours?|usd|eur)$/i.test(
      letters,
    ) &&
    at - start < 5
  );
}

function wordEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end) {
    const code = text.charCodeAt(stop);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isLetter(text, stop)) {
      stop++;
      continue;
    }
    if (isDigit(code)) {
      if (stop - at <= 3 && !isDigit(text.charCodeAt(stop - 1)) && isCurrencyCode(text.slice(at, stop))) break;
      stop++;
      continue;
    }
    if (stop === at || stop + 1 >= end) break;
    // an apostrophe inside a name or a contraction, but not the possessive
    if ((code === 39 || code === 0x2019) && isLetter(text, stop + 1) && !isPossessive(text, stop, end)) {
      stop++;
      continue;
    }
    if (code === 46 && isDotInside(text, at, stop, end)) {
      stop++;
      continue;
    }
    break;
  }
  // an initialism keeps its last dot: U.S., L.P.
  if (stop < end && text.charCodeAt(stop) === 46 && stop - at >= 3 && text.charCodeAt(stop - 2) === 46) stop++;
  return stop;
}

function isPossessive(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (
    (next === 115 || next === 83) && !(at + 2 < end && (isLetter(text, at + 2) || isDigit(text.charCodeAt(at + 2))))
  );
}

/** `Amazon.com`, `U.S.`, `booking.ai`; not the missing space of `end.The`. */
function isDotInside(text: string, start: number, at: number, end: number): boolean {
  if (!isLetter(text, at + 1) && !isDigit(text.charCodeAt(at + 1))) return false;
  const single = at - start === 1 || text.charCodeAt(at - 2) === 46;
  const after = text.charCodeAt(at + 1);
  const nextSingle = at + 2 >= end || !isLetter(text, at + 2);
  if (single && nextSingle) return true;
  const lower = (after >= 97 && after <= 122) || isDigit(after);
  if (!lower) return /^(?:Ai|Io|Com)(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 5));
  return isDomainEnd(text.slice(at + 1, Math.min(at + 8, end)));
}

const DOMAIN_ENDS =
  /^(?:com|net|org|io|ai|co|eu|tv|me|us|uk|de|fr|in|cn|app|dev|ly|fm|gg|xyz|tech|is|it|js|bio|be|nl|ch|se|dk|no|fi|es|pl|ru|jp|br)(?![\p{L}\p{N}])/u;

function isDomainEnd(rest: string): boolean {
  return DOMAIN_ENDS.test(rest);
}

function markEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if ((code === 39 || code === 0x2019) && at + 1 < end && /[sS]/.test(text[at + 1]!) && isPossessive(text, at, end))
    return at + 2;
  if (code === 46 || code === 45) {
    let stop = at + 1;
    while (stop < end && text.charCodeAt(stop) === code) stop++;
    return stop;
  }
  if (code >= 0xd800 && code <= 0xdbff && at + 1 < end) return at + 2;
  return at + 1;
}
