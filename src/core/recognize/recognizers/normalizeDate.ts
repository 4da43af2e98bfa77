import { en } from 'chrono-node';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The ISO 8601 date of a date expression, as precise as the expression: `2018`, `2018-05` or `2018-05-03`. Absolute dates are read
 * directly; relative ones and days without a year are resolved on `reference` (ISO date) by chrono-node, the past preferred.
 * Gives undefined where it cannot be told.
 */
export function normalizeDate(expression: string, reference?: string): string | undefined {
  const text = expression.toLowerCase().replaceAll('.', '');
  const absolute = readAbsolute(text);
  if (absolute) return absolute;
  return reference && /^\d{4}-\d\d-\d\d/.test(reference) ? resolve(text, reference) : undefined;
}

function readAbsolute(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [iso[1], iso[2]!.padStart(2, '0'), iso[3]!.padStart(2, '0')].join('-');
  const year = /\b((?:19|20)\d\d)$/.exec(text)?.[1];
  if (!year) return undefined;
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}`).test(text));
  if (month < 0) return /^\d{4}$/.test(text) ? year : undefined;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text.slice(0, text.length - 4))?.[1];
  const parts = [year, String(month + 1).padStart(2, '0')];
  if (day) parts.push(day.padStart(2, '0'));
  return parts.join('-');
}

const YEARS = new Map([
  ['this year', 0],
  ['last year', -1],
  ['next year', 1],
  ['a year ago', -1],
  ['one year ago', -1],
]);

function resolve(text: string, reference: string): string | undefined {
  const [year, month, day] = reference.split('-').map((part) => Number.parseInt(part, 10)) as [number, number, number];
  const years = YEARS.get(text) ?? yearsAgo(text);
  if (years !== undefined) return String(year + years);
  if (/\b(?:summer|spring|autumn|fall|winter|quarter|decade|weekend)$/.test(text)) return undefined;
  // biome-ignore lint/style/noRestrictedGlobals: the article's day as chrono-node wants it, not the clock
  const day0 = new Date(year, month - 1, day, 12);
  const start = en.casual.parse(text.replace(/^last (?=[a-z]+day$)/, 'last '), day0, { forwardDate: false })[0]?.start;
  if (!start) return undefined;
  let found = [start.get('year')!, start.get('month')!, start.get('day')!] as const;
  const named = MONTHS.findIndex((name) => new RegExp(`\\b${name}`).test(text));
  if (named >= 0) {
    // a month without a year lies in the past year that is nearest
    const past = found[1] > month || (found[1] === month && found[2] > day && /\d/.test(text)) ? year - 1 : year;
    found = [past, found[1], found[2]];
    return /\d/.test(text) ? isoOf(found) : isoOf(found).slice(0, 7);
  }
  if (/month/.test(text)) return isoOf(found).slice(0, 7);
  if (/week/.test(text) && !/ago/.test(text)) return isoOf(found).slice(0, 7);
  if (/day$/.test(text) && !/today|yesterday/.test(text) && isoOf(found) > reference) return weekBefore(found);
  return isoOf(found);
}

function yearsAgo(text: string): number | undefined {
  const words = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  const match = /^(\w+) years (?:ago|earlier)$/.exec(text);
  if (!match) return undefined;
  const count = /^\d+$/.test(match[1]!) ? Number(match[1]) : words.indexOf(match[1]!);
  return count > 0 ? -count : undefined;
}

function isoOf([year, month, day]: readonly [number, number, number]): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function weekBefore([year, month, day]: readonly [number, number, number]): string {
  // biome-ignore lint/style/noRestrictedGlobals: arithmetic of days, not the clock
  const date = new Date(Date.UTC(year, month - 1, day - 7));
  return date.toISOString().slice(0, 10);
}
