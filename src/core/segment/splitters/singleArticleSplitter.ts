import { cutsAt, type Splitter } from '../splitter';

/** One article: what is left when no other kind fits. */
export const singleArticleSplitter: Splitter = {
  kind: 'single_article',
  split({ titles }) {
    return { kind: 'single_article', confidence: 0.7, signals: ['one title'], cuts: cutsAt(titles.slice(0, 1)) };
  },
};
