import type { WordGroups } from '../learn/wordGroups';
import { BoundedCache } from '../text/boundedCache';
import type { Token } from '../text/tokens';
import {
  COMMON_GIVEN_NAMES,
  clusterOf,
  GIVEN_NAMES,
  isCommonWord,
  isPlaceName,
  isVerbForm,
  NATIONALITIES,
  PLACES,
  STATE_CODES,
  withoutAccents,
} from './lexicon/lexicon';
import {
  COMPANY_NOUNS,
  FUNCTION_WORDS,
  INVESTOR_WORDS,
  LEGAL_FORMS,
  ORGANIZATION_WORDS,
  PARTICLES,
  PERSON_TITLES,
  SAYING,
} from './lexicon/nameWords';
import type { NameCandidate } from './nameCandidates';
import type { NameGroup } from './nameTable';
import { useAround, useOf } from './nameUse';
import type { Paragraph } from './paragraph';

/** Which names of an article begin or end with one word. */
export class NameParts {
  private readonly singles = new Set<string>();
  private readonly firsts = new Set<string>();
  private readonly lasts = new Set<string>();

  constructor(groups: readonly NameGroup[]) {
    for (const { key } of groups) {
      const words = key.split(' ');
      if (words.length === 1) {
        this.singles.add(key);
      } else {
        this.firsts.add(words[0]!);
        this.lasts.add(words.at(-1)!);
      }
    }
  }

  /** Features of a name by the other names of its article: whether its first or last word stands alone, or it is itself part of a longer one. */
  features(key: string): string[] {
    const words = key.split(' ');
    const found: string[] = [];
    if (words.length > 1) {
      if (this.singles.has(words.at(-1)!)) found.push('last-alone');
      if (this.singles.has(words[0]!)) found.push('first-alone');
    } else {
      if (this.lasts.has(key)) found.push('is-last');
      if (this.firsts.has(key)) found.push('is-first');
    }
    return found;
  }
}

/** Features of a name for telling its type: what it is made of, and what stands around its mentions. */
export function nameFeatures(
  group: NameGroup,
  paragraphs: readonly Paragraph[],
  parts: NameParts,
  words: WordGroups,
): string[] {
  const features = ['bias', ...SPELLINGS.get(group.text), ...parts.features(group.key), ...useOf(group.key, words)];
  const counts = new Map<string, number>();
  for (const mention of group.mentions.slice(0, 12))
    for (const feature of contextFeatures(paragraphs[mention.paragraph]!, mention, words))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kind = KINDS.get(group.text);
  features.push(`kind=${kind}`);
  const half = Math.min(group.mentions.length, 12) / 2;
  for (const [feature, count] of counts) {
    features.push(feature);
    if (count >= half) features.push(`${feature}*`);
    if (WITH_KIND.test(feature)) features.push(`${kind}|${feature}`);
  }
  const some = group.mentions.length;
  features.push(some === 1 ? 'once' : some < 4 ? 'few' : 'many');
  if (group.mentions.every((mention) => mention.initial)) features.push('initial');
  if (group.mentions.some((mention) => mention.paragraph === 0)) features.push('headline');
  return features;
}

/** First and last words of names of places. */
const PLACE_HEADS = new Set(
  'san los las santa saint st port fort mount mt lake new north south east west northern southern eastern western upper lower central greater el la le cape isle puerto rio'.split(
    ' ',
  ),
);
const PLACE_TAILS = new Set(
  'county city island islands valley river lake bay hills hill park beach port territory state province district coast mountains peninsula square street road avenue heights springs falls point town village region republic kingdom basin strait creek desert harbor harbour forest bridge quay'.split(
    ' ',
  ),
);

const SPELLINGS = new BoundedCache(spellingFeatures);

