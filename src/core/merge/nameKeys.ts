import type { Entity } from '../analysis';
import { withoutLegalForm } from '../link/legalForm';
import { COMPANY_NOUNS, INVESTOR_WORDS, ORGANIZATION_WORDS } from '../recognize/lexicon/nameWords';

/** Most steps from a short form to the fullest name. */
const STEPS = 3;
/** Most words of a short form. */
const LONGEST_SHORT = 4;

/** What of an entity its names are told by. */
type NamedEntity = Pick<Entity, 'type' | 'name' | 'aliases'>;

/**
 * Tells which names of several articles are one: by their words, legal forms left out, and short forms by what is known of them. A short form
 * counts for a longer name where an article uses it so, or where only words such as `Capital` or `Group` are left out, and nothing else that
 * is named begins with it. What comes first makes no difference.
 */
export class NameKeys {
  /** Short form → the fuller names that it may stand for, with the number of entities that say so. */
  private readonly fuller = new Map<string, Map<string, number>>();
  /** Names, with the number of entities that have them. */
  private readonly cores = new Map<string, number>();
  private readonly keys = new Map<string, string>();
  /** First words of longer names → those names. */
  private readonly byStart = new Map<string, Set<string>>();

  /** Takes entities that articles name; keys are to be asked for when all are taken. */
  add(entities: Iterable<NamedEntity>): void {
    for (const entity of entities) this.count(entity, 1);
    this.keys.clear();
  }

  /** Takes entities back that {@link add} was given. */
  remove(entities: Iterable<NamedEntity>): void {
    for (const entity of entities) this.count(entity, -1);
    this.keys.clear();
  }

  private count({ type, name, aliases }: NamedEntity, by: 1 | -1): void {
    if (type === 'money' || type === 'percent' || type === 'date') return;
    const core = coreOf(name);
    for (const alias of aliases) {
      const short = coreOf(alias);
      const counts = this.fuller.get(short) ?? new Map<string, number>();
      if (bump(counts, core, by) > 0) this.fuller.set(short, counts);
      else if (counts.size === 0) this.fuller.delete(short);
    }
    const count = bump(this.cores, core, by);
    if (count > 1 || (count === 1 && by === -1)) return;
    const words = core.split(' ');
    for (let length = 1; length < words.length && length <= LONGEST_SHORT; length++) {
      const start = words.slice(0, length).join(' ');
      if (by === 1) append(this.byStart, start, core);
      else take(this.byStart, start, core);
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
    const options = new Set([...(told?.keys() ?? []), ...(longer ?? [])]);
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

/** Adds to a count and gives it; what comes to nothing is forgotten. */
function bump(counts: Map<string, number>, key: string, by: number): number {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
  return count;
}

function take(index: Map<string, Set<string>>, key: string, value: string): void {
  const known = index.get(key);
  known?.delete(value);
  if (known?.size === 0) index.delete(key);
}

function append(index: Map<string, Set<string>>, key: string, value: string): void {
  const known = index.get(key);
  if (known) known.add(value);
  else index.set(key, new Set([value]));
}

/** What two spellings of one name have in common: it in small letters without article, legal form, possessive and the ending of a web address; `&` as `and`. */
export function coreOf(name: string): string {
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
