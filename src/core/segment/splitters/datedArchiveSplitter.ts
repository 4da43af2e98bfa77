import { cutsAt, type Splitter } from '../splitter';

/** Articles that each have a date line by their title, two or more; one is enough where the page calls itself an archive. */
export const datedArchiveSplitter: Splitter = {
  kind: 'dated_archive',
  split({ titles, marked }) {
    const dated = titles.filter((title) => title.date).length;
    if (dated < (marked.has('page_header') ? 1 : 2) || dated * 2 < titles.length) return undefined;
    return {
      kind: 'dated_archive',
      confidence: Math.min(0.98, 0.7 + dated / 20),
      signals: [`${dated} of ${titles.length} titles have a date line`],
      cuts: cutsAt(titles),
    };
  },
};