function spellingFeatures(text: string): readonly string[] {
  const key = text.toLowerCase();
  const words = text.split(' ');
  const lowers = key.split(' ');
  const last = lowers.at(-1)!;
  const first = lowers[0]!;
  const plainFirst = withoutAccents(first);
  const features = [`words=${Math.min(words.length, 5)}`];
  const kinds = new Set(words.map((word) => `has:${wordClass(word)}`));
  features.push(...kinds, `last:${wordClass(words.at(-1)!)}`, `first:${wordClass(words[0]!)}`);
  if (isPlaceName(key)) features.push('place');
  if (words.length > 1) {
    if (PLACE_HEADS.has(first)) features.push('place-head');
    if (PLACE_TAILS.has(last)) features.push('place-tail');
  }
  if (isState(text)) features.push('state');
  if (NATIONALITIES.has(key)) features.push('nationality');
  if (COMMON_GIVEN_NAMES.has(plainFirst))
    features.push(words.length === 1 ? 'common-given' : words.length < 4 ? 'common-given+' : 'common-given++');
  if (GIVEN_NAMES.has(first)) features.push(words.length === 1 ? 'given' : words.length < 4 ? 'given+' : 'given++');
  if (words.length === 2 && GIVEN_NAMES.has(first) && !isCommonWord(last)) features.push('given+strange');
  if (words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Lu}[\p{Ll}’'-]+$|^\p{Lu}\.?$/u.test(word)))
    features.push(lowers.some((word) => isCommonWord(word)) ? 'capitals:common' : 'capitals:strange');
  if (text.includes('&')) features.push('ampersand');
  if (/\.(?:com|io|ai|co|net|org|tv|me|app)$/.test(key)) features.push('domain');
  if (/\d/.test(text)) features.push(/\d$/.test(text) ? 'digits-end' : 'digits');
  if (words.length === 1)
    features.push(
      `shape=${shape(text)}`,
      `length=${Math.min(text.length, 9)}`,
      isCommonWord(key) ? 'common' : 'strange',
    );
  if (/^[A-Z]{2,5}$/.test(text)) features.push('acronym');
  if (lowers.some((word) => PARTICLES.has(word))) features.push('particle');
  if (lowers.includes('of')) features.push('of');
  const meaning = clusterOf(last);
  features.push(`suffix=${last.slice(-3)}`);
  features.push(`last=${last}`);
  if (!isCommonWord(last)) features.push(`ending=${last.slice(-2)}`, `opening=${last.slice(0, 2)}`);
  if (meaning) features.push(`meaning=${meaning}`);
  return features;
}

/** Features that say different things of different kinds of names, as `in` does before a place and before a firm. */
const WITH_KIND = /^(?:p|n|app|title)=|^(?:before|app):/;

const KINDS = new BoundedCache(kindOf);

/** What a name looks like by its spelling alone, in one letter or two. */
function kindOf(text: string): string {
  const lowers = text.toLowerCase().split(' ');
  if (isPlaceName(lowers.join(' '))) return 'P';
  const last = wordClass(text.slice(text.lastIndexOf(' ') + 1));
  if (last === 'LEGAL' || last === 'INVEST' || last === 'ORGWORD') return 'O';
  const given = GIVEN_NAMES.has(lowers[0]!);
  if (lowers.length === 1) {
    if (/^[A-Z]{2,5}$/.test(text)) return 'A';
    return given ? 'G' : isCommonWord(lowers[0]!) ? 'c' : 's';
  }
  if (lowers.length > 4) return 'L';
  return `${COMMON_GIVEN_NAMES.has(withoutAccents(lowers[0]!)) ? 'G' : given ? 'g' : ''}${lowers.some(isCommonWord) ? 'cc' : 'ss'}${lowers.length > 2 ? '3' : ''}`;
}

function shape(text: string): string {
  if (text === text.toUpperCase()) return 'upper';
  if (/^\p{Lu}[\p{Ll}’']+$/u.test(text)) return 'capital';
  return /^\p{Ll}/u.test(text) ? 'lowerFirst' : 'mixed';
}

const CLASSES = new BoundedCache(readClass);

/** A coarse class of a word inside or beside a name, as it is written. */
function wordClass(text: string): string {
  return CLASSES.get(text);
}

function readClass(text: string): string {
  const lower = text.toLowerCase();
  if (text !== lower && LEGAL_FORMS.has(lower.replace(/\.$/, ''))) return 'LEGAL';
  if (INVESTOR_WORDS.has(lower)) return 'INVEST';
  if (ORGANIZATION_WORDS.has(lower)) return 'ORGWORD';
  if (PERSON_TITLES.has(lower)) return 'TITLE';
  if (COMPANY_NOUNS.has(lower)) return 'COMPANY';
  if (NATIONALITIES.has(lower)) return 'NATION';
  if (PLACES.has(lower)) return 'PLACE';
  if (FUNCTION_WORDS.has(lower)) return lower;
  if (GIVEN_NAMES.has(lower) && text !== lower) return 'GIVEN';
  if (isCommonWord(lower)) return isVerbForm(lower) ? 'verb' : 'word';
  return /\d/.test(lower) ? 'number' : 'strange';
}

const ADDED = new Set([
  'based',
  'owned',
  'led',
  'backed',
  'listed',
  'headquartered',
  'style',
  'like',
  'made',
  'born',
  'founded',
  'powered',
]);

function contextFeatures(paragraph: Paragraph, mention: NameCandidate, words: WordGroups): string[] {
  const { tokens } = paragraph;
  const { from, to } = mention;
  if (paragraph.casing !== 'prose') return ['in-title'];
  const features = useAround(tokens, from, to, words);
  if (mention.title) features.push(`title=${/^(?:mr|mrs|ms|miss|dr|sir)$/.test(mention.title) ? 'address' : 'job'}`);
  features.push(`p=${around(tokens, from - 1)}`, `n=${around(tokens, to)}`);
  features.push(`pp=${around(tokens, from - 2)}|${around(tokens, from - 1)}`);
  if (from === 0 && opensDateline(tokens, to)) features.push('dateline');
  const next = tokens[to];
  if (next?.text === ',' && isStateAt(tokens, to + 1)) features.push('before-state');
  const beside = besideInList(tokens, from, to);
  if (beside.before) features.push(`beside<${beside.before}`);
  if (beside.after) features.push(`beside>${beside.after}`);
  const hyphen = next?.text === '-' && next.glued ? tokens[to + 1] : undefined;
  if (hyphen && ADDED.has(hyphen.lower)) features.push(`n=-${hyphen.lower}`);
  if (next?.text === ',' || next?.text === '(' || next?.text === '–' || next?.text === '—')
    features.push(...appositionFeatures(tokens, to));
  else features.push(`nn=${around(tokens, to)}|${around(tokens, to + 1)}`);
  for (let back = from - 1, steps = 0; back >= 0 && steps < 4; back--, steps++) {
    const token = tokens[back]!;
    if (token.kind === 'mark') break;
    if (COMPANY_NOUNS.has(token.lower)) features.push(`before:COMPANY${steps === 0 ? '' : '+'}`);
    if (PERSON_TITLES.has(token.lower)) features.push(`before:TITLE${steps === 0 ? '' : '+'}`);
    if (
      /^(?:app|product|tool|game|device|series|model|drug|software|platform|phone|engine|show|film|brand)$/.test(
        token.lower,
      )
    )
      features.push('before:PRODUCT');
    if (/^(?:city|town|village|county|province|state|island|port|region|district|suburb)$/.test(token.lower))
      features.push('before:CITY');
  }
  return features;
}

/** Whether the name that ends at `at` opens a paragraph as a dateline does: `PORT QUILL, Aug 2 (Wire) -`. */
function opensDateline(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.shape === 'lower') return false;
  for (let i = at; i < Math.min(at + 14, tokens.length); i++)
    if (/^(?:[—–]|-{1,2})$/.test(tokens[i]!.text) && !tokens[i]!.glued) return true;
  return false;
}

/** Whether a state or country stands at `at`, as behind a town: `Quillford, Va.`. */
function isStateAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.shape !== 'lower' && (isState(token.text) || PLACES.has(token.lower));
}

function isState(text: string): boolean {
  return STATE_CODES.has(text) || STATE_CODES.has(text.replace(/\.$/, ''));
}

const JOINS = new Set([',', 'and', 'or', '&']);

/** The classes of the last word of the name before and the first of the name behind, where commas or `and` join them to this one. */
function besideInList(tokens: readonly Token[], from: number, to: number): { before?: string; after?: string } {
  const joins = (at: number): boolean => JOINS.has(tokens[at]?.lower ?? '');
  const classAt = (at: number): string | undefined => {
    const token = tokens[at];
    return token?.kind === 'word' && token.shape !== 'lower' ? wordClass(token.text) : undefined;
  };
  const found: { before?: string; after?: string } = {};
  if (joins(from - 1)) {
    const before = classAt(joins(from - 2) ? from - 3 : from - 2);
    if (before) found.before = before;
  }
  if (joins(to)) {
    const after = classAt(joins(to + 1) ? to + 2 : to + 1);
    if (after) found.after = after;
  }
  return found;
}

/** What a comma, bracket or dash behind a name opens: `, a startup …`, `, who …`, `, chief executive`, `(NASDAQ: …)`. */
function appositionFeatures(tokens: readonly Token[], at: number): string[] {
  const features = [`app=${around(tokens, at + 1)}`];
  for (let i = at + 1; i < Math.min(at + 9, tokens.length); i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark' && token.text !== '-' && token.text !== '’s') break;
    if (COMPANY_NOUNS.has(token.lower)) return [...features, 'app:COMPANY'];
    if (PERSON_TITLES.has(token.lower)) return [...features, 'app:TITLE'];
  }
  return features;
}

/** The class of the token at `at`: function words and marks by themselves, others by {@link wordClass}. */
function around(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  if (!token) return '^';
  if (token.kind === 'number') return '0';
  if (token.kind === 'mark') return token.text;
  if (SAYING.has(token.lower)) return 'SAY';
  const kind = wordClass(token.text);
  if (token.shape !== 'lower' && kind !== token.lower)
    return kind === 'TITLE' || kind === 'NATION' || kind === 'PLACE' ? kind : 'CAP';
  return kind === 'word' || kind === 'verb' || kind === 'strange' ? endingClass(token.lower, kind) : kind;
}

function endingClass(lower: string, kind: string): string {
  if (lower.endsWith('ing')) return 'ing';
  if (lower.endsWith('ed')) return 'ed';
  return kind === 'verb' ? (lower.endsWith('s') ? 'verb-s' : 'verb') : 'word';
}
