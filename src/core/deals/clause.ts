import { isCommonWord, isVerbForm, verbBase } from '../recognize/lexicon/lexicon';
import { COMPANY_NOUNS, FUNCTION_WORDS, PERSON_TITLES } from '../recognize/lexicon/nameWords';
import type { Token } from '../text/tokens';
import { dealClass } from './lexicon/dealWords';
import type { Unit } from './unit';

/**
 * How something stands in its clause: the kind of its relation and the word that governs it. A subject is governed by its verb, an object by
 * its verb too, what stands behind a preposition by the verb or noun that the preposition belongs to, an owner by the thing owned.
 */
export interface Relation {
  /** `subject`, `object`, `owner`, `modifier`, `predicate`, a preposition, or where it stands when none is known: `start`, `colon`, `bracket`, `none`. */
  readonly kind: string;
  /** The governing word, base form; absent where none is known. */
  readonly governor?: string;
  /** What deals make of the governing word: its deal class. */
  readonly governorClass?: string;
  /** Whether the governing verb is in the passive. */
  readonly passive: boolean;
  /** `to`, `will`, `may`, `not` before the governing verb. */
  readonly mood: string;
  /** Whether an insertion or an attribute stands between. */
  readonly far: boolean;
}

/** What a position of a unit is to its grammar. */
type Tag =
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

const BE = new Set('be is are am was were been being get gets got gotten'.split(' '));
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

/** The clause structure of a unit, read from its words alone: tags first, then the governor of each position on demand. Bounded look-around, so linear. */
export class ClauseReader {
  private readonly tags: Tag[] = [];
  /** Index in the unit of each tagged position. */
  private readonly at: number[] = [];
  private readonly positionOf = new Map<number, number>();
  private readonly title: boolean;

  /** `symbols`: one a token of the unit, see `UnitView`. */
  constructor(
    private readonly unit: Unit,
    private readonly symbols: readonly string[],
  ) {
    this.title = unit.paragraph.isHeadline && unit.paragraph.casing === 'title';
    for (let i = 0; i < symbols.length; i++) {
      if (symbols[i] === '') continue;
      this.positionOf.set(i, this.at.length);
      this.at.push(i);
      this.tags.push('skip');
    }
    for (let p = 0; p < this.at.length; p++) this.tags[p] = this.tagOf(p);
  }

  private readonly known = new Map<number, { readonly right: Relation; readonly left: Relation }>();

  /** How what begins at token `from` of the paragraph stands in its clause: what it is to its right, else to its left. */
  relations(from: number): { readonly right: Relation; readonly left: Relation } {
    const known = this.known.get(from);
    if (known) return known;
    const p = this.positionOf.get(from - this.unit.from);
    const relations = p === undefined ? { right: NONE, left: NONE } : { right: this.rightOf(p), left: this.leftOf(p) };
    this.known.set(from, relations);
    return relations;
  }

