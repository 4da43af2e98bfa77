import type { TableDialect } from './tableRow';

const QUOTE = 34;
const BACKSLASH = 92;

/** Where the line that holds `at` ends: at its line feed or carriage return (files of old spreadsheets have no other), or at the end of the text. */
export function lineEnd(text: string, at: number): number {
  for (let place = at; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === 10 || code === 13) return place;
  }
  return text.length;
}

/** The place behind the line end at `at`, which may be one character, two, or none at the end of the text. */
export function afterLineEnd(text: string, at: number): number {
  if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) return at + 2;
  return Math.min(at + 1, text.length);
}

/** Where a value without quotes that begins at `at` ends: before the next delimiter or line end. */
export function plainEnd(text: string, at: number, { delimiter, backslash }: TableDialect): number {
  const mark = delimiter.charCodeAt(0);
  for (let place = at; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === mark || code === 10 || code === 13) return place;
    if (backslash && code === BACKSLASH && place + 1 < text.length) place++;
  }
  return text.length;
}

/** What a double quote is: the end of its value, one of two that stand for one, or a character that nobody escaped. */
export type QuoteRole = 'closing' | 'escaped' | 'lone';

/** What the quote at `at`, inside a quoted value that began at `from`, is. */
export function quoteRole(text: string, from: number, at: number, dialect: TableDialect): QuoteRole {
  if (dialect.backslash && isEscaped(text, from, at)) return 'escaped';
  if (text.charCodeAt(at + 1) === QUOTE) return 'escaped';
  return endsCell(text, afterBlanks(text, at + 1, dialect.delimiter), dialect.delimiter) ? 'closing' : 'lone';
}

/** Where the search goes on behind an escaped or lone quote at `at`. */
export function afterQuote(text: string, from: number, at: number, dialect: TableDialect): number {
  const doubled = text.charCodeAt(at + 1) === QUOTE && !(dialect.backslash && isEscaped(text, from, at));
  return at + (doubled ? 2 : 1);
}

/** The first place at or behind `at` that is neither blank nor tab, unless the tab delimits; at most some places on. */
export function afterBlanks(text: string, at: number, delimiter: string): number {
  let place = at;
  while (place < at + BLANKS && isBlank(text.charCodeAt(place), delimiter)) place++;
  return place;
}

/** Most blanks around a quoted value. */
const BLANKS = 16;

function isBlank(code: number, delimiter: string): boolean {
  return code === 32 || (code === 9 && delimiter !== '\t');
}

/** Whether a value may end at `at`: a delimiter, a line end or the end of the text stands there. */
function endsCell(text: string, at: number, delimiter: string): boolean {
  const code = text.charCodeAt(at);
  return at >= text.length || code === 10 || code === 13 || code === delimiter.charCodeAt(0);
}

/** Whether an odd number of backslashes stands before `at`. */
function isEscaped(text: string, from: number, at: number): boolean {
  let place = at;
  while (place > from && text.charCodeAt(place - 1) === BACKSLASH) place--;
  return (at - place) % 2 === 1;
}
