import { GIVEN_NAMES, isCommonWord } from '../recognize/lexicon/lexicon';
import { COMPANY_NOUNS, INVESTOR_WORDS, LEGAL_FORMS, ORGANIZATION_WORDS } from '../recognize/lexicon/nameWords';
import type { NameCandidate } from '../recognize/nameCandidates';
import { withoutLegalForm } from './legalForm';
import { isOneEdit, Misspellings } from './misspellings';
import { samePlaceOf } from './samePlaces';
import type { NameType, TypedName } from './typedName';

/** One thing that an article names, with all its names. */
export interface LinkedName {
  readonly type: Exclude<NameType, 'none'>;
  /** Its fullest name. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly probability: number;
  readonly mentions: readonly NameCandidate[];
  /** Whether a correction gave it its name, its type or what it is one with. */
  readonly corrected?: boolean;
}

/** The things that an article names. */
export interface LinkedNames {
  readonly names: readonly LinkedName[];
  /** What may be organizations but is more likely none: for those who know more, such as who takes part in a deal. */
  readonly doubtful: readonly LinkedName[];
}

/** How likely a name of type `none` must be an organization to be kept as doubtful. */
const LEAST_DOUBT = 0.1;

/**
 * Brings together the names of one thing within an article: surnames and given names to full names, short forms to names with a
 * legal form or a descriptive tail, acronyms to what they stand for. Names of type `none` are kept only as such short forms. `aliases` says
 * which keys the text itself gives as another name of which (see `aliasPhrases`).
 */
export function linkNames(names: readonly TypedName[], aliases: ReadonlyMap<string, string> = new Map()): LinkedNames {
  const owner = new Map<TypedName, TypedName>();
  const link = (short: TypedName, long: TypedName): void => {
    if (root(owner, long) !== short) owner.set(short, long);
  };
  const people = new PeopleIndex(names);
  const byWord = wordIndex(names);
  const byInitials = initialsIndex(names);
  const misspelt = new Misspellings(names);
  const places = new PlaceIndex(names);
  const byKey = new Map(names.map((name) => [name.key, name]));
  for (const name of names) {
    const told = byKey.get(aliases.get(name.key) ?? '');
    const full =
      (told && canBeOne(told, name) ? told : undefined) ??
      (name.key.includes(' ') ? people.otherSpellingOf(name) : people.fullNameOf(name)) ??
      fullNameOf(name, byWord) ??
      expansionOf(name, byInitials) ??
      places.otherNameOf(name) ??
      misspelt.meant(name);
    if (full && full !== name) link(name, full);
  }
  return gather(names, owner);
}

function root(owner: ReadonlyMap<TypedName, TypedName>, name: TypedName): TypedName {
  let at = name;
  for (let next = owner.get(at); next; next = owner.get(at)) at = next;
  return at;
}

/** So many people of one surname are looked at; more of them are a list, and no spellings of one. */
const MOST_NAMESAKES = 20;

/** Full names of people by their first and last words. */
class PeopleIndex {
  private readonly bySurname = new Map<string, TypedName[]>();
  private readonly byGivenName = new Map<string, TypedName[]>();

  constructor(names: readonly TypedName[]) {
    for (const name of names) {
      const words = name.key.split(' ');
      if (name.type !== 'person' || words.length < 2) continue;
      append(this.bySurname, words.at(-1)!, name);
      append(this.byGivenName, words[0]!, name);
    }
  }

