import { isPersonName, readByline } from './byline';
import { type DateLine, isBareDate, readDateLine } from './dateLine';

/** A line in which an article tells its date, its author, or both. */
export interface HeaderLine {
  readonly date?: DateLine;
  /** Names; empty for a byline without a person's name. */
  readonly author?: readonly string[];
}

/** Longest line looked at, in UTF-16 units. */
const LONGEST = 120;
/** What a date line may carry besides: a section, a counter, a source. */
const COMPANION = /^(?:in |by |• |· |\| )?[\p{L}\p{N}][\p{L}\p{N} .,&'’/|•·()-]{0,34}$/u;

/** Reads `line` (trimmed) as a header line; `undefined` where it is none. A name alone is one only where `nameAllowed`. */
export function readHeaderLine(line: string, nameAllowed = false): HeaderLine | undefined {
  if (line.length > LONGEST) return undefined;
  const date = readDateLine(line);
  if (date) {
    if (isBareDate(date)) return { date };
    const author =
      date.before === '' ? [] : (readByline(date.before) ?? (isPersonName(date.before) ? [date.before] : undefined));
    if (author && isCompanion(date.after)) return author.length > 0 ? { date, author } : { date };
    return undefined;
  }
  const author = readByline(line) ?? (nameAllowed && isPersonName(line) ? [line] : undefined);
  return author ? { author } : undefined;
}

function isCompanion(text: string): boolean {
  return text === '' || (text.length <= 36 && COMPANION.test(text) && text.split(' ').length <= 5);
}
