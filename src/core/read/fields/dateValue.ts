import { readDateLine } from '../../article/dateLine';

/** Epoch seconds, milliseconds, microseconds: 9 digits (1973) and up to 16, with a fraction perhaps. */
const EPOCH = /^(\d{9,16})(?:\.\d{0,9})?$/;
/** Years that a time stamp may fall in; other numbers of the same length are none. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** ISO 8601, basic and extended: `2024-05-01T10:00:00Z`, `20240501T100000Z`, `20240501`, `2024-05`. */
const EXTENDED = /^((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?:[T ].{0,30})?$/;
const BASIC = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}(?:\.\d{1,6})?Z?)?$/;
const DAY = 86_400_000;

/**
 * Reads a field's value as a date: ISO 8601, epoch seconds or milliseconds (in UTC), RFC 2822, and what {@link readDateLine} knows. Gives the ISO 8601
 * date, as precise as the value is; `undefined` where it is none.
 */
export function readDateValue(value: string): string | undefined {
  const text = value.trim();
  if (text.length < 4 || text.length > 80) return undefined;
  const extended = EXTENDED.exec(text) ?? BASIC.exec(text);
  if (extended) return isoOf(extended[1]!, extended[2]!, extended[3]);
  const epoch = EPOCH.exec(text)?.[1];
  if (epoch !== undefined) return epochDate(Number(epoch), epoch.length);
  return /^\d+$/.test(text) ? undefined : readDateLine(text)?.iso;
}

/** Whether a value is a number of seconds or the like since 1970, which people cannot read. */
export function isEpoch(value: string): boolean {
  return EPOCH.test(value.trim()) && BASIC.exec(value.trim()) === null;
}

function epochDate(value: number, digits: number): string | undefined {
  const milliseconds = digits <= 11 ? value * 1000 : digits <= 13 ? value : value / 1000;
  const { year, month, day } = civilDate(Math.floor(milliseconds / DAY));
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

/** The Gregorian date of a day after 1 January 1970, by counting from 1 March of the year 0, so that leap days come last. */
function civilDate(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const since = days + 719_468;
  const era = Math.floor(since / 146_097);
  const ofEra = since - era * 146_097;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: years + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

function isoOf(year: string, month: string, day: string | undefined): string | undefined {
  const [m, d] = [Number(month), Number(day ?? 1)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
}
