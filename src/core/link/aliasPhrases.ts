import type { NameGroup } from '../recognize/nameTable';
import type { Paragraph } from '../recognize/paragraph';
import { withoutLegalForm } from './legalForm';

/** Words between a name and another one of the same thing: `Nimrel (formerly Otterpay)`, `Quill, once Dunmores`, `Nimrel, ex-Otterpay`. */
const PHRASE =
  /^[(,–—] (?:it |was |which |used to be |also |previously |formerly |better |then ){0,3}(?:once|formerly|alias|previously|known as|aka|a\.k\.a\.|f\.k\.a\.|ex|these days|be|now|née)(?: [-:“"'‘]){0,2} ?$/;
/** The same with a word that joins different things too, and the mark that makes it sure. */
const QUOTED = /^[(,] ?or ["“'‘] ?$|^[(] or ?$/;
/** How many tokens may stand between the two names. */
const FARTHEST = 9;

/**
 * Finds which names the text itself says to be another name of one: acronyms in brackets behind what they stand for (`Mid Anvalia Tollways Corp.
 * (MATC)`) and former names (`Nimrel (once Otterpay)`). Gives keys: the other name → the name that it stands behind.
 */
export function aliasPhrases(
  groups: readonly NameGroup[],
  paragraphs: readonly Paragraph[],
): ReadonlyMap<string, string> {
  const endingAt = new Map<string, NameGroup>();
  for (const group of groups) for (const { paragraph, to } of group.mentions) endingAt.set(`${paragraph} ${to}`, group);
  const found = new Map<string, string>();
  for (const group of groups)
    for (const { paragraph, from, to } of group.mentions) {
      const { tokens } = paragraphs[paragraph]!;
      for (let end = from - 1; end > 0 && from - end <= FARTHEST; end--) {
        const before = endingAt.get(`${paragraph} ${end}`);
        if (!before) continue;
        const between = tokens.slice(end, from).flatMap(({ lower }) => (lower > '\ud7ff' ? [] : [lower])); // no flags
        const words = between.join(' ');
        const bracketed = tokens[from - 1]!.text === '(' && tokens[to]?.text === ')';
        const isAlias =
          (bracketed &&
            /^(?:\.|plc|ltd|inc|corp|co)*\($/.test(between.join('')) &&
            isAbbreviationOf(group.text, before.text)) ||
          PHRASE.test(words) ||
          QUOTED.test(words);
        if (isAlias && before !== group && found.get(before.key) !== group.key) found.set(group.key, before.key);
        break;
      }
    }
  return found;
}

/** Whether the capitals of `short` come in `long` in order, the first of them as its first. */
function isAbbreviationOf(short: string, long: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters.length > 8 || /\p{Ll}{2}/u.test(short)) return false;
  const whole = long.toLowerCase();
  if (whole[0] !== letters[0] || whole === letters) return false;
  let at = 0;
  for (const letter of letters) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return withoutLegalForm(whole).length > letters.length;
}
