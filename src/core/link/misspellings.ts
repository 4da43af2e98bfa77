import { isCommonWord } from '../recognize/lexicon/lexicon';
import type { TypedName } from './typedName';

/** Shorter names are too often different things for being one letter apart. */
const SHORTEST = 6;

/**
 * Finds the name that a rarer one is a misspelling of: one word, one letter left out, added, changed or two swapped. All names of an article
 * are indexed by what is left of them without one letter, so that finding stays linear.
 */
export class Misspellings {
  private readonly byRest = new Map<string, TypedName[]>();

  constructor(names: readonly TypedName[]) {
    for (const name of names) {
      if (!isCandidate(name) || name.mentions.length < 2) continue;
      for (const rest of rests(name.key)) {
        const list = this.byRest.get(rest);
        if (list) list.push(name);
        else this.byRest.set(rest, [name]);
      }
    }
  }

  /** The name that was meant; undefined where `name` is no rare misspelling of another of its type. */
  meant(name: TypedName): TypedName | undefined {
    if (!isCandidate(name) || name.mentions.length > 2 || isCommonWord(name.key)) return undefined;
    for (const rest of rests(name.key))
      for (const other of this.byRest.get(rest) ?? [])
        if (
          other !== name &&
          other.mentions.length > name.mentions.length &&
          other.key[0] === name.key[0] &&
          other.type === name.type &&
          isOneEdit(other.key, name.key)
        )
          return other;
    return undefined;
  }
}

function isCandidate({ key, type }: TypedName): boolean {
  return (
    key.length >= SHORTEST && !/[ \d]/.test(key) && (type === 'organization' || type === 'person' || type === 'product')
  );
}

/** A word and what is left of it without one letter each. */
function rests(word: string): string[] {
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}

/** Whether the words are one edit apart: a letter more, less or other, or two neighbours swapped. A final `s` does not count: plurals are no misspellings. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === `${b}s` || b === `${a}s`) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
