import type { Entity } from '../analysis';
import { withoutLegalForm } from '../link/linkNames';
import { COMPANY_NOUNS, INVESTOR_WORDS, ORGANIZATION_WORDS } from '../recognize/lexicon/nameWords';

/** Most steps from a short form to the fullest name. */
const STEPS = 3;

/**
 * Tells which names of several articles are one: by their words, legal forms left out, and short forms by what is known of them. A short form
 * counts for a longer name where an article uses it so, or where only words such as `Capital` or `Group` are left out, and nothing else that
 * is named begins with it. What comes first makes no difference.
 */
export class NameKeys {
  /** Short form → the fuller names that it may stand for. */
  private readonly fuller = new Map<string, Set<string>>();

  /** Takes the entities that the articles name, in any order. */
  constructor(entities: Iterable<Pick<Entity, 'type' | 'name' | 'aliases'>>) {
    const cores = new Set<string>();
    for (const { type, name, aliases } of entities) {
      if (type === 'money' || type === 'percent' || type === 'date') continue;
      const core = coreOf(name);
      cores.add(core);
      for (const alias of aliases) this.note(coreOf(alias), core);
    }
    for (const core of cores) {
      const words = core.split(' ');
      for (let length = words.length - 1; length > 0; length--) {
        const short = words.slice(0, length).join(' ');
        if (words.slice(length).every(isGeneric) ? cores.has(short) : this.fuller.has(short)) this.note(short, core);
      }
    }
  }

  /** A key that is the same for all names of one thing. */
  keyOf(name: string): string {
    let key = coreOf(name);
    for (let step = 0; step < STEPS; step++) {
      const fuller = this.fuller.get(key);
      if (fuller?.size !== 1) break;
      key = [...fuller][0]!;
    }
    return key;
  }

  private note(short: string, full: string): void {
    if (short === full || short === '') return;
    const known = this.fuller.get(short);
    if (known) known.add(full);
    else this.fuller.set(short, new Set([full]));
  }
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
