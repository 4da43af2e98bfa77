import type { Entity } from '../analysis';
import { withoutLegalForm } from '../link/legalForm';
import { COMPANY_NOUNS, INVESTOR_WORDS, ORGANIZATION_WORDS } from '../recognize/lexicon/nameWords';

/** Most steps from a short form to the fullest name. */
const STEPS = 3;
/** Most words of a short form. */
const LONGEST_SHORT = 4;

/**
 * Tells which names of several articles are one: by their words, legal forms left out, and short forms by what is known of them. A short form
 * counts for a longer name where an article uses it so, or where only words such as `Capital` or `Group` are left out, and nothing else that
 * is named begins with it. What comes first makes no difference.
 */
export class NameKeys {
  /** Short form → the fuller names that it may stand for. */
  private readonly fuller = new Map<string, Set<string>>();
  private readonly cores = new Set<string>();
  private readonly keys = new Map<string, string>();
  /** First words of longer names → those names. */
  private readonly byStart = new Map<string, Set<string>>();

  /** Takes entities that articles name; keys are to be asked for when all are taken. */
  add(entities: Iterable<Pick<Entity, 'type' | 'name' | 'aliases'>>): void {
    for (const { type, name, aliases } of entities) {
      if (type === 'money' || type === 'percent' || type === 'date') continue;
      const core = coreOf(name);
      for (const alias of aliases) append(this.fuller, coreOf(alias), core);
      if (this.cores.has(core)) continue;
      this.cores.add(core);
      const words = core.split(' ');
      for (let length = 1; length < words.length && length <= LONGEST_SHORT; length++)
        append(this.byStart, words.slice(0, length).join(' '), core);
    }
  }

  /** A key that is the same for all names of one thing. */
  keyOf(name: string): string {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    const key = this.findKey(name);
    this.keys.set(name, key);
    return key;
  }

  private findKey(name: string): string {
    let key = coreOf(name);
    for (let step = 0; step < STEPS; step++) {
      const fuller = this.fullerThan(key);
      if (fuller === undefined) break;
      key = fuller;
    }
    return key;
  }

  /** The one name that a short form stands for; undefined where it may stand for several, or is itself one. */
  private fullerThan(short: string): string | undefined {
    const told = this.fuller.get(short);
    const longer = this.byStart.get(short);
    const options = new Set([...(told ?? []), ...(longer ?? [])]);
    options.delete(short);
    const [only] = options;
    if (only === undefined || options.size > 1) return undefined;
    const isTold = told?.has(only) ?? false;
    return isTold ||
      only
        .slice(short.length + 1)
        .split(' ')
        .every(isGeneric)
      ? only
      : undefined;
  }
}

function append(index: Map<string, Set<string>>, key: string, value: string): void {
  const known = index.get(key);
  if (known) known.add(value);
  else index.set(key, new Set([value]));
}

/** A name in small letters without article, legal form, possessive and the ending of a web address; `&` as `and`. */
function coreOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/’/g, "'")
    .replace(/ & /g, ' and ')
    .replace(/\s+/g, ' ')
    .trim();
  return withoutLegalForm(plain).replace(/\.com$/, '');
}

function isGeneric(word: string): boolean {
  return INVESTOR_WORDS.has(word) || ORGANIZATION_WORDS.has(word) || COMPANY_NOUNS.has(word) || word === 'and';
}