  /** The person whose surname or given name this one word is; where several bear it the one named most often, of those the last. */
  fullNameOf(name: TypedName): TypedName | undefined {
    if (name.type === 'place' && name.probability > 0.8) return undefined;
    const bare = name.key.replace(/['’]s$/, '');
    const namesakes = this.bySurname.get(bare);
    if (namesakes) return namesakes.reduce((a, b) => (a.mentions.length > b.mentions.length ? a : b));
    if (name.type === 'organization' || !GIVEN_NAMES.has(bare)) return undefined;
    const given = this.byGivenName.get(bare);
    return given?.length === 1 ? given[0] : undefined;
  }

  /** The person that a name with the same surname is a rarer spelling of: without the middle initial, or with the given name misspelt. */
  otherSpellingOf(name: TypedName): TypedName | undefined {
    if (name.type !== 'person') return undefined;
    const words = name.key.split(' ');
    const namesakes = this.bySurname.get(words.at(-1)!)?.slice(0, MOST_NAMESAKES);
    return namesakes?.find((other) => {
      if (other === name) return false;
      const theirs = other.key.split(' ');
      if (theirs[0] === words[0]) return theirs.length > words.length;
      return (
        words.length === 2 &&
        theirs.length === 2 &&
        name.mentions.length <= other.mentions.length &&
        firstInBody(other) < firstInBody(name) &&
        words[0]!.length > 3 &&
        isOneEdit(words[0]!, theirs[0]!)
      );
    });
  }
}

/** Whether names of these types may be of one thing: what the text calls one is not taken apart for an unsure type. */
function canBeOne(long: TypedName, short: TypedName): boolean {
  return (
    long.type === short.type || (long.type === 'organization' && (short.type === 'none' || short.type === 'product'))
  );
}

/** Countries that stand under several names: all are linked to the one that is named first. */
class PlaceIndex {
  private readonly first = new Map<number, TypedName>();

  constructor(names: readonly TypedName[]) {
    for (const name of names) {
      const same = name.type === 'place' ? samePlaceOf(name.key) : undefined;
      if (same !== undefined && !this.first.has(same)) this.first.set(same, name);
    }
  }

  otherNameOf(name: TypedName): TypedName | undefined {
    const same = name.type === 'place' ? samePlaceOf(name.key) : undefined;
    return same === undefined ? undefined : this.first.get(same);
  }
}

function append<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}

function wordIndex(names: readonly TypedName[]): Map<string, TypedName[]> {
  const index = new Map<string, TypedName[]>();
  for (const name of names) append(index, firstWord(name.key), name);
  return index;
}

/** The first word of a name, without a domain's ending. */
function firstWord(key: string): string {
  return key.split(' ', 1)[0]!.replace(/\.(?:com|io|co|net|org|ai)$/, '');
}

/** The longer organization name that `name` is a short form of. */
function fullNameOf(name: TypedName, byWord: ReadonlyMap<string, readonly TypedName[]>): TypedName | undefined {
  if (name.type === 'person' || name.type === 'place') return undefined;
  const first = firstWord(name.key);
  const core = withoutLegalForm(name.key);
  const longer = (byWord.get(first) ?? []).filter((other) => other !== name && isLongForm(other, name, core));
  const bodies = new Set(longer.map((other) => withoutLegalForm(other.key)));
  if (bodies.size === 0) return undefined;
  if (bodies.size > 1 && !isChain([...bodies])) {
    const same = longer.filter((other) => withoutLegalForm(other.key) === core);
    return same[0];
  }
  return longer.reduce((a, b) => (b.key.length > a.key.length ? b : a));
}

/** Whether each longer name begins with the shorter ones: `alder`, `alder gold`, `alder gold mines`. */
function isChain(bodies: readonly string[]): boolean {
  const ordered = [...bodies].sort((a, b) => a.length - b.length);
  return ordered.every((body, i) => i === 0 || body.startsWith(`${ordered[i - 1]} `));
}

function isLongForm(long: TypedName, short: TypedName, core: string): boolean {
  if (long.type !== 'organization' && !(long.type === short.type && long.type === 'product')) return false;
  const longCore = withoutLegalForm(long.key);
  if (longCore === core) return long.key.length > short.key.length;
  if (!longCore.startsWith(`${core} `) && !longCore.startsWith(`${core}.`)) return false;
  if (short.type === 'none' && short.probability > 0.9 && isCommonWord(core)) return false;
  const tail = longCore.slice(core.length + 1).split(' ');
  const generic = tail.every(
    (word) =>
      INVESTOR_WORDS.has(word) ||
      ORGANIZATION_WORDS.has(word) ||
      COMPANY_NOUNS.has(word) ||
      LEGAL_FORMS.has(word) ||
      /^(?:com|io|co|net|org|ai)$/.test(word) ||
      word === '&' ||
      word === 'of',
  );
  return generic || firstInBody(long) <= firstInBody(short);
}

function firstInBody(name: TypedName): number {
  const mention = name.mentions.find(({ paragraph }) => paragraph > 0) ?? name.mentions[0]!;
  return mention.paragraph * 100_000 + mention.from;
}

/** Names of several words by their initials: with and without those of `of`, `and` and the like, of a legal form and of a last `group`. */
function initialsIndex(names: readonly TypedName[]): Map<string, TypedName> {
  const index = new Map<string, TypedName>();
  for (const name of names) {
    if (name.type === 'person' || !name.key.includes(' ')) continue;
    const plain = withoutLegalForm(name.key);
    for (const text of new Set([plain, name.key, plain.replace(/ (?:group|holdings?)$/, '')])) {
      const words = text.split(/[ -]/);
      if (words.length < 2) continue;
      const major = words.filter((word) => !/^(?:of|the|and|for|in|&|de|du|des)$/.test(word));
      for (const list of [major, words]) {
        put(list.map((word) => word[0]).join(''));
        // with the first word whole: HDX Asset Management Co is HDX AMC
        if (list.length > 2)
          put(
            `${list[0]} ${list
              .slice(1)
              .map((word) => word[0])
              .join('')}`,
          );
      }
    }
    function put(initials: string): void {
      if (!index.has(initials)) index.set(initials, name);
    }
  }
  return index;
}

/** The name whose initials the acronym is. */
function expansionOf(acronym: TypedName, byInitials: ReadonlyMap<string, TypedName>): TypedName | undefined {
  if (!/^(?:\p{L}{2,16} )?[\p{Lu}&]{2,6}$/u.test(acronym.text)) return undefined;
  return byInitials.get(acronym.key.replace('&', ''));
}

function gather(names: readonly TypedName[], owner: ReadonlyMap<TypedName, TypedName>): LinkedNames {
  const members = new Map<TypedName, TypedName[]>();
  for (const name of names) append(members, root(owner, name), name);
  const linked: LinkedName[] = [];
  const doubtful: LinkedName[] = [];
  for (const [top, list] of members) {
    if (top.type === 'none' && (top.doubt ?? 0) < LEAST_DOUBT) continue;
    const mentions = list.flatMap((name) => name.mentions).sort((a, b) => a.paragraph - b.paragraph || a.from - b.from);
    const aliases = list.filter((name) => name !== top).map((name) => name.text);
    const name = { name: top.text, aliases, mentions };
    if (top.type === 'none') doubtful.push({ ...name, type: 'organization', probability: top.doubt ?? 0 });
    else linked.push({ ...name, type: top.type, probability: top.probability });
  }
  return { names: linked, doubtful };
}
