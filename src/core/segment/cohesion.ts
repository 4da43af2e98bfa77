import type { Page } from './page';
import { shared, type Vocabulary } from './vocabulary';

/** Score below which a quotation makes no difference. */
const HOPELESS = -2.5;
/** How many paragraphs below and above a title are compared. */
const BELOW = 2;
const ABOVE = 5;

/**
 * What the words say on a title at `at` with its text from `body`, in log-odds: it shares words with the text below it, and a new story brings
 * names that the one before had not. An inner heading takes the story on; a pull quote repeats it. After Hearst's TextTiling (1997): a
 * topic's end shows in the vocabulary.
 */
export function cohesionScore(page: Page, at: number, body: number, words: Vocabulary): number {
  const { lines } = page;
  if (body >= lines.length) return 0;
  const title = words.wordsOf(at);
  const below = textFrom(page, body, BELOW, 1);
  const above = textFrom(page, at - 1, ABOVE, -1);
  let common = 0;
  for (const k of below) common += shared(title, words.wordsOf(k));
  let score = common >= 2 ? 1.5 : common === 1 ? 0.9 : title.size <= 3 ? -1.6 : -0.9;
  if (above.length === 0) return score;
  let overlap = 0;
  for (const k of above.slice(0, 3)) overlap = Math.max(overlap, shared(title, words.namesOf(k)));
  score -= Math.min(overlap, 2) * 0.7;
  score += freshness(words, [at, ...below], above);
  if (allKnown(words.namesOf(at), above, words)) score -= 1.5;
  return score > HOPELESS && isQuotedNearby(page, at, [...above.slice(0, 3), ...below]) ? score - 4 : score;
}

/** Whether a line has two names or more and the story above knows them all: a caption or an inner heading. */
function allKnown(names: ReadonlySet<number>, above: readonly number[], words: Vocabulary): boolean {
  if (names.size < 2) return false;
  for (const name of names) if (!above.some((k) => words.namesOf(k).has(name))) return false;
  return true;
}

function freshness(words: Vocabulary, below: readonly number[], above: readonly number[]): number {
  const known = new Set<number>();
  for (const k of above) for (const word of words.namesOf(k)) known.add(word);
  const names = new Set<number>();
  for (const k of below) for (const word of words.namesOf(k)) names.add(word);
  const fresh = 1 - shared(names, known) / names.size;
  if (names.size < 3) return names.size === 0 ? 0 : fresh === 1 ? 0.5 : fresh === 0 ? -0.6 : 0;
  return fresh >= 0.85 ? 1.2 : fresh >= 0.7 ? 0.4 : fresh >= 0.5 ? -0.6 : -1.6;
}

/** Whether a neighbouring paragraph holds the line's words as they are: a pull quote, not a title. */
function isQuotedNearby(page: Page, at: number, near: readonly number[]): boolean {
  const bare = page.lines[at]!.text.toLowerCase().replace(/^["“'‘«]|["”'’».!?,]{1,3}$/g, '');
  return bare.length >= 12 && near.some((k) => page.lines[k]!.text.slice(0, 1500).toLowerCase().includes(bare));
}

/** Places of up to `count` unmarked lines from `from` on, upwards or downwards. */
function textFrom(page: Page, from: number, count: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let at = from, seen = 0; page.lines[at] && seen < count + 8 && found.length < count; at += step, seen++)
    if (page.isText(at)) found.push(at);
  return found;
}
