import type { Splitter } from '../../../src/core/segment/splitter';

/** Tickers: each headline stands between plus signs, `+++ Otterburn buys Quillmark +++`, and its text below. */
export const tickerSplitter: Splitter = {
  kind: 'feed_digest',
  split({ page }) {
    const titles = page.lines.filter((line) => page.isText(line.at) && /^\+\+\+ .{1,200} \+\+\+$/.test(line.text));
    if (titles.length < 2) return undefined;
    return {
      kind: 'feed_digest',
      confidence: 0.9,
      signals: [`${titles.length} headlines between plus signs`],
      cuts: titles.map(({ at }) => ({ start: at, title: at, confidence: 0.9 })),
    };
  },
};
