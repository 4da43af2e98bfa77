import type { Cut, Evidence, Splitter } from '../splitter';
import type { TitleScore } from '../titleScore';

/** Fewest headings under a title that make a digest, and most lines of text under each on average. */
const HEADINGS = 3;
const LINES = 2.5;

/**
 * A digest whose items have headings of their own, as one article: every item is a paragraph or two, and only the first title is dated or signed.
 * `undefined` where the page is none.
 */
export function digestUnderHeadings(evidence: Evidence): Cut | undefined {
  const [first, ...rest] = evidence.titles;
  if (!first?.signed || rest.length < HEADINGS || rest.some((title) => title.signed)) return undefined;
  if (rest.reduce((sum, title, index) => sum + linesUnder(evidence, title, rest[index + 1]), 0) > rest.length * LINES)
    return undefined;
  return { start: first.start, title: first.at, items: rest.map((title) => title.at), confidence: 0.7 };
}

function linesUnder({ page }: Evidence, title: TitleScore, next: TitleScore | undefined): number {
  let count = 0;
  for (let at = title.body; at < (next?.start ?? page.lines.length); at++) if (page.isText(at)) count++;
  return count;
}

/** A round-up whose items have headings of their own, under one dated or signed title. */
export const headingDigestSplitter: Splitter = {
  kind: 'newsletter',
  split(evidence) {
    const digest = digestUnderHeadings(evidence);
    if (!digest) return undefined;
    const signals = [`${digest.items!.length} short items under headings of their own`];
    return { kind: 'newsletter', confidence: 0.7, signals, cuts: [digest] };
  },
};
