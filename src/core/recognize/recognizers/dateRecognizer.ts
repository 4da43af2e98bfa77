import type { Token } from '../../text/tokens';
import type { TokenMatch } from './moneyRecognizer';
import { normalizeDate } from './normalizeDate';

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
const UNITS = new Set(
  'day days week weeks month months quarter year years summer spring autumn fall winter weekend decade'.split(' '),
);
const COUNTS = new Set(
  'a an one two three four five six seven eight nine ten eleven twelve couple few several'.split(' '),
);
const BEFORE_YEAR = new Set('in since by during of until from late early mid for to before after through'.split(' '));

/** Words that a date can begin with. */
const FIRST_WORDS = new Set([...MONTHS, ...WEEKDAYS, ...COUNTS, 'today', 'yesterday', 'last', 'this', 'next']);

/**
 * Dates in a paragraph, absolute (`3 May 2031`, `May 2031`, `in 2018`) and relative (`last month`, `two years ago`, `on Monday`), resolved on
 * `reference` (ISO date). A date that cannot be resolved without a reference is left out where there is none.
 */
export function recognizeDates(
  tokens: readonly Token[],
  text: string,
  reference: string | undefined,
): TokenMatch<{ iso: string }>[] {
  const found: TokenMatch<{ iso: string }>[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'number' && !FIRST_WORDS.has(tokens[i]!.lower)) continue;
    const to = absoluteEnd(tokens, i) ?? relativeEnd(tokens, i);
    if (to === undefined) continue;
    const iso = normalizeDate(text.slice(tokens[i]!.start, tokens[to - 1]!.end), reference);
    if (iso) found.push({ from: i, to, value: { iso } });
    i = to - 1;
  }
  return found;
}

function absoluteEnd(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]!;
  if (token.kind === 'number') {
    if (isDay(token)) {
      const month = isOrdinal(tokens[at + 1]) ? at + 2 : at + 1;
      const of = tokens[month]?.lower === 'of' ? month + 1 : month;
      if (isMonth(tokens[of])) return yearEnd(tokens, of + 1) ?? of + 1;
    }
    if (isYear(token)) {
      if (
        tokens[at + 1]?.text === '-' &&
        tokens[at + 2]?.kind === 'number' &&
        tokens[at + 3]?.text === '-' &&
        tokens[at + 4]?.kind === 'number'
      )
        return at + 5;
      const before = tokens[at - 1];
      return before && BEFORE_YEAR.has(before.lower) ? at + 1 : undefined;
    }
    return undefined;
  }
  if (!isMonth(token)) return undefined;
  const first = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const next = tokens[first];
  if (next && isDay(next)) {
    const day = isOrdinal(tokens[first + 1]) ? first + 2 : first + 1;
    return yearEnd(tokens, day) ?? day;
  }
  return (
    yearEnd(tokens, first) ??
    (BEFORE_YEAR.has(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.lower === 'last' ? first : undefined)
  );
}

function relativeEnd(tokens: readonly Token[], at: number): number | undefined {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]?.lower ?? '';
  if (lower === 'today' || lower === 'yesterday') return at + 1;
  if (WEEKDAYS.has(lower)) return at + 1;
  if (
    (lower === 'last' || lower === 'this' || lower === 'next') &&
    (UNITS.has(next) || WEEKDAYS.has(next) || MONTHS.has(next))
  )
    return at + 2;
  if (COUNTS.has(lower) || (tokens[at]!.kind === 'number' && tokens[at]!.text.length < 3)) {
    const unit = next === 'of' ? at + 2 : at + 1;
    if (
      UNITS.has(tokens[unit]?.lower ?? '') &&
      (tokens[unit + 1]?.lower === 'ago' || tokens[unit + 1]?.lower === 'earlier')
    )
      return unit + 2;
  }
  return undefined;
}

function yearEnd(tokens: readonly Token[], at: number): number | undefined {
  const year = tokens[at]?.text === ',' ? at + 1 : at;
  return tokens[year] && isYear(tokens[year]!) ? year + 1 : undefined;
}

function isMonth(token: Token | undefined): boolean {
  return token !== undefined && token.shape !== 'lower' && MONTHS.has(token.lower);
}

function isDay(token: Token): boolean {
  return token.kind === 'number' && token.text.length <= 2 && Number(token.text) >= 1 && Number(token.text) <= 31;
}

function isYear(token: Token): boolean {
  return token.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text);
}

function isOrdinal(token: Token | undefined): boolean {
  return token?.glued === true && /^(?:st|nd|rd|th)$/.test(token.lower);
}
