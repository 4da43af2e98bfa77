import { candidate, joinTokens, type NameCandidate } from '../recognize/nameCandidates';
import type { NameGroup } from '../recognize/nameTable';
import type { Paragraph } from '../recognize/paragraph';
import type { TokenMatch } from '../recognize/recognizers/moneyRecognizer';
import { tokenize } from '../text/tokens';
import type { NameFates } from './nameFates';

/** The paragraphs without the sums, percentages and dates that corrections say to be none, or to be names. */
export function withoutDeniedValues(paragraphs: readonly Paragraph[], fates: NameFates): readonly Paragraph[] {
  return paragraphs.map((paragraph) => {
    const stays = ({ from, to }: TokenMatch<unknown>): boolean => {
      const fate = fates.meet(joinTokens(paragraph.tokens, from, to));
      return !fate?.none && !fate?.type;
    };
    const money = paragraph.money.filter(stays);
    const percents = paragraph.percents.filter(stays);
    const dates = paragraph.dates.filter(stays);
    const before = paragraph.money.length + paragraph.percents.length + paragraph.dates.length;
    if (money.length + percents.length + dates.length === before) return paragraph;
    const taken = new Uint8Array(paragraph.tokens.length);
    for (const { from, to } of [...money, ...percents, ...dates]) taken.fill(1, from, to);
    return { ...paragraph, money, percents, dates, taken };
  });
}

/**
 * The names of an article with those that corrections want and nothing recognised, and without those that they deny; in the order of first
 * mention. Where a wanted name overlaps another it takes its place; within a longer one it counts only where a correction was made at that very place.
 */
export function correctGroups(
  groups: readonly NameGroup[],
  paragraphs: readonly Paragraph[],
  fates: NameFates,
): NameGroup[] {
  const mentions = new Map<number, NameCandidate[]>();
  for (const group of groups) for (const mention of group.mentions) append(mentions, mention.paragraph, mention);
  const wanted = new WantedNames(fates);
  const added: NameCandidate[] = [];
  const displaced = new Set<NameCandidate>();
  for (const paragraph of paragraphs)
    for (const name of wanted.find(paragraph)) {
      const others = (mentions.get(paragraph.index) ?? []).filter(({ from, to }) => from < name.to && name.from < to);
      if (others.some(({ from, to }) => from === name.from && to === name.to)) continue;
      const inside = others.some(({ from, to }) => from <= name.from && name.to <= to);
      if (inside && !wanted.isPlace(paragraph, name)) continue;
      for (const other of others) displaced.add(other);
      added.push(name);
    }
  const found = new Map<string, NameGroup>();
  for (const group of groups)
    found.set(group.key, { ...group, mentions: group.mentions.filter((mention) => !displaced.has(mention)) });
  for (const name of added) {
    const key = name.text.toLowerCase();
    const known = found.get(key);
    if (known) known.mentions.push(name);
    else found.set(key, { key, text: name.text, mentions: [name] });
  }
  return [...found.values()]
    .filter(({ text, mentions: all }) => all.length > 0 && !fates.meet(text)?.none)
    .map((group) => ({ ...group, mentions: group.mentions.sort(byPlace) }))
    .sort((a, b) => byPlace(a.mentions[0]!, b.mentions[0]!));
}

/** Finds the spellings that corrections want, word by word and in the case that they were written in. */
class WantedNames {
  private readonly byFirst = new Map<string, string[][]>();
  private readonly places: ReadonlySet<string>;

  constructor(fates: NameFates) {
    for (const { text } of fates.wanted) {
      const words = tokenize(text, 0, text.length).map((token) => token.text);
      if (words.length > 0) append(this.byFirst, words[0]!, words);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.length - a.length);
    this.places = new Set(fates.places.map(({ start, end }) => `${start} ${end}`));
  }

  /** The wanted names of a paragraph in order, disjoint, the longest at each place. */
  find(paragraph: Paragraph): NameCandidate[] {
    if (this.byFirst.size === 0) return [];
    const { tokens, taken } = paragraph;
    const found: NameCandidate[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const words = this.byFirst
        .get(tokens[i]!.text)
        ?.find((list) => list.every((word, k) => tokens[i + k]?.text === word && !taken[i + k]));
      if (!words) continue;
      found.push(candidate(paragraph, i, i + words.length, false));
      i += words.length - 1;
    }
    return found;
  }

  /** Whether a correction was made at exactly the place of a name. */
  isPlace({ tokens }: Paragraph, { from, to }: NameCandidate): boolean {
    return this.places.has(`${tokens[from]!.start} ${tokens[to - 1]!.end}`);
  }
}

function byPlace(a: NameCandidate, b: NameCandidate): number {
  return a.paragraph - b.paragraph || a.from - b.from;
}

function append<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
