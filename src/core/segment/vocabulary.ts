import { isIdeograph, type Page } from './page';

/** How much of a line's head is read, in UTF-16 units: a lead names its subject early. */
const HEAD = 420;
/** Shortest lower-case word that tells something, in UTF-16 units. */
const SHORTEST = 3;
/** How much of a word counts: enough to tell words apart, short enough to fold endings (`acquires`, `acquired`). */
const STEM = 6;

/** The telling words of a page's lines: names, figures and longer words, as hashes. Each line is read once, when first asked for. */
export class Vocabulary {
  private readonly all: (ReadonlySet<number> | undefined)[] = [];
  private readonly names: (ReadonlySet<number> | undefined)[] = [];

  constructor(private readonly page: Page) {}

  /** Hashes of the line's telling words: capitalised ones, figures, lower-case ones of five letters or more, pairs of ideographs. */
  wordsOf(at: number): ReadonlySet<number> {
    this.read(at);
    return this.all[at]!;
  }

  /** Hashes of the line's capitalised words and figures alone. */
  namesOf(at: number): ReadonlySet<number> {
    this.read(at);
    return this.names[at]!;
  }

  private read(at: number): void {
    if (this.all[at]) return;
    const words = new Set<number>();
    const names = new Set<number>();
    const { text } = this.page.lines[at]!;
    const end = Math.min(text.length, HEAD);
    for (let i = 0; i < end; ) {
      const from = i;
      if (isIdeograph(text.charCodeAt(i)) && isIdeograph(text.charCodeAt(i + 1))) {
        words.add((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1));
        i++;
        continue;
      }
      while (i < end && isWordCode(text.charCodeAt(i))) i++;
      const length = i - from;
      const hash = stemHash(text, from, i);
      if (length === 0) {
        i++;
        continue;
      }
      const first = text.charCodeAt(from);
      const named = isUpper(first) || (first >= 48 && first <= 57);
      if (named && length > 1 && !COMMON.has(hash)) names.add(hash);
      if ((named && length > 1) || length >= SHORTEST) if (!COMMON.has(hash)) words.add(hash);
    }
    this.all[at] = words;
    this.names[at] = names;
  }
}

/** How many members the two sets share; looks at the smaller one. */
export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of small) if (large.has(word)) count++;
  return count;
}

function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
    code > 0x3000
  );
}

function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

/** Words that any news text may use (own list: English function words and the staple words of business news), as stems' hashes. */
const COMMON: ReadonlySet<number> = new Set(
  `the this that these those there their they them then than when what where which while with will would who why how and but for from its it in on at as an of to by or
if is are was were be been has have had not no new now one two three about after again also another around because before being between could every first
former might more most much other over same should since some still such says said take their today under until very week weeks year years month months last next
company companies business market million billion startup startups firm firms money people his her he she we our you your one all any can do does did make made
only just like well even also back make made many must each both them they been were into onto upon than then thus very some any out off per via says work works part way ways time times day days end ends full high low big small long good plan plans help helps sold sell sells buy buys bought pay pays paid deal deals sale raise raised raises led lead leads fund funds round rounds named using used uses use set sets
read reads here click had him did its let put say she too per own off few far yet ago got man see saw ask run ran are nor lot non bit due end try sir mrs inc ltd plc ceo day hit cut get goes went gone come came und der die das von den dem des ein mit für auf aus bei vor les des une par sur est aux que los las del una con por sus para como não com uma dos das
monday tuesday wednesday thursday friday saturday sunday`
    .split(/\s+/)
    .map((word) => stemHash(word, 0, word.length)),
);

/** Hash of the first letters of the word from `from` to `to`, without the `s` that an English plural ends in. */
function stemHash(text: string, from: number, to: number): number {
  let end = Math.min(to, from + STEM);
  if (to - from > 3 && end === to && (text.charCodeAt(to - 1) | 32) === 115) end--;
  let hash = 0x811c9dc5;
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ (text.charCodeAt(i) | 32), 0x01000193);
  return hash;
}
