import type { WordGroups } from '../learn/wordGroups';
import type { Token } from '../text/tokens';

/** How many words behind a mark after a name are looked at: `Otterburn, a maker of garden tools`. */
const APPOSITION = 5;

/** Features of a name by how its first and last word are used elsewhere. `key` is the name in lower case. */
export function useOf(key: string, words: WordGroups): string[] {
  const plain = key.replace(/['’]s\b/g, '');
  const space = plain.indexOf(' ');
  const last = features('last', plain.slice(plain.lastIndexOf(' ') + 1), words, 'last?');
  return [
    ...last,
    ...(space < 0
      ? features('only', plain, words, 'only?')
      : features('first', plain.slice(0, space), words, 'first?')),
  ];
}

/** Features of the mention `[from, to)` by how the words beside it are used: before it, behind it or what it owns, and in an apposition. */
export function useAround(tokens: readonly Token[], from: number, to: number, words: WordGroups): string[] {
  const at = (side: string, index: number): string[] => {
    const token = tokens[index];
    return token?.kind === 'word' ? features(side, token.lower, words) : [];
  };
  const next = tokens[to]?.lower ?? '';
  const owns = next === "'s" || next === '’s';
  const found = [...at('pg', from - 1), ...(owns ? at('own', to + 1) : at('ng', to))];
  if (next.length === 1 && ',(–—'.includes(next))
    for (let i = to + 1; i <= to + APPOSITION && tokens[i]?.kind === 'word'; i++) found.push(...at('ag', i));
  return found;
}

function features(side: string, word: string, words: WordGroups, unknown?: string): string[] {
  const found = words.groupOf(word);
  if (found) return [`${side}=${found.code}`, `${side}~${found.wider}`];
  return unknown ? [unknown] : [];
}
