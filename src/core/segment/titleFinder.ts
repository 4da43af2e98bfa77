import type { Steps } from '../steps';
import { chooseTitles } from './boundaryChooser';
import type { Page } from './page';
import { PIECE } from './pieces';
import { learnHabits, type TitleHabits } from './titleHabits';
import { type TitleScore, TitleScorer } from './titleScore';
import type { Vocabulary } from './vocabulary';

/** How many lines are scored between two yields. */
const LINES_A_STEP = 1000;

/** Finds the titles of a page: scores every line, learns from the chosen ones what titles look like here, scores again, and chooses. */
export function* findTitles(page: Page, words: Vocabulary): Steps<TitleScore[]> {
  const scorer = new TitleScorer(page, words);
  const first = chooseTitles(page, yield* scoreAll(page, scorer));
  const habits = learnHabits(page, first);
  return habits ? chooseTitles(page, yield* scoreAll(page, scorer, habits)) : first;
}

function* scoreAll(page: Page, scorer: TitleScorer, habits?: TitleHabits): Steps<TitleScore[]> {
  const scores: TitleScore[] = [];
  for (let at = 0; at < page.lines.length; at++) {
    const score = scorer.score(at, habits);
    if (score) scores.push(score);
    if (at % LINES_A_STEP === LINES_A_STEP - 1) yield PIECE;
  }
  return scores;
}
