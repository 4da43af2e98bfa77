import { readHeaderLine } from '../article/headerLine';
import { cohesionScore } from './cohesion';
import { zoneAbove, zoneBelow } from './headerZone';
import { isListItem } from './listMark';
import type { Page, PageLine } from './page';
import { endsSentence, titleForm } from './titleForm';
import { gapAbove, type TitleHabits } from './titleHabits';
import type { Vocabulary } from './vocabulary';

/** How much speaks for a line as a title. */
export interface TitleScore {
  /** The line's place on the page. */
  readonly at: number;
  /** Log-odds: above 0 it is more likely a title than not. */
  readonly score: number;
  /** Where its article would begin: at its date line, where one stands above it. */
  readonly start: number;
  /** Where its text would begin; the number of lines where nothing follows. */
  readonly body: number;
  /** Whether a date stands above or below it; absent where on both sides or none. */
  readonly date?: 'above' | 'below';
  /** Whether a date, a byline or furniture stands by it. */
  readonly headed: boolean;
}

const LONGEST_TITLE = 190;
const SHORTEST_TITLE = 8;
/** Length from which a line below a title is a full paragraph, in UTF-16 units. */
const PARAGRAPH = 110;
/** Log-odds of a line that nothing speaks for. */
const PRIOR = -1.6;

/** Scores line `at`; `undefined` where it cannot be a title at all. Looks at a bounded number of lines around it. */
export function scoreTitle(page: Page, at: number, words: Vocabulary, habits?: TitleHabits): TitleScore | undefined {
  const line = page.lines[at]!;
  if (!page.isText(at) || line.text.length > LONGEST_TITLE || line.text.length < SHORTEST_TITLE) return undefined;
  if (readHeaderLine(line.text)) return undefined;
  const below = zoneBelow(page, at);
  const above = zoneAbove(page, at);
  const wrongSide = (side: 'above' | 'below'): boolean => habits?.dates !== undefined && habits.dates !== side;
  const datedBelow = below.dated && !wrongSide('below');
  const datedAbove = above.dated && !wrongSide('above');
  const first = page.previousText(above.edge - 1) < 0;
  let score =
    PRIOR + titleForm(line.text) + bodyScore(page, line, below.edge) + cohesionScore(page, at, below.edge, words);
  score += datedBelow ? 3.5 : below.bylined ? 2.8 : 0;
  score += datedAbove ? 3.5 : above.bylined ? 1 : 0;
  score += below.furniture * 0.8 + Math.min(above.furniture, 2) * 0.6 + (above.closed ? 1.5 : 0);
  if (first) score += 2;
  if (readHeaderLine(line.text, true)) score -= 2.5;
  if (isOneOfManyQuestions(page, at)) score -= 2.5;
  const headed = datedBelow || datedAbove || below.bylined || below.furniture > 0 || above.furniture > 0;
  if (habits && !first) score += habitScore(page, line, habits, headed, below.edge);
  const date = datedBelow === datedAbove ? undefined : datedBelow ? 'below' : 'above';
  return { at, score, start: above.edge, body: below.edge, headed, ...(date ? { date } : {}) };
}

/** What the text below says: a title has a paragraph under it. */
function bodyScore(page: Page, line: PageLine, body: number): number {
  const next = page.lines[body];
  if (!next) return page.previousText(line.at - 1) < 0 ? 0 : -0.8;
  let score = 0;
  if (next.text.length >= PARAGRAPH && next.text.length >= line.text.length * 1.3) score += 1.4;
  else if (next.text.length < line.text.length * 1.2 || next.text.length < 60) score -= 1.5;
  if (isListItem(page, body)) score -= 3;
  const previous = page.lines[line.at - 1];
  if (previous && page.isText(previous.at) && !endsSentence(previous.text) && !readHeaderLine(previous.text))
    score -= 1.2;
  return score;
}

/** Whether the line is a question among questions: those of an interview or a list of answers. */
function isOneOfManyQuestions(page: Page, at: number): boolean {
  if (!page.lines[at]!.text.endsWith('?')) return false;
  for (let k = Math.max(0, at - 5); k <= at + 5; k++)
    if (k !== at && page.isText(k) && page.lines[k]!.text.length < 120 && page.lines[k]!.text.endsWith('?'))
      return true;
  return false;
}

function habitScore(page: Page, line: PageLine, habits: TitleHabits, headed: boolean, body: number): number {
  let score = 0;
  if (habits.gapShare < 0.7) {
    const strength = habits.gapShare < 0.05 ? 2.5 : habits.gapShare < 0.15 ? 1.8 : habits.gapShare < 0.3 ? 1.2 : 0.5;
    const alike =
      gapAbove(page, line.at) >= habits.gap && (page.lines[body]?.gap ?? habits.gapBelow) >= habits.gapBelow;
    score += alike ? strength : -strength;
  }
  if (habits.headed) score += headed ? 0.5 : -3.5;
  return score;
}
