import type { MoneyValue } from '../../analysis';
import type { Token } from '../../text/tokens';
import {
  CURRENCY_AFTER,
  CURRENCY_BEFORE,
  CURRENCY_OF_COUNTRY,
  currencyFamily,
  DOLLAR_OF,
  SCALES,
} from '../lexicon/currencies';
import { NUMBER_WORDS } from '../lexicon/numberWords';

/** A stretch of a paragraph's tokens, `[from, to)`, with what it means. */
export interface TokenMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** What stands before or after a number and names a currency. */
interface CurrencyMark {
  readonly currency: string;
  readonly edge: number;
}

/**
 * Sums of money in a paragraph: sign or code before the number (`$71M`, `RMB 4.8 billion`, `US$100m`) or currency noun behind it
 * (`200 million Danish kroner`, `985 mln dlrs`), with scale, qualifier and ranges (`$10-15 million` is its upper end, qualified `range`).
 */
export function recognizeMoney(tokens: readonly Token[]): TokenMatch<MoneyValue>[] {
  const found: TokenMatch<MoneyValue>[] = [];
  let free = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i < free) continue;
    const token = tokens[i]!;
    const match = token.kind === 'number' ? fromNumber(tokens, i, free) : fromWords(tokens, i);
    if (!match) continue;
    found.push(match);
    free = match.to;
  }
  return found;
}

function fromNumber(tokens: readonly Token[], at: number, free: number): TokenMatch<MoneyValue> | undefined {
  const before = currencyBefore(tokens, at, free);
  let number = parseNumber(tokens[at]!.text);
  if (number === undefined) return undefined;
  let [scale, next] = scaleAt(tokens, at + 1, before !== undefined);
  let range = false;
  const second = rangeEnd(tokens, next);
  if (second !== undefined && (before || scale === 1)) {
    const [secondScale, afterSecond] = scaleAt(tokens, second + 1, before !== undefined);
    const upper = parseNumber(tokens[second]!.text);
    const joined = before !== undefined || currencyAfter(tokens, afterSecond) !== undefined;
    if (
      upper !== undefined &&
      joined &&
      upper * secondScale >= number * scale &&
      !(scale === 1 && secondScale === 1 && upper < number)
    ) {
      number = upper;
      scale = secondScale;
      next = afterSecond;
      range = true;
    }
  }
  const after = before && !before.currency.startsWith('USD') ? undefined : currencyAfter(tokens, next);
  if (!before && !after) return undefined;
  if (before && after && before.currency !== after.currency && after.edge > next + 1) return undefined;
  const mark = before ?? after!;
  const [currency, part] = mark.currency.split('/');
  if (part && !before && number * scale > 100_000) return undefined;
  const from = before ? before.edge : at;
  const to = before ? (after && after.currency === before.currency ? after.edge : next) : after!.edge;
  const value = round(number * scale) / (part ? Number(part) : 1);
  const qualifier = range ? 'range' : qualifierBefore(tokens, from);
  return { from, to, value: { value, currency: currency!, ...(qualifier ? { qualifier } : {}) } };
}

/** `a million dollars`, `half a billion euros`, `two million pounds`. */
function fromWords(tokens: readonly Token[], at: number): TokenMatch<MoneyValue> | undefined {
  const token = tokens[at]!;
  const half = token.lower === 'half' && tokens[at + 1]?.lower === 'a';
  const number = half ? 0.5 : NUMBER_WORDS.get(token.lower);
  if (number === undefined) return undefined;
  const unit = at + (half ? 2 : 1);
  const scale = SCALES.get(tokens[unit]?.lower ?? '');
  if (scale === undefined || (tokens[unit]?.text.length ?? 0) < 4) return undefined;
  const after = currencyAfter(tokens, unit + 1);
  if (!after) return undefined;
  const qualifier = qualifierBefore(tokens, at);
  const [currency] = after.currency.split('/');
  return {
    from: at,
    to: after.edge,
    value: { value: round(number * scale), currency: currency!, ...(qualifier ? { qualifier } : {}) },
  };
}

