import { type Cut, cutsAt, type Evidence, type Splitter } from '../splitter';

/** Fewest items that make a digest, and their least share of the text's lines. */
const ITEMS = 3;
const SHARE = 0.34;
/** Score from which a title inside a digest is a story or an edition of its own. */
const EDITION = 3;

/** A round-up of bulleted, dashed or numbered items under one title, or several such editions. */
export const newsletterSplitter: Splitter = {
  kind: 'newsletter',
  split(evidence) {
    if (evidence.items.length < ITEMS || evidence.items.length < evidence.bodyLines * SHARE) return undefined;
    return {
      kind: 'newsletter',
      confidence: 0.75,
      signals: [`${evidence.items.length} items of a list among ${evidence.bodyLines} lines of text`],
      cuts: withItems(evidence),
    };
  },
};

function withItems({ titles, items }: Evidence): Cut[] {
  const cuts = cutsAt(titles.filter((title, index) => index === 0 || title.score >= EDITION));
  return cuts.map((cut, index) => {
    const end = cuts[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return { ...cut, items: items.filter((item) => item > cut.title && item < end) };
  });
}
