import { cutsAt, type Splitter } from '../splitter';

/** Two or more titled articles with no marker between them, or one on a page that calls itself an archive. */
export const plainArchiveSplitter: Splitter = {
  kind: 'plain_archive',
  split({ titles, marked }) {
    if (titles.length < (marked.has('page_header') ? 1 : 2)) return undefined;
    const cuts = cutsAt(titles);
    const mean = cuts.reduce((sum, cut) => sum + cut.confidence, 0) / cuts.length;
    return {
      kind: 'plain_archive',
      confidence: Math.min(0.9, mean),
      signals: [`${titles.length} titles with text under each`],
      cuts,
    };
  },
};
