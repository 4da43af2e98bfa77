import { leadOf, type StoryWords, shinglesOf } from './storyWords';

/** Share of the shorter one's shingles that a copy and its original have in common at least. */
const COPY = 0.6;
/** The same for a teaser, which is short and mostly the beginning of its story word for word. */
const TEASER = 0.75;
/** The same for a copy that is cut off, however long it is. */
const CUT = 0.9;
/** Of the shorter one's lead, at least this much stands in the longer: boilerplate at the ends of two stories makes no copy. */
const LEAD = 0.5;
/** Of the shorter one's numbers and names, at least this much stands in the longer: two stories of one template differ in them. */
const FACTS = 0.75;
/** Share of all shingles of both from which neither is a mere part of the other. */
const WHOLE = 0.4;
/** Most words of a teaser, and fewest of a body that is compared at all. */
const TEASER_WORDS = 120;
const FEWEST_WORDS = 12;

/** Whether two stories are one: a copy, a copy with some words changed, one the teaser of the other or cut off. */
export function isSameStory(a: StoryWords, b: StoryWords): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length < FEWEST_WORDS || short.isDigest !== long.isDigest) return false;
  if (shareIn(short.numbers, long.numbers) < FACTS || shareIn(short.names, long.names) < FACTS) return false;
  const all = new Set(shinglesOf(long.words));
  const mine = new Set(shinglesOf(short.words));
  if (shareIn(leadOf(short), all) < LEAD) return false;
  const contained = shareIn(mine, all);
  if (contained < COPY) return false;
  const shared = contained * mine.size;
  if (shared / (mine.size + all.size - shared) >= WHOLE) return true;
  const isPart = contained >= CUT || (short.words.length <= TEASER_WORDS && contained >= TEASER);
  return isPart && !long.isDigest && (shareIn(leadOf(long), mine) >= LEAD / 2 || sameHeadline(short, long));
}

function sameHeadline(a: StoryWords, b: StoryWords): boolean {
  const words = new Set(a.headline);
  const others = new Set(b.headline);
  return words.size >= 4 && shareIn(words, others) >= FACTS && shareIn(others, words) >= FACTS;
}

/** How much of `part` is in `whole`, 0 to 1; 1 where `part` is empty. */
function shareIn(part: ReadonlySet<number>, whole: ReadonlySet<number>): number {
  if (part.size === 0) return 1;
  let count = 0;
  for (const item of part) if (whole.has(item)) count++;
  return count / part.size;
}
