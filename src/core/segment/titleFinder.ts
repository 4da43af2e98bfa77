import type { Steps } from '../steps';
import { chooseTitles } from './boundaryChooser';
import { type Layout, measureLayout } from './layout';
import type { Page } from './page';
import { learnHabits, type TitleHabits } from './titleHabits';
import { scoreTitle, type TitleScore } from './titleScore';
import type { Vocabulary } from './vocabulary';

/** How many lines are scored between two yields. */
const LINES_A_STEP = 1000;

/** Finds the titles of a page: scores every line, learns from the chosen ones what titles look like here, scores again, and chooses. */
export function* findTitles(page: Page, words: Vocabulary): Steps<TitleScore[]> {
  const layout = measureLayout(page);
  const first = chooseTitles(page, yield* scoreAll(page, words, layout));
  const habits = learnHabits(page, first);
  return habits ? chooseTitles(page, yield* scoreAll(page, words, layout, habits)) : first;
}

function* scoreAll(page: Page, words: Vocabulary, layout: Layout, habits?: TitleHabits): Steps<TitleScore[]> {
  const scores: TitleScore[] = [];
  for (let at = 0; at < page.lines.length; at++) {
    const score = scoreTitle(page, at, words, layout, habits);
    if (score) scores.push(score);
    if (at % LINES_A_STEP === LINES_A_STEP - 1) yield { stage: 'segmenting', fraction: at / page.lines.length };
  }
  return scores;
}
