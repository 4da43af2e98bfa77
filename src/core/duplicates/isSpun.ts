import { commonInOrder } from './commonOrder';
import type { FactSentence } from './factLines';

/** Fewest sentences with facts of either article, and facts and numbers-or-names of different kinds in them. */
const SENTENCES = 4;
const FACTS = 12;
const DISTINCT = 8;
/** Share of sentences of both that have a partner in the other. */
const PAIRED = 0.8;
/** Share of the facts of two partners that they have in common, in order. */
const SAME_FACTS = 0.75;
/** Share of all words of two partners that stand in both in order: below it the sentence is another one about the same, above it it is the same one. */
const REWRITTEN = 0.3;
const UNCHANGED = 0.95;
/** Share of pairs whose words were changed. */
const CHANGED = 0.6;
/** How much longer one partner may be, and how far ahead a partner is looked for. */
const LONGER = 1.6;
const AHEAD = 3;

/**
 * Whether one article is the other with its words replaced: sentence by sentence, in the same order, the same names and numbers in the same order within a
 * frame of the same small words, but most sentences with other words between them. Two reports of one event differ in what they tell and in which order.
 */
export function isSpun(a: readonly FactSentence[], b: readonly FactSentence[]): boolean {
  if (!isEnough(a) || !isEnough(b)) return false;
  let pairs = 0;
  let changed = 0;
  let at = 0;
  for (const sentence of a) {
    for (let k = at; k < b.length && k < at + AHEAD; k++) {
      const sameness = partners(sentence, b[k]!);
      if (sameness === undefined) continue;
      pairs++;
      if (sameness < UNCHANGED) changed++;
      at = k + 1;
      break;
    }
  }
  return pairs >= Math.max(a.length, b.length) * PAIRED && pairs >= SENTENCES && changed >= pairs * CHANGED;
}

function isEnough(sentences: readonly FactSentence[]): boolean {
  const facts = sentences.flatMap((sentence) => sentence.facts);
  return sentences.length >= SENTENCES && facts.length >= FACTS && new Set(facts).size >= DISTINCT;
}

/** The share of words that two sentences have in common, where one is the other rewritten. */
function partners(a: FactSentence, b: FactSentence): number | undefined {
  const facts = Math.max(a.facts.length, b.facts.length);
  const [short, long] = [a.words.length, b.words.length].sort((x, y) => x - y) as [number, number];
  if (long > short * LONGER || commonInOrder(a.facts, b.facts) < facts * SAME_FACTS) return undefined;
  const sameness = commonInOrder(a.words, b.words) / long;
  return sameness >= REWRITTEN ? sameness : undefined;
}
