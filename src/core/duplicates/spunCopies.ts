import type { Issue } from '../analysis';
import type { ArticleDraft } from '../segment/segmentation';
import type { Steps } from '../steps';
import { slice } from '../text/span';
import { type FactSentence, factSentences } from './factLines';
import { isSpun } from './isSpun';

/** How many facts in a row are looked up, and how many articles one such row leads to at most: what so many share tells nothing. */
const ROW = 3;
const BUCKET = 6;
/** Share of an article's rows that another must have, and how many others are compared at most. */
const SHARED = 0.3;
const COMPARED = 3;

/**
 * For each article the index of an earlier one that it tells in other words, sentence by sentence (see {@link isSpun}); undefined where it does not, and where
 * it repeats another in nearly the same words (`repeated`). Linear in the articles.
 */
export function* spunCopies(
  text: string,
  articles: readonly ArticleDraft[],
  repeated: readonly (number | undefined)[],
): Steps<(number | undefined)[]> {
  const read: (readonly FactSentence[])[] = [];
  const buckets = new Map<number, number[]>();
  const found: (number | undefined)[] = [];
  for (const [index, { body, items }] of articles.entries()) {
    const skipped = items !== undefined || repeated[index] !== undefined;
    const sentences = skipped ? [] : factSentences(text, body);
    const rows = rowsOf(sentences);
    read.push(sentences);
    found.push(candidates(rows, buckets).find((earlier) => isSpun(read[earlier]!, sentences)));
    for (const row of rows) {
      const bucket = buckets.get(row);
      if (!bucket) buckets.set(row, [index]);
      else if (bucket.length < BUCKET) bucket.push(index);
    }
    yield { stage: 'merging', fraction: 1 };
  }
  return found;
}

/** An issue at the headline of each rewritten copy; `spun` is what {@link spunCopies} gives. */
export function spunIssues(
  text: string,
  articles: readonly ArticleDraft[],
  spun: readonly (number | undefined)[],
): Issue[] {
  return spun.flatMap((original, index): Issue[] => {
    if (original === undefined) return [];
    const title = slice(text, articles[original]!.headline).replace(/\s+/g, ' ');
    const message = `This article tells what “${title}” tells, sentence by sentence with the same names and numbers, in other words: it may be a rewritten copy, whose wording is not to be relied on.`;
    return [{ code: 'spun-copy', severity: 'info', message, span: articles[index]!.headline }];
  });
}

/** The earlier articles that share most rows of facts, where these are many. */
function candidates(rows: ReadonlySet<number>, buckets: ReadonlyMap<number, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const row of rows) for (const index of buckets.get(row) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  return [...shared]
    .filter(([, count]) => count >= rows.size * SHARED)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COMPARED)
    .map(([index]) => index);
}

/** A hash of each three facts in a row. */
function rowsOf(sentences: readonly FactSentence[]): Set<number> {
  const facts = sentences.flatMap((sentence) => sentence.facts);
  const rows = new Set<number>();
  for (let at = 0; at + ROW <= facts.length; at++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < ROW; k++) hash = Math.imul(hash ^ facts[at + k]!, 0x01000193) ^ (hash >>> 15);
    rows.add(hash | 0);
  }
  return rows;
}
