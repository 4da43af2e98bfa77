import type { LinkedName } from '../link/linkNames';
import { COMPANY_NOUNS, FUNCTION_WORDS } from '../recognize/lexicon/nameWords';
import { joinTokens } from '../recognize/nameCandidates';
import type { Paragraph } from '../recognize/paragraph';
import { dealClass } from './lexicon/dealWords';

/** How a participant is named: by its name, by what is doubtful as a name, by a noun (`the company`), by a pronoun, or as a thing without a name (`its chemicals arm`). */
export type Naming = 'name' | 'doubtful' | 'noun' | 'pronoun' | 'phrase';

/** Somebody who may have a part in a deal: tokens `[from, to)` of a paragraph and who is meant. */
export interface Participant {
  readonly from: number;
  readonly to: number;
  readonly naming: Naming;
  readonly who: LinkedName;
}

const PRONOUNS = new Set(['it', 'they']);

/**
 * Finds who may have a part in deals, paragraph by paragraph: organizations, products and people by name, and `the company`, `it` and
 * the like as the organization that they most likely mean: the first of the sentence before in the paragraph, else what the article is about.
 */
export class ParticipantFinder {
  /** What the article is about: the first organization of its headline, else of its body. */
  readonly subject: LinkedName | undefined;
  private readonly byParagraph = new Map<number, Participant[]>();

  constructor(names: readonly LinkedName[], doubtful: readonly LinkedName[]) {
    for (const who of names) if (who.type !== 'place') this.add(who, 'name');
    for (const who of doubtful) this.add(who, 'doubtful');
    for (const list of this.byParagraph.values()) list.sort((a, b) => a.from - b.from || b.to - a.to);
    this.subject = subjectOf(names);
  }

  private add(who: LinkedName, naming: Naming): void {
    for (const { paragraph, from, to } of who.mentions) {
      const list = this.byParagraph.get(paragraph);
      const participant = { from, to, naming, who };
      if (list) list.push(participant);
      else this.byParagraph.set(paragraph, [participant]);
    }
  }

  /** The participants of `paragraph` in order, disjoint. */
  find(paragraph: Paragraph): Participant[] {
    const named = this.byParagraph.get(paragraph.index) ?? [];
    const found: Participant[] = [];
    let next = 0;
    let free = 0;
    let last: LinkedName | undefined;
    let sentence = -1;
    let first: LinkedName | undefined;
    for (let i = 0; i < paragraph.tokens.length; i++) {
      if (i === paragraph.sentences[sentence + 1]) {
        sentence++;
        last = first ?? last;
        first = undefined;
      }
      const name = named[next];
      if (name && name.from === i) {
        next++;
        if (name.from < free) continue;
        found.push(name);
        free = name.to;
        if (!first && name.naming === 'name' && name.who.type === 'organization') first = name.who;
        while (named[next] && named[next]!.from < free) next++;
        continue;
      }
      if (i < free) continue;
      const phrase = phraseAt(paragraph, i, free, next < named.length ? named[next]!.from : Infinity);
      if (phrase) {
        found.push(phrase);
        free = phrase.to;
        continue;
      }
      const to = nounEnd(paragraph, i);
      if (to === undefined) continue;
      const naming = to - i > 1 ? 'noun' : 'pronoun';
      const who = naming === 'pronoun' && first ? first : (last ?? first ?? this.subject);
      if (who) found.push({ from: i, to, naming, who });
      free = to;
    }
    return found;
  }
}

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
function phraseAt(paragraph: Paragraph, at: number, free: number, limit: number): Participant | undefined {
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

/** `the company`, `the Berlin startup`, `it`: the index behind it. */
function nounEnd(paragraph: Paragraph, at: number): number | undefined {
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

function subjectOf(names: readonly LinkedName[]): LinkedName | undefined {
  const organizations = names.filter((name) => name.type === 'organization');
  const place = (name: LinkedName): number => name.mentions[0]!.paragraph * 100_000 + name.mentions[0]!.from;
  const inHeadline = organizations.filter((name) => name.mentions[0]!.paragraph === 0);
  const pool = inHeadline.length > 0 ? inHeadline : organizations;
  return pool.length === 0 ? undefined : pool.reduce((a, b) => (place(b) < place(a) ? b : a));
}
