import { bandKeys } from './minHash';
import { isSameStory } from './sameStory';
import { leadOf, type StoryWords, wholeKey } from './storyWords';

/** A bucket that holds this many stories takes no more: what so many share tells nothing, and looking stays linear. */
const BUCKET = 6;
/** How much longer than an earlier copy a story must be to count as the original. */
const FULLER = 1.2;
/** Share of a lead's shingles that two stories must have in common to be compared for their leads alone. */
const LEAD_HITS = 0.3;

/** How many stories a new one is compared with at most: those that share most with it. */
const COMPARED = 8;

/**
 * Finds stories that repeat others, one by one as they come. Which ones to compare is told by bands of MinHash signatures and by
 * shingles of their leads (a teaser shares little with its story as a whole); {@link isSameStory} decides. The original is the earlier of
 * copies, but the fullest where one is much fuller: a body that comes behind its teaser is still the original. Linear in the stories.
 */
export class DuplicateFinder {
  private readonly stories: StoryWords[] = [];
  /** For each story one that it repeats, itself where it repeats none; followed to its end, the original. */
  private readonly repeated: number[] = [];
  private readonly buckets = new Map<number, number[]>();
  private readonly wholes = new Map<string, number>();

  /** Takes the next story. */
  add(story: StoryWords): void {
    const index = this.stories.push(story) - 1;
    const whole = wholeKey(story);
    const twin = whole === undefined ? undefined : this.wholes.get(whole);
    if (twin !== undefined) {
      this.repeated.push(twin);
      return;
    }
    if (whole !== undefined) this.wholes.set(whole, index);
    const bands = bandKeys(story.words);
    const lead = [...leadOf(story)];
    const original = this.candidates(bands, lead).find((at) => isSameStory(this.stories[at]!, story));
    const isFuller = original !== undefined && story.words.length > this.stories[original]!.words.length * FULLER;
    this.repeated.push(original === undefined || isFuller ? index : original);
    if (isFuller) this.repeated[original] = index;
    for (const key of bands) this.put(key, index);
    for (const key of lead) this.put(key, index);
  }

  /** For each story added, in order, the index of the one that it repeats; undefined where it repeats none. The one named repeats none itself. */
  get found(): (number | undefined)[] {
    return this.repeated.map((_, index) => {
      const original = this.originalOf(index);
      return original === index ? undefined : original;
    });
  }

  private originalOf(index: number): number {
    let at = index;
    while (this.repeated[at] !== at) at = this.repeated[at]!;
    this.repeated[index] = at;
    return at;
  }

  /** The originals that a story may repeat, those that share most with it first. */
  private candidates(bands: readonly number[], lead: readonly number[]): number[] {
    const shared = new Map<number, number>();
    const count = (keys: readonly number[], weight: number): void => {
      for (const key of keys)
        for (const at of this.buckets.get(key) ?? []) {
          const original = this.originalOf(at);
          shared.set(original, (shared.get(original) ?? 0) + weight);
        }
    };
    count(bands, lead.length * LEAD_HITS);
    count(lead, 1);
    return [...shared]
      .filter(([, hits]) => hits >= lead.length * LEAD_HITS)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, COMPARED)
      .map(([original]) => original);
  }

  private put(key: number, index: number): void {
    const bucket = this.buckets.get(key);
    if (!bucket) this.buckets.set(key, [index]);
    else if (bucket.length < BUCKET) bucket.push(index);
  }
}
