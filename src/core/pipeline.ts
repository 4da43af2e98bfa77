/**
 * THE way of data through the core: text in, {@link Analysis} out.
 * read → segment (detect, split, clean) → for each article: recognize → refine → link → extract deals → find repeated articles and rewritten copies → assemble, which
 * brings together what several articles tell of one deal.
 * Corrections have their effect where what they correct is made: boundaries and cleaning in segmenting, names in recognizing, deals at the end.
 */
import type { Analysis, Deal, DumpFormat } from './analysis';
import { type ArticleMemory, articleKey, type Found } from './articleMemory';
import { type ArticleFindings, assembleSteps } from './assemble';
import type { FurnitureList } from './clean/furniture/furnitureList';
import type { StatedFields } from './containers/container';
import { withStated } from './containers/statedFields';
import type { Correction } from './corrections/correction';
import { CorrectionPlan } from './corrections/correctionPlan';
import { NameFates } from './corrections/nameFates';
import { dealParties } from './deals/dealParties';
import { extractDeals } from './deals/extractDeals';
import { repeatedArticles } from './duplicates/repeatedArticles';
import { spunCopies, spunIssues } from './duplicates/spunCopies';
import type { Models } from './learn/models';
import { readSteps } from './read/readSource';
import type { EntityDraft } from './recognize/mention';
import { entityOfName, type RecognizedArticle, recognizeArticle } from './recognize/recognizeArticle';
import type { RecordReference } from './recordReference';
import type { ArticleDraft } from './segment/segmentation';
import { segmentDump } from './segment/segmentDump';
import type { Progress, Steps } from './steps';
import { slice } from './text/span';

/** A dump as a host hands it in. */
export interface DumpSource {
  /** Decoded text, without byte-order mark. */
  readonly text: string;
  /** Path or URI, for the record and for telling formats apart. */
  readonly path?: string;
  /** What the bytes were decoded with; `utf-8` where not said. */
  readonly encoding?: string;
  /** How to read it; decided from the content where not said. */
  readonly format?: DumpFormat;
  /** Where it stands in a container, of which it is a record. */
  readonly record?: RecordReference;
  /** What the container says of it: it counts where the text itself does not say. */
  readonly stated?: StatedFields;
}

/** Choices of one analysis. */
export interface AnalyzeOptions {
  /** ISO date that relative dates are resolved on where an article states none. */
  readonly referenceDate?: string;
  /** Corrections of this dump, in the order that they were made; those of other dumps must not be among them. */
  readonly corrections?: readonly Correction[];
  /** Lines that cleaning takes away wherever they stand, as other dumps have taught or people have written down; none where not said. */
  readonly furniture?: FurnitureList;
  /** What was found in an earlier version of the same dump: articles that are still the same are not read again. Takes in what is found now. */
  readonly memory?: ArticleMemory;
}

/** Analyses a dump piece by piece; see {@link Steps}. Signals are weighed with `models`. Content never makes it throw. */
export function* pipelineSteps(source: DumpSource, models: Models, options: AnalyzeOptions = {}): Steps<Analysis> {
  const reading = yield* readSteps(source.text, source.format);
  const { corrections = [] } = options;
  const plan = corrections.length > 0 ? yield* CorrectionPlan.make(source.text, corrections) : undefined;
  const segmentation = withStated(yield* segmentDump(reading, plan, options.furniture), source.stated);
  const referenceDate = source.stated?.datePublished ?? source.stated?.dateCaptured ?? options.referenceDate;
  const { text } = reading.mapped;
  const fates = plan && NameFates.of(reading.mapped, plan);
  const findings: ArticleFindings[] = [];
  const memory = options.memory?.begin();
  for (const draft of segmentation.articles) {
    const progress: Progress = { stage: 'recognizing', fraction: draft.span.start / Math.max(1, text.length) };
    const date = draft.datePublished ?? referenceDate;
    // What corrections make of a name is no matter of the article's text.
    const key = memory && !fates?.mayMeet(slice(text, draft.span)) ? articleKey(text, draft, date) : undefined;
    let found = key && memory?.recall(key, draft.span.start);
    if (!found) {
      found = yield* within(progress, findIn(text, draft, models, date, fates));
      if (key) memory?.keep(key, draft.span.start, found);
    }
    yield progress;
    findings.push({ draft, ...found });
  }
  memory?.end();
  const repeated = yield* repeatedArticles(text, segmentation.articles);
  const spun = yield* spunCopies(text, segmentation.articles, repeated);
  const cut = { ...segmentation, issues: [...segmentation.issues, ...spunIssues(text, segmentation.articles, spun)] };
  return yield* assembleSteps({ encoding: 'utf-8', ...source }, reading, cut, findings, repeated, plan);
}

/** What an article names and tells; `date` is what relative dates are resolved on. */
function* findIn(
  text: string,
  draft: ArticleDraft,
  models: Models,
  date: string | undefined,
  fates: NameFates | undefined,
): Generator<void, Found, void> {
  const recognized = yield* recognizeArticle(text, draft, models, date, fates);
  const deals = yield* extractDeals(text, recognized, models, date);
  const entities = [...recognized.entities, ...namedByDeals(recognized, deals)];
  return { entities, deals, issues: recognized.issues };
}

/** A deal more likely than this vouches for the names of its parties. */
const VOUCHES = 0.5;

/** The doubtful names that deals make sure of. */
function namedByDeals({ doubtful, paragraphs }: RecognizedArticle, deals: readonly Deal[]): EntityDraft[] {
  const vouched = new Set(deals.filter(({ confidence }) => confidence > VOUCHES).flatMap(dealParties));
  return doubtful.filter(({ name }) => vouched.has(name)).map((name) => entityOfName(name, paragraphs));
}

/** Runs work that only yields, reporting the same progress at each step. */
function* within<T>(progress: Progress, work: Generator<void, T, void>): Steps<T> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield progress;
  }
}
