import { isPersonName, readByline } from './byline';
import { type DateLine, isBareDate, readDateLine } from './dateLine';

/** A line in which an article tells its date, its author, its section, or a label for one of them. */
export interface HeaderLine {
  readonly date?: DateLine;
  /** Names; empty for a byline without a person's name. */
  readonly author?: readonly string[];
  /** Section of the paper (`in Science`). */
  readonly section?: string;
}

/** Longest line looked at, in UTF-16 units. */
const LONGEST = 120;
/** What a date line may carry besides: a section, a counter, a source. */
const COMPANION = /^(?:in |by |• |· |\| )?[\p{L}\p{N}][\p{L}\p{N} .,:#&'’/|•·()-]{0,34}$/u;
const LABEL =
  /^(?:published|posted|updated|last updated|on|by|author|authors|date|written by|written|publicado|publié|veröffentlicht)\s?:?$/i;
const SECTION = /^in (\p{Lu}[\p{L}&/-]{1,20}(?:,? \p{Lu}?[\p{L}&/-]{1,20}){0,3})$/u;
/** What the author does: `Business reporter`. */
const ROLE = /^(?:\p{Lu}[\p{L}&-]{1,20} ){1,3}(?:reporter|correspondent|editor|writer)$/u;
/** The office before the name: `Legal reporter Tess Rohan`. */
const ROLE_AND_NAME =
  /^(?:[\p{L}&-]{2,20} ){0,2}(?:reporter|correspondent|editor|columnist|redakteur(?:in)?|korrespondent(?:in)?) (\p{Lu}.{3,40})$/iu;
/** A paper's name before its date: `MorningPost: 3 May 2031`. */
const PAPER = /^\p{Lu}[\p{L}.&]{2,24}$/u;
/** `The Care Trade by Ellie Barton`: the paper and the author. */
const PAPER_BY = /^\p{Lu}[^.!?]{1,40} by (\p{Lu}.{2,40})$/u;

/**
 * Reads `line` (trimmed) as a header line; `undefined` where it is none. Forms that only count next to a title (a name alone, `Published`, `in
 * Science`, the paper with its author) are read where `byTitle`.
 */
export function readHeaderLine(line: string, byTitle = false): HeaderLine | undefined {
  if (line.length > LONGEST) return undefined;
  const date = readDateLine(line);
  if (date) {
    if (isBareDate(date)) return { date };
    const certain = date.wholeDay && (date.iso !== undefined || /(?:ago|yesterday)$/i.test(date.dateText));
    const author = certain || date.before === '' ? authorBefore(date.before) : undefined;
    if (author && isCompanion(date.after)) return author.length > 0 ? { date, author } : { date };
    return undefined;
  }
  const author = readByline(line);
  if (author) return { author };
  if (!byTitle) return undefined;
  if (isPersonName(line)) return { author: [line] };
  if (LABEL.test(line)) return {};
  if (/^(?:admin|administrator|webmaster|editor|staff|staff writer|guest author)$/i.test(line)) return { author: [] };
  if (ROLE.test(line)) return { author: [] };
  const named = ROLE_AND_NAME.exec(line)?.[1];
  if (named !== undefined && isPersonName(named)) return { author: [named] };
  const section = SECTION.exec(line)?.[1];
  if (section) return { section };
  const writer = line.includes(' by ') ? PAPER_BY.exec(line.replace(/ ?[/·|] ?\d{1,2} ?[hdm]$/, ''))?.[1] : undefined;
  const names = writer === undefined ? undefined : readByline(`by ${writer}`);
  return names ? { author: names } : undefined;
}

function authorBefore(before: string): readonly string[] | undefined {
  const text = before.replace(/ ?@\w{2,20}$/, '');
  if (text === '') return [];
  return readByline(text) ?? (isPersonName(text) ? [text] : PAPER.test(text) ? [] : undefined);
}

function isCompanion(text: string): boolean {
  return text === '' || (text.length <= 36 && COMPANION.test(text) && text.split(' ').length <= 5);
}
