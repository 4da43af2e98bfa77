import type { NotDumpForm } from './notDumpForm';

/** Fewest terms, their least share of the lines, and of those that stand in the order of the alphabet. */
const TERMS = 6;
const SHARE = 0.6;
const IN_ORDER = 0.9;
/** Most reported events for each term. */
const EVENTS = 0.2;
/** Most words of a term, and fewest of what is said of it. */
const TERM_WORDS = 5;
const SAID_WORDS = 4;

/** A term and what it is on one line: `Lee – the side …`, `kern (v.) To move …`. */
const ENTRY =
  /^([\p{L}\p{N}][\p{L}\p{N} ./&'’()-]{0,44}?)(?: ?: | [–—-] | \((?:n|v|adj|adv|noun|verb|abbr)\.?\) )(\S.{8,})$/u;

/** Glossaries by their order: terms from A to Z, each with what it is, on its line or below it. Events are told of companies from A to Z, not of terms. */
export const glossaryForm: NotDumpForm = {
  name: 'a glossary',
  sureness({ lines, events }) {
    const held = lines.filter((line) => line.length > 1);
    const inLine = held.flatMap((line) => ENTRY.exec(line)?.[1] ?? []);
    const headed = held.filter((line, at) => isTerm(line) && isSaid(held[at + 1]));
    const [terms, covered] = inLine.length >= headed.length ? [inLine, inLine.length] : [headed, headed.length * 2];
    if (terms.length < TERMS || covered < held.length * SHARE || events > terms.length * EVENTS) return 0;
    const keys = terms.map((term) => term.toLowerCase());
    const ordered = keys.filter((key, at) => at === 0 || key >= keys[at - 1]!).length;
    return ordered >= keys.length * IN_ORDER && keys[0]! < keys.at(-1)! ? 0.8 : 0;
  },
};

function isTerm(line: string): boolean {
  return line.length <= 45 && wordsOf(line) <= TERM_WORDS && /^[\p{L}\p{N}]/u.test(line) && !/[.!?:;,]$/.test(line);
}

function isSaid(line: string | undefined): boolean {
  return line !== undefined && wordsOf(line) >= SAID_WORDS && /[.!]["”’)]?$/.test(line);
}

function wordsOf(line: string): number {
  return line.split(/\s+/).length;
}
