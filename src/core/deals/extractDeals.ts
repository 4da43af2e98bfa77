import type { Deal, DealStatus } from '../analysis';
import type { LinearModel } from '../learn/linearModel';
import type { RecognizedArticle } from '../recognize/recognizeArticle';
import { type CandidateModels, chooseDeals } from './chooseDeals';
import type { DealDraft } from './dealDraft';
import { finishDeal } from './finishDeal';
import { mergeDrafts } from './mergeDrafts';
import { ParticipantFinder } from './participant';
import { type ReadUnit, readJointly, type UnitModels, UnitReader } from './readUnit';
import { statusFeatures } from './statusFeatures';
import { dealUnits } from './unit';

/** All models that deals are found with. */
export interface ExtractionModels extends UnitModels, CandidateModels {
  /** Tells a participant's role by `jointFeatures`. */
  readonly joint: LinearModel;
  readonly status: LinearModel;
  readonly background: LinearModel;
}

/** Finds the deals that an article tells, in the offsets of the reading's `text`. Yields between paragraphs. `date` is the article's ISO date. */
export function* extractDeals(
  text: string,
  article: RecognizedArticle,
  models: ExtractionModels,
  date?: string,
): Generator<void, Deal[], void> {
  const finder = new ParticipantFinder(article.names, article.doubtful, article.paragraphs);
  const view = { subject: finder.subject?.name };
  const reader = new UnitReader(models);
  const read: ReadUnit[] = [];
  for (const paragraph of article.paragraphs) {
    for (const unit of dealUnits(paragraph, finder.find(paragraph))) read.push(reader.read(unit, view));
    yield;
  }
  const drafts = chooseDeals(readJointly(read, view, models.joint), view, models);
  for (const draft of drafts) if (!draft.settled) judge(draft, models, finder.subject?.name, date);
  yield;
  return mergeDrafts(drafts).map((draft) => finishDeal(text, draft));
}

/** Says how far the deal has come and whether the story only recalls it. */
function judge(
  draft: DealDraft,
  models: ExtractionModels,
  subject: string | undefined,
  date: string | undefined,
): void {
  const about = subject !== undefined && draft.parts.some(({ participant }) => participant.who.name === subject);
  const features = statusFeatures(draft.units[0]!, { aboutSubject: about, date, type: draft.type });
  draft.status = models.status.best(features).label as DealStatus;
  draft.background = models.background.best(features).label === 'yes';
}
