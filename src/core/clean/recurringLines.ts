import type { Page } from '../segment/page';
import { PIECE } from '../segment/pieces';
import type { Cut } from '../segment/splitter';
import type { Steps } from '../steps';

/** How many lines at each end of an article are compared with those of the others. */
const REACH = 3;
/** Lengths between which a line can be furniture, in UTF-16 units. */
const SHORTEST = 15;
const LONGEST = 400;
/** Fewest articles that a line must come back in, their least share of all, and how alike its words must be (Jaccard). */
const ARTICLES = 3;
const SHARE = 0.5;
const ALIKE = 0.6;

/** How many articles, or groups of lines, are looked at in one piece. */
const TOGETHER = 64;

/** A line at the end of an article. */
interface Place {
  readonly at: number;
  readonly article: number;
  readonly words: ReadonlySet<string>;
}

/**
 * Marks lines that come back, with other names in them, under the title or at the end of most articles (`cuts`, in order) of a page: calls to sign
 * up, notes of the house. The prose of articles does not come back. An article never loses its last line to it.
 */
export function* markRecurringLines(page: Page, cuts: readonly Cut[]): Steps<void> {
  if (cuts.length < ARTICLES) return;
  const groups = new Map<string, Place[]>();
  for (const [article, cut] of cuts.entries()) {
    if (article % TOGETHER === 0) yield PIECE;
    for (const at of endsOf(page, cut, cuts[article + 1]?.start ?? page.lines.length)) {
      const words = page.lines[at]!.text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
      const place = { at, article, words: new Set(words) };
      add(groups, `< ${words[0]} ${words[1]}`, place);
      add(groups, `> ${words.at(-2)} ${words.at(-1)}`, place);
    }
  }
  let count = 0;
  for (const group of groups.values()) {
    if (++count % TOGETHER === 0) yield PIECE;
    const alike = group.filter((place) => likeness(place.words, group[0]!.words) >= ALIKE);
    const articles = new Set(alike.map((place) => place.article)).size;
    if (articles < ARTICLES || articles < cuts.length * SHARE) continue;
    for (const { at } of alike) page.mark(at, 'recurring-line', 'stray');
  }
}

function add(groups: Map<string, Place[]>, key: string, place: Place): void {
  const group = groups.get(key);
  if (group) group.push(place);
  else groups.set(key, [place]);
}

/** The outer lines of an article's text that may be furniture; none where it has hardly more. */
function endsOf(page: Page, cut: Cut, end: number): number[] {
  const first: number[] = [];
  const last: number[] = [];
  for (let at = cut.title + 1; at < end && first.length <= REACH; at++) if (page.isText(at)) first.push(at);
  for (let at = end - 1; at > cut.title && last.length < REACH; at--) if (page.isText(at)) last.push(at);
  if (first.length < 2) return [];
  return [...new Set([...first.slice(0, REACH), ...last])].filter((at) => {
    const { length } = page.lines[at]!.text;
    return length >= SHORTEST && length <= LONGEST && !page.header(at, true);
  });
}

/** The share of words that two sets have in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common);
}
