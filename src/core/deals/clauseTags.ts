import { isVerbForm, verbBase } from '../recognize/lexicon/lexicon';
import { COMPANY_NOUNS, FUNCTION_WORDS } from '../recognize/lexicon/nameWords';
import type { Token } from '../text/tokens';
import { dealClass } from './lexicon/dealWords';
import type { Unit } from './unit';

/** What a position of a unit is to its grammar. */
export type Tag =
  | 'name'
  | 'value'
  | 'verb'
  | 'aux'
  | 'preposition'
  | 'and'
  | 'comma'
  | 'open'
  | 'close'
  | 'relative'
  | 'determiner'
  | 'owner'
  | 'noun'
  | 'adverb'
  | 'break'
  | 'skip';

/** Forms of `be`, and of `get` as it makes passives. */
export const BE = new Set('be is are am was were been being get gets got gotten'.split(' '));
const AUXILIARIES = new Set(
  'be is are am was were been being has have had having do does did will would shall should can could may might must not'.split(
    ' ',
  ),
);
const PREPOSITIONS = new Set(
  'in on at by for from of into onto with without within about above across after against along amid among around before behind below between beyond despite down during except inside like near off out outside over past per since through throughout till toward towards under until up upon via as than'.split(
    ' ',
  ),
);
const RELATIVES = new Set(
  'who which that whose whom where when while because although though unless whether if since'.split(' '),
);
const DETERMINERS = new Set(
  'the a an this these those its their his her our my your some any all each every both either neither no another other such same own several many more most'.split(
    ' ',
  ),
);
const ADVERBS = new Set(
  'also just only even still already again once ever never always often sometimes now then today yesterday tomorrow later earlier soon recently currently previously first last next reportedly'.split(
    ' ',
  ),
);
/** Marks that end a clause or set a part of it off. */
const BREAKS = new Set([';', ':', '–', '—', '…', '|', '/', '•', '!', '?', '>', '→']);
/** Words of deals that end in -ing and are nouns. */
const NOUNS_ING = new Set(
  'funding financing refinancing offering listing holding shareholding meeting building fundraising'.split(' '),
);

/** The positions of a unit (its tokens, but for the inner ones of names and values) with what each is to the grammar, told by its words and what stands before it. */
export class ClauseTags {
  readonly tags: Tag[] = [];
  private readonly at: number[] = [];
  private readonly positions = new Map<number, number>();
  private readonly title: boolean;

  /** `symbols`: one a token of the unit, see `UnitView`. */
  constructor(
    private readonly unit: Unit,
    private readonly symbols: readonly string[],
  ) {
    this.title = unit.paragraph.isHeadline && unit.paragraph.casing === 'title';
    for (let i = 0; i < symbols.length; i++) {
      if (symbols[i] === '') continue;
      this.positions.set(i, this.at.length);
      this.at.push(i);
    }
    for (let p = 0; p < this.at.length; p++) this.tags.push(this.tagOf(p));
  }

  /** The position of token `from` of the paragraph; undefined inside a name or value. */
  positionOf(from: number): number | undefined {
    return this.positions.get(from - this.unit.from);
  }

  /** The token at a position. */
  token(p: number): Token {
    return this.unit.paragraph.tokens[this.unit.from + this.at[p]!]!;
  }

  private tagOf(p: number): Tag {
    const symbol = this.symbols[this.at[p]!]!;
    if (symbol === '<$>' || symbol === '<%>' || symbol === '<date>') return 'value';
    if (symbol[0] === '<' && symbol.length > 1) return 'name';
    if (symbol === '0') return 'determiner';
    const { kind, lower, text, shape } = this.token(p);
    if (kind === 'mark') {
      if (text === ',') return 'comma';
      if (text === '(' || text === '[') return 'open';
      if (text === ')' || text === ']') return 'close';
      if (text === '&') return 'and';
      if (text === '’s' || text === "'s" || text === '’' || text === "'") return 'owner';
      return BREAKS.has(text) ? 'break' : 'skip';
    }
    if (lower === 'to') return this.isInfinitive(p) ? 'aux' : 'preposition';
    if (lower === "'s" || lower === '’s') return 'owner';
    if (lower === 'and' || lower === 'or') return 'and';
    if (AUXILIARIES.has(lower)) return 'aux';
    if (RELATIVES.has(lower)) return 'relative';
    if (PREPOSITIONS.has(lower)) return 'preposition';
    if (DETERMINERS.has(lower)) return 'determiner';
    if (ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly'))) return 'adverb';
    if (this.isVerb(p, lower, shape === 'lower' || this.title)) return 'verb';
    return FUNCTION_WORDS.has(lower) ? 'skip' : 'noun';
  }

  /** Whether `to` stands before a verb: before a name, a sum or a determiner it is a preposition. */
  private isInfinitive(p: number): boolean {
    if (p + 1 >= this.at.length) return false;
    const symbol = this.symbols[this.at[p + 1]!]!;
    const { kind, lower, shape } = this.token(p + 1);
    if ((symbol[0] === '<' && symbol.length > 1) || kind !== 'word' || DETERMINERS.has(lower)) return false;
    return this.title || shape === 'lower' ? AUXILIARIES.has(lower) || isVerbForm(lower) : false;
  }

  /** Whether a word is a verb where it stands; the tags before it are known. */
  private isVerb(p: number, lower: string, mayBe: boolean): boolean {
    if (!mayBe || !isVerbForm(lower) || NOUNS_ING.has(lower)) return false;
    let q = p - 1;
    while (q >= 0 && (this.tags[q] === 'adverb' || this.tags[q] === 'skip')) q--;
    const before = q < 0 ? 'break' : this.tags[q]!;
    if (before === 'aux') return true;
    if (before === 'determiner' || before === 'owner' || before === 'value') return false;
    if (before === 'preposition') return lower.endsWith('ing');
    const inflected = /(?:ed|s|ing)$/.test(lower) || verbBase(lower) !== lower;
    if (before === 'noun') {
      const word = this.token(q).lower;
      if (isAdjective(word)) return false;
      if (lower.endsWith('s')) return COMPANY_NOUNS.has(word);
      return inflected || (word.endsWith('s') && !word.endsWith('ss') && COMPANY_NOUNS.has(word));
    }
    if (before === 'verb') return false;
    if (before === 'name') return inflected || dealClass(lower) !== undefined;
    return inflected || before === 'relative';
  }
}

function isAdjective(lower: string): boolean {
  return (
    /(?:al|ic|ous|ive|able|ful|ish|ary|ese|ian|an)$/.test(lower) ||
    lower === 'new' ||
    lower === 'big' ||
    lower === 'small'
  );
}
