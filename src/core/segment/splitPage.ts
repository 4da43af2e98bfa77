import { CLEANING_RULES } from '../clean/cleaningRules';
import type { FurnitureList } from '../clean/furniture/furnitureList';
import type { Steps } from '../steps';
import { LineIndex } from '../text/lineIndex';
import { isListItem } from './listMark';
import { Page, pageLineSteps } from './page';
import { PIECE } from './pieces';
import type { Evidence, Split } from './splitter';
import { SPLITTERS } from './splitters';
import { findTitles } from './titleFinder';
import type { TitleScore } from './titleScore';
import { Vocabulary } from './vocabulary';

/** A page with its furniture marked, and where to cut it. */
export interface SplitPage {
  readonly page: Page;
  readonly split: Split;
}

const NOTHING: Split = { kind: 'not_a_dump', confidence: 1, signals: ['no text'], cuts: [] };

/** Marks the furniture of `text`, that of the list `furniture` included, and finds where its articles begin. */
export function* splitPage(text: string, furniture?: FurnitureList): Steps<SplitPage> {
  const { lines } = new LineIndex(text);
  yield PIECE;
  const page = new Page(text, yield* pageLineSteps(text, lines), furniture);
  for (const rule of CLEANING_RULES) {
    yield PIECE;
    if (rule.steps) yield* rule.steps(page);
    else rule.mark(page);
  }
  if (page.nextText(0) >= page.lines.length) return { page, split: NOTHING };
  const words = new Vocabulary(page);
  const evidence = gatherEvidence(page, words, yield* findTitles(page, words));
  for (const splitter of SPLITTERS) {
    const split = splitter.split(evidence);
    if (split) return { page, split };
  }
  return { page, split: NOTHING };
}

function gatherEvidence(page: Page, words: Vocabulary, titles: readonly TitleScore[]): Evidence {
  const marked = new Map<string, number>();
  const items: number[] = [];
  const isTitle = new Set(titles.map((title) => title.at));
  let bodyLines = 0;
  for (const { at } of page.lines) {
    const mark = page.markOf(at);
    if (mark) marked.set(mark.reason, (marked.get(mark.reason) ?? 0) + 1);
    else if (!isTitle.has(at) && !page.header(at)) {
      bodyLines++;
      if (isListItem(page, at)) items.push(at);
    }
  }
  return { page, words, titles, items, bodyLines, marked };
}
