import type { NameCandidate } from '../recognize/nameCandidates';
import type { NameGroup } from '../recognize/nameTable';
import type { Paragraph } from '../recognize/paragraph';
import type { Token } from '../text/tokens';
import { withoutLegalForm } from './legalForm';

/** Words between a name and another one of the same thing: `Nimrel (formerly Otterpay)`, `Quill, once Dunmores`, `Nimrel, ex-Otterpay`. */
const PHRASE =
  /^[(,–—] (?:it |was |which |used to be |also |previously |formerly |better |then ){0,3}(?:once|formerly|alias|previously|known as|aka|a\.k\.a\.|f\.k\.a\.|ex|these days|be|now|née)(?: [-:“"'‘]){0,2} ?$/;
/** The same with a word that joins different things too, and the mark that makes it sure. */
const QUOTED = /^[(,] ?or ["“'‘] ?$|^[(] or ?$/;
/** What stands right before the other name. */
const LAST_WORDS = new Set(
  '( - : " “ \' ‘ once formerly alias previously as aka a.k.a. f.k.a. ex days be now née or'.split(' '),
);
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
  const endingAt = new Map<number, NameGroup>();
  for (const group of groups) for (const { paragraph, to } of group.mentions) endingAt.set(place(paragraph, to), group);
  const found = new Map<string, string>();
  for (const group of groups)
    for (const mention of group.mentions) {
      const { tokens } = paragraphs[mention.paragraph]!;
      if (!LAST_WORDS.has(tokens[mention.from - 1]?.lower ?? '')) continue;
      const before = nameBefore(mention, endingAt);
      if (before && before.group !== group && isAlias(tokens, before, group, mention))
        if (found.get(before.group.key) !== group.key) found.set(group.key, before.group.key);
    }
  return found;
}

/** A number for each place in an article; paragraphs have fewer tokens than that. */
function place(paragraph: number, at: number): number {
  return paragraph * 100_000 + at;
}

/** The name that ends nearest before a mention, and where it ends. */
function nameBefore(
  { paragraph, from }: NameCandidate,
  endingAt: ReadonlyMap<number, NameGroup>,
): { group: NameGroup; end: number } | undefined {
  for (let end = from - 1; end > 0 && from - end <= FARTHEST; end--) {
    const group = endingAt.get(place(paragraph, end));
    if (group) return { group, end };
  }
  return undefined;
}

/** Whether what stands between a name and a mention says that the mention is another name of it. */
function isAlias(
  tokens: readonly Token[],
  before: { group: NameGroup; end: number },
  group: NameGroup,
  { from, to }: NameCandidate,
): boolean {
  const between = tokens.slice(before.end, from).flatMap(({ lower }) => (lower > '\ud7ff' ? [] : [lower])); // no flags
  if (
    tokens[from - 1]!.text === '(' &&
    tokens[to]?.text === ')' &&
    /^(?:\.|plc|ltd|inc|corp|co)*\($/.test(between.join(''))
  )
    return isAbbreviationOf(group.text, before.group.text);
  const words = between.join(' ');
  return PHRASE.test(words) || QUOTED.test(words);
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
