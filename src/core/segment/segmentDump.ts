import type { Steps } from '../steps';
import { LineIndex } from '../text/lineIndex';
import type { Reading } from '../text/reading';
import type { Segmentation } from './segmentation';

/** Cuts a reading into articles and removals. */
export function* segmentDump(reading: Reading): Steps<Segmentation> {
  const { lines } = new LineIndex(reading.mapped.text);
  yield { stage: 'segmenting', fraction: 0 };
  const [first, ...rest] = lines.filter((line) => !line.blank);
  const end = (rest.at(-1) ?? first)?.end ?? 0;
  const articles = first
    ? [{ headline: first, span: { start: first.start, end }, header: [], body: rest, author: [] }]
    : [];
  return { kind: 'single_article', confidence: 0.1, signals: [], articles, removals: [], issues: [] };
}
