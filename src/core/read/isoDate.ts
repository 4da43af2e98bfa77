import { readDateLine } from '../article/dateLine';

/** The day of a date as data states it (`2031-05-14T06:30:00+02:00`, `20310514`, `Wed, 14 May 2031 04:30:00 GMT`): ISO 8601, in the date's own zone; `undefined` where there is none. */
export function isoDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const found = /^((?:19|20)\d\d)[-/.]?(\d\d)[-/.]?(\d\d)(?!\d{1,3}(?:\D|$))/.exec(text);
  if (found) {
    const [, year, month, day] = found;
    if (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)
      return `${year}-${month}-${day}`;
  }
  const line = readDateLine(text.slice(0, 100));
  return line?.wholeDay ? line.iso : undefined;
}
