import { readHeaderLine } from '../article/headerLine';
import { CLEANING_RULES } from '../clean/cleaningRules';
import { detectDump } from '../detect/detectDump';
import type { Steps } from '../steps';
import { LineIndex } from '../text/lineIndex';
import type { Reading } from '../text/reading';
import { draftArticles, removalsOf } from './articleDrafts';
import { isListItem } from './listMark';
import { Page, pageLines } from './page';
import type { Segmentation } from './segmentation';
import type { Evidence } from './splitter';
import { SPLITTERS } from './splitters';
import { findTitles } from './titleFinder';
import type { TitleScore } from './titleScore';

/**
 * Cuts a reading into articles and removals. Headlines, header lines, body lines and removals are disjoint and together cover every non-blank
 * line. A text that is no dump (`not_a_dump`) gets neither articles nor removals.
 */
export function* segmentDump(reading: Reading): Steps<Segmentation> {
  const { text } = reading.mapped;
  const verdict = detectDump(text);
  if (verdict.kind === 'not_a_dump') return { ...verdict, articles: [], removals: [], issues: [] };
  yield { stage: 'segmenting', fraction: 0 };
  const page = new Page(text, pageLines(text, new LineIndex(text).lines));
  for (const rule of CLEANING_RULES) {
    yield { stage: 'segmenting', fraction: 0 };
    rule.mark(page);
  }
  const evidence = gatherEvidence(page, yield* findTitles(page));
  for (const splitter of SPLITTERS) {
    const split = splitter.split(evidence);
    if (!split) continue;
    const articles = draftArticles(page, split.cuts);
    const { kind, confidence, signals } = split;
    return { kind, confidence, signals, articles, removals: removalsOf(page, articles), issues: [] };
  }
  return { kind: 'not_a_dump', confidence: 1, signals: ['no text'], articles: [], removals: [], issues: [] };
}

function gatherEvidence(page: Page, titles: readonly TitleScore[]): Evidence {
  const marked = new Map<string, number>();
  const items: number[] = [];
  const isTitle = new Set(titles.map((title) => title.at));
  let bodyLines = 0;
  for (const { at, text } of page.lines) {
    const mark = page.markOf(at);
    if (mark) marked.set(mark.reason, (marked.get(mark.reason) ?? 0) + 1);
    else if (!isTitle.has(at) && !readHeaderLine(text)) {
      bodyLines++;
      if (isListItem(page, at)) items.push(at);
    }
  }
  return { page, titles, items, bodyLines, marked };
}
