import { GIVEN_NAMES, isCommonWord } from '../recognize/lexicon/lexicon';
import { COMPANY_NOUNS, INVESTOR_WORDS, LEGAL_FORMS, ORGANIZATION_WORDS } from '../recognize/lexicon/nameWords';
import type { NameCandidate } from '../recognize/nameCandidates';
import { Misspellings } from './misspellings';
import type { NameType, TypedName } from './typedName';

/** One thing that an article names, with all its names. */
export interface LinkedName {
  readonly type: Exclude<NameType, 'none'>;
  /** Its fullest name. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly probability: number;
  readonly mentions: readonly NameCandidate[];
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
 * legal form or a descriptive tail, acronyms to what they stand for. Names of type `none` are kept only as such short forms.
 */
export function linkNames(names: readonly TypedName[]): LinkedNames {
  const owner = new Map<TypedName, TypedName>();
  const link = (short: TypedName, long: TypedName): void => {
    if (root(owner, long) !== short) owner.set(short, long);
  };
  const people = new PeopleIndex(names);
  const byWord = wordIndex(names);
  const byInitials = initialsIndex(names);
  const misspelt = new Misspellings(names);
  for (const name of names) {
    const long = name.key.includes(' ') ? undefined : people.fullNameOf(name);
    const full = long ?? fullNameOf(name, byWord) ?? expansionOf(name, byInitials) ?? misspelt.meant(name);
    if (full && full !== name) link(name, full);
  }
  return gather(names, owner);
}

function root(owner: ReadonlyMap<TypedName, TypedName>, name: TypedName): TypedName {
  let at = name;
  for (let next = owner.get(at); next; next = owner.get(at)) at = next;
  return at;
}

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

  /** The person whose surname or given name this one word is; the one introduced last, where several bear the surname. */
  fullNameOf(name: TypedName): TypedName | undefined {
    if (name.type === 'place' && name.probability > 0.8) return undefined;
    const bare = name.key.replace(/['’]s$/, '');
    const namesakes = this.bySurname.get(bare);
    if (namesakes) return namesakes.at(-1);
    if (name.type === 'organization' || !GIVEN_NAMES.has(bare)) return undefined;
    const given = this.byGivenName.get(bare);
    return given?.length === 1 ? given[0] : undefined;
  }
}

function append<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}

function wordIndex(names: readonly TypedName[]): Map<string, TypedName[]> {
  const index = new Map<string, TypedName[]>();
  for (const name of names) append(index, name.key.split(' ', 1)[0]!, name);
  return index;
}

/** The longer organization name that `name` is a short form of. */
function fullNameOf(name: TypedName, byWord: ReadonlyMap<string, readonly TypedName[]>): TypedName | undefined {
  if (name.type === 'person' || name.type === 'place') return undefined;
  const first = name.key.split(' ', 1)[0]!;
  const core = withoutLegalForm(name.key);
  const longer = (byWord.get(first) ?? []).filter((other) => other !== name && isLongForm(other, name, core));
  const bodies = new Set(longer.map((other) => withoutLegalForm(other.key)));
  if (bodies.size === 0) return undefined;
  if (bodies.size > 1) {
    const same = longer.filter((other) => withoutLegalForm(other.key) === core);
    return same[0];
  }
  return longer.reduce((a, b) => (b.key.length > a.key.length ? b : a));
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
      word === '&' ||
      word === 'of',
  );
  return generic || firstInBody(long) <= firstInBody(short);
}

function firstInBody(name: TypedName): number {
  const mention = name.mentions.find(({ paragraph }) => paragraph > 0) ?? name.mentions[0]!;
  return mention.paragraph * 100_000 + mention.from;
}

/** A company's name in lower case without the legal forms at its end. */
export function withoutLegalForm(key: string): string {
  const words = key.replace(/^the /, '').split(' ');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)!.replace(/[.,]/g, ''))) words.pop();
  const last = words.at(-1)!;
  if (last.endsWith(',')) words[words.length - 1] = last.slice(0, -1);
  return words.join(' ');
}

/** Names of several words by their initials, with and without those of `of`, `and` and the like. */
function initialsIndex(names: readonly TypedName[]): Map<string, TypedName> {
  const index = new Map<string, TypedName>();
  for (const name of names) {
    const words = withoutLegalForm(name.key).split(/[ -]/);
    if (words.length < 2 || name.type === 'person') continue;
    const major = words.filter((word) => !/^(?:of|the|and|for|in|&|de|du|des)$/.test(word));
    for (const list of [major, words]) {
      const initials = list.map((word) => word[0]).join('');
      if (!index.has(initials)) index.set(initials, name);
    }
  }
  return index;
}

/** The name whose initials the acronym is. */
function expansionOf(acronym: TypedName, byInitials: ReadonlyMap<string, TypedName>): TypedName | undefined {
  if (!/^[\p{Lu}&]{2,6}$/u.test(acronym.text)) return undefined;
  return byInitials.get(acronym.text.toLowerCase().replace('&', ''));
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
