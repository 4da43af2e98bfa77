import { COMPANY_NOUNS, FUNCTION_WORDS } from '../recognize/lexicon/nameWords';
import { joinTokens } from '../recognize/nameCandidates';
import type { Paragraph } from '../recognize/paragraph';
import { dealClass } from './lexicon/dealWords';
import type { Participant } from './participant';

const PRONOUNS = new Set(['it', 'they']);

/** Words before which a phrase for a thing without a name begins. */
const DETERMINERS = new Set([
  'its',
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'our',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  "'s",
  '’s',
  'some',
  'certain',
  'all',
  'both',
  'several',
]);

/** `its chemicals arm`, `Rio’s packaging division`, `three warehouses in Leipzig` (the place left out): a determiner and up to five words that end in a noun for what companies own. Must end before `limit`. */
export function phraseAt(paragraph: Paragraph, at: number, free: number, limit: number): Participant | undefined {
  const { tokens } = paragraph;
  if (!DETERMINERS.has(tokens[at]!.lower)) return undefined;
  for (let i = at + 1; i <= at + 6 && i < tokens.length && i < limit; i++) {
    const token = tokens[i]!;
    if (token.kind === 'number' || (token.kind === 'mark' && token.text !== '-' && token.text !== '&'))
      return undefined;
    if (token.kind === 'word' && FUNCTION_WORDS.has(token.lower) && token.lower !== 'and') return undefined;
    const last = dealClass(token.lower) === 'UNIT' && dealClass(tokens[i + 1]?.lower ?? '') !== 'UNIT';
    if (!last || i === at + 1 || at + 1 < free) continue;
    const name = joinTokens(tokens, at + 1, i + 1);
    return {
      from: at + 1,
      to: i + 1,
      naming: 'phrase',
      who: { type: 'organization', name, aliases: [], probability: 0.5, mentions: [] },
    };
  }
  return undefined;
}

/** `the company`, `the Berlin startup`, `it`: the index behind such a reference at token `at`; undefined where none stands there. */
export function nounEnd(paragraph: Paragraph, at: number): number | undefined {
  const { tokens } = paragraph;
  const { lower } = tokens[at]!;
  if (PRONOUNS.has(lower)) return at + 1;
  if (lower !== 'the' && lower !== 'this') return undefined;
  for (let i = at + 1; i <= at + 4 && i < tokens.length; i++) {
    if (tokens[i]!.kind === 'mark' && tokens[i]!.text !== '-') return undefined;
    if (COMPANY_NOUNS.has(tokens[i]!.lower) && !COMPANY_NOUNS.has(tokens[i + 1]?.lower ?? '')) return i + 1;
  }
  return undefined;
}
