import { isCommonWord, verbBase } from '../recognize/lexicon/lexicon';
import { PERSON_TITLES } from '../recognize/lexicon/nameWords';
import { BE, type ClauseTags, type Tag } from './clauseTags';
import { dealClass } from './lexicon/dealWords';

/**
 * How something stands in its clause: the kind of its relation and the word that governs it. A subject is governed by its verb, an object by
 * its verb too, what stands behind a preposition by the verb or noun that the preposition belongs to, an owner by the thing owned.
 */
export interface Relation {
  /**
   * `subject`, `object`, `owner`, `modifier` or a preposition; where none is known, what stands beside it: `start`, `break`, `comma`, `bracket`,
   * `clause`, `name`, `value`, or `none`.
   */
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

/** The clause structure of a unit, read from its words alone: tags first, then the governor of each position on demand. Bounded look-around, so linear. */
export class ClauseReader {
  private readonly tags: readonly Tag[];
  private readonly known = new Map<number, { readonly right: Relation; readonly left: Relation }>();

  constructor(private readonly words: ClauseTags) {
    this.tags = words.tags;
  }

  /** How what begins at token `from` of the paragraph stands in its clause: what it is to its right, else to its left. */
  relations(from: number): { readonly right: Relation; readonly left: Relation } {
    const known = this.known.get(from);
    if (known) return known;
    const p = this.words.positionOf(from);
    const relations = p === undefined ? { right: NONE, left: NONE } : { right: this.rightOf(p), left: this.leftOf(p) };
    this.known.set(from, relations);
    return relations;
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
                governor: verbBase(this.words.token(group.end).lower),
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
          return { ...NONE, kind: 'object', governor: verbBase(this.words.token(j).lower), mood: this.moodAt(j), far };
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
    const kind = this.words.token(at).lower;
    let fallback: number | undefined;
    for (let j = at - 1; j >= 0 && at - j < 16; j--) {
      const tag = tags[j];
      if (tag === 'verb') return this.governed(kind, j, this.isPassive(j), this.moodAt(j), far);
      if (tag === 'noun') {
        if (kind === 'of' || dealClass(this.words.token(j).lower)) return this.governed(kind, j, false, '', far);
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
      if (dealClass(this.words.token(j).lower)) break;
    }
    return head;
  }

  private verbGroup(from: number): { verb: number | undefined; passive: boolean; mood: string; end: number } {
    let passive = false;
    let mood = '';
    let lastAux = from;
    for (let j = from; j < this.tags.length && j < from + 8; j++) {
      const tag = this.tags[j]!;
      const { lower } = this.words.token(j);
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
    if (!isParticiple(this.words.token(at).lower)) return false;
    for (let j = at - 1; j >= 0 && j >= at - 4; j--) {
      if (this.tags[j] === 'aux') return BE.has(this.words.token(j).lower);
      if (this.tags[j] !== 'adverb' && this.tags[j] !== 'skip') break;
    }
    return this.words.token(at + 1 < this.tags.length ? at + 1 : at).lower === 'by';
  }

  private moodAt(at: number): string {
    for (let j = at - 1; j >= 0 && j >= at - 4; j--) {
      if (this.tags[j] === 'aux') {
        const mood = moodOf(this.words.token(j).lower);
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
    const { lower } = this.words.token(at);
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

function moodOf(lower: string): string | undefined {
  if (lower === 'to') return 'to';
  if (lower === 'not') return 'not';
  if (/^(?:will|would|shall|should)$/.test(lower)) return 'will';
  if (/^(?:may|might|could|can|must)$/.test(lower)) return 'may';
  return undefined;
}