/** A written number's value; a comma or dot with three digits behind it separates thousands where that can be. */
export function parseNumber(text: string): number | undefined {
  let plain = text;
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (commas > 0 && dots === 0)
    plain = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.');
  else if (dots > 1) plain = text.replaceAll('.', '');
  else if (commas > 0 && dots === 1)
    plain =
      text.lastIndexOf('.') > text.lastIndexOf(',')
        ? text.replaceAll(',', '')
        : text.replaceAll('.', '').replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

function currencyBefore(tokens: readonly Token[], at: number, free: number): CurrencyMark | undefined {
  let i = at - 1;
  if (i >= free && tokens[i]!.text === '.' && tokens[i - 1]?.lower === 'rs') i--;
  const token = i >= free ? tokens[i]! : undefined;
  if (!token) return undefined;
  if (token.text === '$') {
    const country = i - 1 >= free && token.glued ? tokens[i - 1]! : undefined;
    const currency = country && DOLLAR_OF.get(country.lower);
    return currency ? { currency, edge: i - 1 } : { currency: 'USD', edge: i };
  }
  const currency = CURRENCY_BEFORE.get(token.lower);
  if (!currency) return undefined;
  if (token.kind === 'word' && token.shape === 'lower') return undefined;
  return { currency, edge: i };
}

function currencyAfter(tokens: readonly Token[], at: number): CurrencyMark | undefined {
  for (let skip = 0; skip <= 3; skip++) {
    const token = tokens[at + skip];
    if (!token) return undefined;
    if (skip === 0 && (token.text === '€' || token.text === '£' || token.text === '$'))
      return { currency: CURRENCY_BEFORE.get(token.text)!, edge: at + 1 };
    const code =
      token.kind === 'word' && token.shape === 'upper' && skip === 0 ? CURRENCY_BEFORE.get(token.lower) : undefined;
    if (code && token.lower.length === 3) return { currency: code, edge: at + 1 };
    const noun = CURRENCY_AFTER.get(token.lower);
    if (
      noun &&
      !(token.lower === 'p' && !token.glued) &&
      !(token.lower === 'real' && token.shape === 'lower' && tokens[at + skip + 1]?.lower === 'estate')
    ) {
      const family = CURRENCY_OF_COUNTRY.get(currencyFamily(token.lower));
      for (let back = at + skip - 1; back >= at; back--) {
        const national = family?.[tokens[back]!.lower];
        if (national) return { currency: national, edge: at + skip + 1 };
      }
      return skip === 0 || (skip === 1 && tokens[at]!.lower === 'of')
        ? { currency: noun, edge: at + skip + 1 }
        : undefined;
    }
    if (token.kind !== 'word' || (token.shape === 'lower' && skip > 0)) return undefined;
  }
  return undefined;
}

/** The power of ten at `at` and the index behind it; a lone letter counts only where it is glued or a currency stands before the number. */
function scaleAt(tokens: readonly Token[], at: number, marked: boolean): [number, number] {
  const token = tokens[at];
  if (token?.kind !== 'word') {
    if (
      token?.text === '-' &&
      tokens[at + 1] &&
      (SCALES.get(tokens[at + 1]!.lower) ?? 0) >= 1e6 &&
      tokens[at + 1]!.text.length > 3
    )
      return [SCALES.get(tokens[at + 1]!.lower)!, at + 2];
    return [1, at];
  }
  const scale = SCALES.get(token.lower);
  if (
    scale === undefined ||
    (token.text.length <= 2 && !token.glued && !marked) ||
    (token.text.length === 1 && !token.glued && token.lower !== 'm' && token.lower !== 'b')
  )
    return [1, at];
  if (scale === 1e5 && tokens[at + 1]?.lower === 'crore') return [1e12, at + 2];
  if (scale === 1e3 && tokens[at + 1]?.lower === 'crore') return [1e10, at + 2];
  return [scale, at + 1];
}

function rangeEnd(tokens: readonly Token[], at: number): number | undefined {
  const joint = tokens[at];
  if (!joint || !(joint.text === '-' || joint.text === '–' || joint.text === '—' || joint.lower === 'to'))
    return undefined;
  let next = at + 1;
  if (tokens[next]?.kind === 'mark' && CURRENCY_BEFORE.has(tokens[next]!.text)) next++;
  return tokens[next]?.kind === 'number' ? next : undefined;
}

const ABOUT = new Set([
  'about',
  'around',
  'approximately',
  'roughly',
  'some',
  'nearly',
  'almost',
  'circa',
  '~',
  'ca',
  'estimated',
  'close to',
  'near to',
  'just under',
  'just over',
  'just shy of',
  'approx',
]);
const OVER = new Set([
  'over',
  'above',
  'more than',
  'upwards of',
  'at least',
  'in excess of',
  'north of',
  'exceeding',
  'greater than',
]);
const UNDER = new Set(['under', 'below', 'less than', 'short of', 'fewer than']);
const UP_TO = new Set(['up to', 'as much as', 'no more than', 'at most', 'as high as', 'maximum of']);

function qualifierBefore(tokens: readonly Token[], at: number): MoneyValue['qualifier'] {
  const one = tokens[at - 1]?.lower ?? '';
  const two = `${tokens[at - 2]?.lower ?? ''} ${one}`;
  const three = `${tokens[at - 3]?.lower ?? ''} ${two}`;
  for (const phrase of [three, two, one]) {
    if (UP_TO.has(phrase)) return 'up_to';
    if (OVER.has(phrase)) return 'over';
    if (ABOUT.has(phrase)) return 'about';
    if (UNDER.has(phrase)) return 'under';
  }
  return undefined;
}

/** Takes the noise of binary fractions off: 5.2 × 10⁶ is 5200000. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