  private token(p: number): Token {
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

  private rightOf(p: number): Relation {
    const { tags } = this;
    let far = false;
    let skipVerbs = 0;
    for (let j = p + 1, steps = 0; j < tags.length && steps < 30; j++, steps++) {
      switch (tags[j]) {
        case 'owner':
          return j === p + 1 ? this.owned(j + 1) : NONE;
        case 'open':
          j = this.closing(j);
          far = true;
          break;
        case 'comma': {
          const next = tags[j + 1];
          if (next === 'name') break;
          const end = this.nextComma(j + 1);
          if (next === 'and' || end === undefined) return NONE;
          j = end;
          far = true;
          break;
        }
        case 'relative':
          skipVerbs = 1;
          far = true;
          break;
        case 'preposition':
        case 'determiner':
          far = true;
          break;
        case 'noun':
          if (j === p + 1 || (j === p + 2 && tags[p + 1] === 'skip'))
            return this.governed('modifier', this.nounHead(j), false, '', false);
          break;
        case 'name':
        case 'value':
          if (!far && tags[j - 1] !== 'and' && tags[j - 1] !== 'comma') return NONE;
          break;
        case 'aux':
        case 'verb': {
          const group = this.verbGroup(j);
          if (skipVerbs > 0) {
            skipVerbs--;
            j = group.end;
            break;
          }
          return group.verb === undefined
            ? {
                kind: 'subject',
                governor: verbBase(this.token(group.end).lower),
                passive: false,
                mood: group.mood,
                far,
              }
            : this.governed('subject', group.verb, group.passive, group.mood, far);
        }
        case 'break':
          return NONE;
        default:
      }
    }
    return NONE;
  }

  private leftOf(p: number): Relation {
    const { tags } = this;
    let far = false;
    for (let j = p - 1, steps = 0; j >= 0 && steps < 30; j--, steps++) {
      switch (tags[j]) {
        case 'noun':
        case 'determiner':
        case 'adverb':
        case 'skip':
          if (steps > 8 && !far) return NONE;
          break;
        case 'owner':
          far = true;
          break;
        case 'and':
        case 'comma': {
          let q = j - 1;
          while (q >= 0 && (tags[q] === 'comma' || tags[q] === 'and' || tags[q] === 'close'))
            q = tags[q] === 'close' ? this.opening(q) - 1 : q - 1;
          if (q < 0 || (tags[q] !== 'name' && tags[q] !== 'noun'))
            return { ...NONE, kind: tags[j] === 'comma' ? 'comma' : 'none' };
          if (tags[q] === 'noun' && tags[j] === 'comma') return { ...NONE, kind: 'comma' };
          j = q;
          far = true;
          break;
        }
        case 'name':
          if (tags[j + 1] === 'owner') break;
          return { ...NONE, kind: 'name' };
        case 'value':
          return { ...NONE, kind: 'value' };
        case 'preposition':
          return this.behindPreposition(j, far);
        case 'aux':
          return { ...NONE, kind: 'object', governor: verbBase(this.token(j).lower), mood: this.moodAt(j), far };
        case 'verb':
          return this.governed('object', j, this.isPassive(j), this.moodAt(j), far);
        case 'open':
          return { ...NONE, kind: 'bracket' };
        case 'relative':
          return { ...NONE, kind: 'clause' };
        case 'break':
          return { ...NONE, kind: 'break' };
        default:
      }
    }
    return { ...NONE, kind: 'start' };
  }

  /** What a preposition belongs to: `of` to the noun before it, others to the nearest verb or noun of deals. */
  private behindPreposition(at: number, far: boolean): Relation {
    const { tags } = this;
    const kind = this.token(at).lower;
    let fallback: number | undefined;
    for (let j = at - 1; j >= 0 && at - j < 16; j--) {
      const tag = tags[j];
      if (tag === 'verb') return this.governed(kind, j, this.isPassive(j), this.moodAt(j), far);
      if (tag === 'noun') {
        if (kind === 'of' || dealClass(this.token(j).lower)) return this.governed(kind, j, false, '', far);
        fallback ??= j;
      }
      if (tag === 'break' || tag === 'open') break;
    }
    return fallback === undefined ? { ...NONE, kind, far } : this.governed(kind, fallback, false, '', far);
  }

  private owned(from: number): Relation {
    return this.governed('owner', this.nounHead(from), false, '', false);
  }

  /** The head of the noun phrase that begins at `from`: its first word of deals, else its last noun. */
  private nounHead(from: number): number | undefined {
    let head: number | undefined;
    for (let j = from; j < this.tags.length && j < from + 6; j++) {
      const tag = this.tags[j]!;
      if (tag !== 'noun' && tag !== 'skip' && tag !== 'adverb' && tag !== 'determiner') break;
      if (tag !== 'noun') continue;
      head = j;
      if (dealClass(this.token(j).lower)) break;
    }
    return head;
  }

  private verbGroup(from: number): { verb: number | undefined; passive: boolean; mood: string; end: number } {
    let passive = false;
    let mood = '';
    let lastAux = from;
    for (let j = from; j < this.tags.length && j < from + 8; j++) {
      const tag = this.tags[j]!;
      const { lower } = this.token(j);
      if (tag === 'verb') return { verb: j, passive: passive && isParticiple(lower), mood, end: j };
      if (tag === 'aux') {
        lastAux = j;
        passive = BE.has(lower);
        mood = moodOf(lower) ?? mood;
      } else if (tag !== 'adverb' && tag !== 'skip') return { verb: undefined, passive: false, mood, end: lastAux };
    }
    return { verb: undefined, passive: false, mood, end: lastAux };
  }

  private isPassive(at: number): boolean {
    if (!isParticiple(this.token(at).lower)) return false;
    for (let j = at - 1; j >= 0 && j >= at - 4; j--) {
      if (this.tags[j] === 'aux') return BE.has(this.token(j).lower);
      if (this.tags[j] !== 'adverb' && this.tags[j] !== 'skip') break;
    }
    return this.token(at + 1 < this.at.length ? at + 1 : at).lower === 'by';
  }

  private moodAt(at: number): string {
    for (let j = at - 1; j >= 0 && j >= at - 4; j--) {
      if (this.tags[j] === 'aux') {
        const mood = moodOf(this.token(j).lower);
        if (mood) return mood;
      } else if (this.tags[j] !== 'adverb') break;
    }
    return '';
  }

  private nextComma(from: number): number | undefined {
    for (let j = from; j < this.tags.length && j < from + 24; j++) {
      if (this.tags[j] === 'comma' && this.tags[j + 1] !== 'name' && this.tags[j + 1] !== 'determiner') return j;
      if (this.tags[j] === 'break') return undefined;
    }
    return undefined;
  }

  private closing(from: number): number {
    for (let j = from; j < this.tags.length && j < from + 16; j++) if (this.tags[j] === 'close') return j;
    return from;
  }

  private opening(from: number): number {
    for (let j = from; j >= 0 && j > from - 16; j--) if (this.tags[j] === 'open') return j;
    return from;
  }

  private governed(kind: string, at: number | undefined, passive: boolean, mood: string, far: boolean): Relation {
    if (at === undefined) return { kind, passive, mood, far };
    const { lower } = this.token(at);
    const governorClass = dealClass(lower);
    const governor = isCommonWord(lower) || governorClass || PERSON_TITLES.has(lower) ? verbBase(lower) : undefined;
    return {
      kind,
      passive,
      mood,
      far,
      ...(governor ? { governor } : {}),
      ...(governorClass ? { governorClass } : {}),
    };
  }
}

const NONE: Relation = { kind: 'none', passive: false, mood: '', far: false };

function isParticiple(lower: string): boolean {
  return /(?:ed|en|wn|ght|ld|id|un|ft|nt|de|um|ut|ne|st|et)$/.test(lower);
}

function isAdjective(lower: string): boolean {
  return (
    /(?:al|ic|ous|ive|able|ful|ish|ary|ese|ian|an)$/.test(lower) ||
    lower === 'new' ||
    lower === 'big' ||
    lower === 'small'
  );
}

function moodOf(lower: string): string | undefined {
  if (lower === 'to') return 'to';
  if (lower === 'not') return 'not';
  if (/^(?:will|would|shall|should)$/.test(lower)) return 'will';
  if (/^(?:may|might|could|can|must)$/.test(lower)) return 'may';
  return undefined;
}
