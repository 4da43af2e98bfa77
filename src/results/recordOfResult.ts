import type { RecordPlace } from '../core/containers/container';

/** How a result names a record: with its place, or by its number alone. */
export interface RecordOfResult {
  readonly number: number;
  readonly place?: RecordPlace | undefined;
}

/** A result's source as the file and the number of the record that it names behind `#`; `undefined` for other sources. */
export function recordSource(source: string): { readonly file: string; readonly number: number } | undefined {
  const found = /^(.+)#(\d{1,10})$/.exec(source);
  return found ? { file: found[1]!, number: Number(found[2]) } : undefined;
}

/** The record that a result's JSON describes (see `RecordReference`); `undefined` where it is none. */
export function readRecordOfResult(value: unknown): RecordOfResult | undefined {
  if (!isNumbers(value, ['number', 'start', 'end'])) return undefined;
  const { number, start, end } = value;
  const { within } = value as { within?: unknown };
  const inner = isNumbers(within, ['start', 'end']) ? { within: { start: within.start, end: within.end } } : {};
  return { number, place: { number, bytes: { start, end }, ...inner } };
}

function isNumbers<K extends string>(value: unknown, names: readonly K[]): value is Record<K, number> {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => {
      const one = (value as Record<string, unknown>)[name];
      return typeof one === 'number' && Number.isSafeInteger(one) && one >= 0;
    })
  );
}
