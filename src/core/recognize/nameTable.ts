import type { Token } from '../text/tokens';
import { GIVEN_NAMES, isCommonWord, isVerbForm, NATIONALITIES, PLACES } from './lexicon/lexicon';
import { FUNCTION_WORDS } from './lexicon/nameWords';
import { isOrganizationWord, isRole } from './nameBounds';
import { candidate, findNameCandidates, type NameCandidate } from './nameCandidates';
import type { Paragraph } from './paragraph';

/** All places in an article where one spelling of a name stands. */
export interface NameGroup {
  /** The spelling in lower case. */
  readonly key: string;
  /** The spelling as it stands most often. */
  readonly text: string;
  readonly mentions: NameCandidate[];
}

/** Collects the names of an article: from prose by their capitals, from titles by what the prose knows. In the order of first mention. */
export function collectNames(paragraphs: readonly Paragraph[]): NameGroup[] {
  const groups = new Map<string, NameCandidate[]>();
  const add = (name: NameCandidate): void => {
    const key = name.text.toLowerCase();
    const known = groups.get(key);
    if (known) known.push(name);
    else groups.set(key, [name]);
  };
  const found: NameCandidate[] = [];
  for (const paragraph of paragraphs) if (paragraph.casing === 'prose') found.push(...findNameCandidates(paragraph));
  for (const name of settleStarts(found, paragraphs)) add(name);
  dropOpeners(groups, paragraphs);
  extendPossessives(groups, paragraphs);
  const titles = paragraphs.filter((paragraph) => paragraph.casing !== 'prose');
  if (titles.length > 0) {
    const known = new KnownNames([...groups.keys()]);
    for (const paragraph of titles) for (const name of findInTitle(paragraph, known)) add(name);
  }
  return [...groups]
    .map(([key, mentions]) => ({ key, text: commonest(mentions), mentions: mentions.sort(byPlace) }))
    .sort((a, b) => byPlace(a.mentions[0]!, b.mentions[0]!));
}

function byPlace(a: NameCandidate, b: NameCandidate): number {
  return a.paragraph - b.paragraph || a.from - b.from;
}

/**
 * Says where names at the start of sentences begin: with their first word, where they stand so in the middle of one; behind it, where the
 * rest does; else by the words themselves.
 */
function settleStarts(names: readonly NameCandidate[], paragraphs: readonly Paragraph[]): NameCandidate[] {
  const sure = new Set<string>();
  for (const name of names) if (name.shorter === undefined) sure.add(name.text.toLowerCase());
  return names.map((name) => {
    if (name.shorter === undefined || sure.has(name.text.toLowerCase())) return name;
    const paragraph = paragraphs[name.paragraph]!;
    const rest = candidate(paragraph, name.shorter, name.to, false, name.title);
    return sure.has(rest.text.toLowerCase()) || isOpenedBy(paragraph.tokens, name) ? rest : name;
  });
}

/** Whether a name's first word is likelier to be none of it. */
function isOpenedBy(tokens: readonly Token[], { from, to, text }: NameCandidate): boolean {
  const [first, next] = [tokens[from]!.lower, tokens[from + 1]!.lower];
  if (PLACES.has(text.toLowerCase())) return false;
  if (FUNCTION_WORDS.has(first)) {
    if (/^(?:its|his|her|their|our|my|your)$/.test(first)) return true;
    if (first === 'new' && PLACES.has(`${first} ${next}`)) return false;
    return !(isCommonWord(next) || (to - from > 2 && isOrganizationWord(tokens[to - 1]!.lower)));
  }
  const nextIsStrange = !isCommonWord(next) && !isOrganizationWord(next) && next.length > 2;
  if (nextIsStrange && (isRole(first) || (NATIONALITIES.has(first) && to - from > 2))) return true;
  return to - from > 2 && GIVEN_NAMES.has(next) && !isCommonWord(next) && !isOrganizationWord(tokens[to - 1]!.lower);
}

/**
 * Single common words that are capital only where every word is (`Shares rose`, `“Growth is …`) are no names, but where a mark that sets
 * names off (`Wire, the Berlin platform`, `Tide – $5m`) or a verb that names take stands behind them.
 */
function dropOpeners(groups: Map<string, NameCandidate[]>, paragraphs: readonly Paragraph[]): void {
  for (const [key, mentions] of groups) {
    if (mentions.some((name) => !name.initial || name.title)) continue;
    const { tokens } = paragraphs[mentions[0]!.paragraph]!;
    const { from, to } = mentions[0]!;
    if (to - from > 1 || tokens[from]!.shape !== 'capital' || !isCommonWord(key)) continue;
    if (!mentions.some((name) => isSetOff(paragraphs[name.paragraph]!.tokens, name.to))) groups.delete(key);
  }
}

