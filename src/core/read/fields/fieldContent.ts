import { isPersonName } from '../../article/byline';
import { isIdeograph } from '../../segment/page';
import { readDateValue } from './dateValue';

/** What the values of a field are like, over those that are not blank. */
export interface FieldContent {
  /** How many values are not blank, and their share of all. */
  readonly filled: number;
  readonly share: number;
  /** Mean and median length of a value without markup, in Latin letters (an ideograph counts for more). */
  readonly mean: number;
  readonly median: number;
  /** Mean number of words. */
  readonly words: number;
  /** Shares of values that are prose, that end a sentence, that are addresses, dates, names of people; and of different ones. */
  readonly prose: number;
  readonly stops: number;
  readonly addresses: number;
  readonly dates: number;
  readonly people: number;
  readonly unique: number;
}

/** How much of a value is looked at, in UTF-16 units. */
const SAMPLE = 1500;
/** What an ideograph or kana counts for. */
const IDEOGRAPH = 2.5;
/** Length from which a value can be prose, in Latin letters. */
const PROSE = 60;
const TAG = /<[a-z!/][^<>]{0,2000}>/gi;
const SENTENCE_END = /[.!?…。！？।]/;

/** Looks at the values of a field. */
export function contentOf(values: readonly string[]): FieldContent {
  const texts = values.map(plain).filter((text) => text !== '');
  const part = (test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  const sizes = texts.map(sizeOf).sort((a, b) => a - b);
  return {
    filled: texts.length,
    share: texts.length / Math.max(1, values.length),
    mean: sum(sizes) / Math.max(1, sizes.length),
    median: sizes[sizes.length >> 1] ?? 0,
    words: sum(texts.map((text) => text.split(' ').length)) / Math.max(1, texts.length),
    prose: part(isProse),
    stops: part((text) => /[.。]["”’»)]?$/.test(text)),
    addresses: part((text) => /^https?:\/\/\S+$/i.test(text)),
    dates: part((text) => text.length <= 80 && readDateValue(text) !== undefined),
    people: part(isPersonName),
    unique: new Set(texts).size / Math.max(1, texts.length),
  };
}

/** Whether a value is text that people read: words and sentences, no code, no list of figures. */
export function isProse(text: string): boolean {
  if (sizeOf(text) < PROSE || !SENTENCE_END.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const blanks = text.match(/ /g)?.length ?? 0;
  const signs = text.match(/[{}[\]<>=;|\\_]/g)?.length ?? 0;
  const solid = Math.max(1, text.length - blanks);
  return letters >= solid * 0.7 && signs * 25 < solid && (blanks * 16 > solid || isWrittenSolid(text));
}

/** Whether a text is of a script that has no blanks between words. */
function isWrittenSolid(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isIdeograph(text.charCodeAt(at))) count++;
  return count * 2 > text.length || /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(text);
}

function plain(value: string): string {
  return value.slice(0, SAMPLE).replace(TAG, ' ').replace(/\s+/g, ' ').trim();
}

function sizeOf(text: string): number {
  let size = text.length;
  for (let at = 0; at < text.length; at++) if (isIdeograph(text.charCodeAt(at))) size += IDEOGRAPH - 1;
  return size;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
