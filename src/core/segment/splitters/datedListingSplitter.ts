import { cutsAt, type Evidence, type Splitter } from '../splitter';
import type { TitleScore } from '../titleScore';

/** Fewest entries, and the share of them that must be dated and have one short line. */
const ENTRIES = 5;
const SHARE = 0.8;
/** Longest teaser, and longest on average, in UTF-16 units. */
const TEASER = 240;
const MEAN = 160;

/** The page of a topic, a section or an author: titles with their dates and a sentence or two each, which are no articles yet. */
export const datedListingSplitter: Splitter = {
  kind: 'listing',
  split(evidence) {
    const { page, titles } = evidence;
    if (titles.length < ENTRIES || titles.filter((title) => title.date).length < titles.length * SHARE)
      return undefined;
    const teasers: number[] = [];
    for (const [index, title] of titles.entries()) {
      const lines = linesUnder(evidence, title, titles[index + 1]);
      const size = page.lines[lines[0] ?? -1]?.size ?? TEASER + 1;
      // Behind the last one stands what closes the page.
      if ((lines.length === 1 || (lines.length > 1 && index === titles.length - 1)) && size <= TEASER)
        teasers.push(size);
    }
    const mean = teasers.reduce((sum, size) => sum + size, 0) / teasers.length;
    if (teasers.length < titles.length * SHARE || !(mean <= MEAN)) return undefined;
    return {
      kind: 'listing',
      confidence: 0.7,
      signals: [`${titles.length} dated titles with a short teaser each`],
      cuts: cutsAt(titles),
    };
  },
};

function linesUnder({ page }: Evidence, title: TitleScore, next: TitleScore | undefined): number[] {
  const lines: number[] = [];
  for (let at = title.body; at < (next?.start ?? page.lines.length); at++) if (page.isText(at)) lines.push(at);
  return lines;
}