function isSetOff(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!next) return false;
  if (next.kind === 'mark')
    return (
      ',–—:(|→'.includes(next.text) ||
      (next.text === '-' && !next.glued) ||
      next.text === "'s" ||
      next.text === '’s' ||
      next.text.length > 1
    );
  return (
    /^(?:has|is|was|will|had)$/.test(next.lower) ||
    (/(?:s|ed)$/.test(next.lower) && isVerbForm(next.lower) && !isPluralNoun(next.lower))
  );
}

/** Plural nouns that are verbs too stand behind common words more often than behind names. */
function isPluralNoun(lower: string): boolean {
  return /^(?:sales|shares|funds|plans|results|prices|costs|ships|markets|models|times|rates|jobs|roads|parts)$/.test(
    lower,
  );
}

/**
 * Names that end in a possessive `'s` (`Macy's`): those that carry it wherever they stand, and at least once where no noun follows.
 */
function extendPossessives(groups: Map<string, NameCandidate[]>, paragraphs: readonly Paragraph[]): void {
  for (const [key, mentions] of groups) {
    let carried = 0;
    let alone = 0;
    for (const { paragraph, to } of mentions) {
      const { tokens } = paragraphs[paragraph]!;
      const mark = tokens[to]?.lower;
      if (mark !== "'s" && mark !== '’s') continue;
      carried++;
      const next = tokens[to + 1];
      if (
        !next ||
        (next.kind === 'mark' && !'“"‘$€£'.includes(next.text)) ||
        (FUNCTION_WORDS.has(next.lower) &&
          !/^(?:own|first|second|last|next|new|old|two|most|other|more|former|many|first)$/.test(next.lower))
      )
        alone++;
    }
    if (alone === 0 || carried < mentions.length || PLACES.has(key)) continue;
    groups.delete(key);
    const longer = mentions.map((name) =>
      candidate(paragraphs[name.paragraph]!, name.from, name.to + 1, name.initial, name.title),
    );
    groups.set(`${key}'s`, longer);
  }
}

/** Names by their first word, longest first. */
class KnownNames {
  private readonly byFirst = new Map<string, string[][]>();

  constructor(keys: readonly string[]) {
    for (const key of keys) {
      const parts = key.split(' ');
      const list = this.byFirst.get(parts[0]!);
      if (list) list.push(parts);
      else this.byFirst.set(parts[0]!, [parts]);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.length - a.length);
  }

  /** The index behind the longest known name at token `at`; undefined where none stands there. */
  endAt(paragraph: Paragraph, at: number): number | undefined {
    const { tokens } = paragraph;
    let first = tokens[at]!.lower;
    let next = at + 1;
    while (next < tokens.length && tokens[next]!.glued && tokens[next]!.kind !== 'mark') first += tokens[next++]!.lower;
    for (const parts of this.byFirst.get(first) ?? []) {
      let end = at;
      for (const part of parts) {
        let text = tokens[end]?.lower ?? '';
        end++;
        while (text.length < part.length && tokens[end]?.glued) text += tokens[end++]!.lower;
        if (text !== part) {
          end = -1;
          break;
        }
      }
      if (end > 0) return end;
    }
    return undefined;
  }
}

/** Names in a line where most words are capital: known ones first, then runs of words that are no English words. */
function findInTitle(paragraph: Paragraph, known: KnownNames): NameCandidate[] {
  const found: NameCandidate[] = [];
  const { tokens, taken } = paragraph;
  let i = 0;
  while (i < tokens.length) {
    if (tokens[i]!.kind !== 'word' || taken[i]) {
      i++;
      continue;
    }
    const end = known.endAt(paragraph, i) ?? strangeRunEnd(paragraph, i);
    if (end === undefined) {
      i++;
      continue;
    }
    found.push(candidate(paragraph, i, end, false));
    i = end;
  }
  return found;
}

function strangeRunEnd(paragraph: Paragraph, at: number): number | undefined {
  const { tokens, taken } = paragraph;
  let end = at;
  while (end < tokens.length && !taken[end]) {
    const token = tokens[end]!;
    const strange =
      token.kind === 'word' &&
      token.shape !== 'lower' &&
      token.text.length > 1 &&
      !isCommonWord(token.lower) &&
      !FUNCTION_WORDS.has(token.lower);
    if (!strange) break;
    end++;
  }
  return end > at ? end : undefined;
}

function commonest(mentions: readonly NameCandidate[]): string {
  const counts = new Map<string, number>();
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best = mentions[0]!.text;
  for (const [text, count] of counts)
    if (count > counts.get(best)! || (count === counts.get(best)! && isShouting(best) && !isShouting(text)))
      best = text;
  return best;
}

function isShouting(text: string): boolean {
  return text === text.toUpperCase() && text.length > 4;
}
