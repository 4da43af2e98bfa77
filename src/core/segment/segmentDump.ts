import type { Issue } from '../analysis';
import { ARTICLE_RULES } from '../clean/articleRules';
import type { FurnitureList } from '../clean/furniture/furnitureList';
import { markRecurringLines } from '../clean/recurringLines';
import { correctCuts } from '../corrections/correctCuts';
import { correctDrafts } from '../corrections/correctDrafts';
import type { CorrectionPlan } from '../corrections/correctionPlan';
import { correctRemovals } from '../corrections/correctRemovals';
import { headOf } from '../detect/detectDump';
import { judgeNotDump } from '../detect/notDump';
import type { Steps } from '../steps';
import { isStatedReading, type Reading } from '../text/reading';
import { draftArticles, removalsOf } from './articleDrafts';
import { PIECE } from './pieces';
import type { ArticleDraft, Segmentation } from './segmentation';
import { segmentHtmlSteps } from './segmentHtmlFile';
import { segmentStated } from './segmentStated';
import { splitPage } from './splitPage';
import type { Cut } from './splitter';

/** How many articles are looked at in one piece. */
const TOGETHER = 32;
/** Sureness from which the beginning of an article is not called into doubt. */
const SURE = 0.65;

/**
 * Cuts a reading into articles and removals. Headlines, header lines, body lines and removals are disjoint and together cover every non-blank
 * line. A text that is no dump (`not_a_dump`) gets neither articles nor removals: its lines stay as they are. `plan` has the corrections of
 * boundaries and of the cleaning, `furniture` lines that are known to belong to no article.
 */
export function* segmentDump(reading: Reading, plan?: CorrectionPlan, furniture?: FurnitureList): Steps<Segmentation> {
  const found = yield* cutUp(reading, plan, furniture);
  return plan ? correctRemovals(reading.mapped, found, plan) : found;
}

function* cutUp(
  reading: Reading,
  plan: CorrectionPlan | undefined,
  furniture: FurnitureList | undefined,
): Steps<Segmentation> {
  if (isStatedReading(reading)) return yield* segmentStated(reading, plan, furniture);
  const { mapped } = reading;
  const { text } = mapped;
  const byMarkup = yield* segmentHtmlSteps(reading, furniture);
  if (byMarkup) return plan ? correctDrafts(mapped, byMarkup, plan) : byMarkup;
  const other = judgeNotDump(headOf(text));
  if (other && !plan?.of('article-start').some(({ at }) => at))
    return { ...other, articles: [], removals: [], issues: [] };
  yield PIECE;
  const { page, split: own } = yield* splitPage(text, furniture);
  const split = plan ? correctCuts(page, mapped, own, plan) : own;
  yield* markRecurringLines(page, split.cuts);
  for (const [index, cut] of split.cuts.entries()) {
    if (index % TOGETHER === 0) yield PIECE;
    for (const rule of ARTICLE_RULES) rule.mark(page, cut, split.cuts[index + 1]?.start ?? page.lines.length);
  }
  yield PIECE;
  const articles = yield* draftArticles(page, split.cuts);
  yield PIECE;
  const { kind, confidence, signals } = split;
  const removals = kind === 'not_a_dump' ? [] : removalsOf(page, articles);
  return { kind, confidence, signals, articles, removals, issues: doubtsOf(articles, split.cuts) };
}

/** An issue for each article but the first that may be a part of the one before it. */
function doubtsOf(articles: readonly ArticleDraft[], cuts: readonly Cut[]): Issue[] {
  return articles.flatMap(({ headline }, index): Issue[] => {
    const sureness = cuts[index]!.confidence;
    if (index === 0 || sureness >= SURE) return [];
    const message = `It is not sure (${Math.round(sureness * 100)} %) that an article begins here; this may be a part of the one before.`;
    return [{ code: 'uncertain-boundary', severity: 'info', message, span: headline }];
  });
}
