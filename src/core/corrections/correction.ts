/**
 * What people correct of an analysis: one W3C Web Annotation (https://www.w3.org/TR/annotation-model/) a correction, as JSON-LD. Corrections are kept in the
 * workspace folder's `.seed-dump/corrections.jsonl`, one a line; later lines win over earlier ones.
 */
import type { DealStatus, DealType, MoneyValue, RemovalReason } from '../analysis';
import type { RoundType } from '../roundTypes';

/** Name of the folder that corrections are kept in, and of their file in it. */
export const CORRECTIONS_FOLDER = '.seed-dump';
/** See {@link CORRECTIONS_FOLDER}. */
export const CORRECTIONS_FILE = 'corrections.jsonl';

/** The JSON-LD context of corrections; what the Web Annotation vocabulary does not name is the program's own. */
export const CORRECTION_CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { '@vocab': 'urn:seed-dump:vocabulary:' },
] as const;

/** The `source` of corrections that hold for every dump of the folder. */
export const WHOLE_FOLDER = './';

/** Why somebody annotates, as far as corrections go: names of the Web Annotation vocabulary. */
export type Motivation = 'classifying' | 'editing' | 'linking' | 'assessing' | 'moderating' | 'tagging';

/** A correction: what is corrected (`body`) and where (`target`). */
export interface Correction {
  '@context'?: unknown;
  /** Unique in its file. */
  id: string;
  type: 'Annotation';
  motivation: Motivation;
  /** ISO 8601 date and time. */
  created?: string;
  body: CorrectionBody;
  target: CorrectionTarget;
}

/** What a correction is about: a dump and, but for corrections of a whole dump or folder, a place in it. */
export interface CorrectionTarget {
  /** Path of the dump relative to the folder, as an IRI reference with `/`; `./` stands for every dump of the folder. */
  source: string;
  /** The place, told twice so that it survives edits: by its position and by its words. */
  selector?: CorrectionSelector[];
}

/** One way to tell a place. */
export type CorrectionSelector = PositionSelector | QuoteSelector;

/** A place by its offsets in the decoded text. */
export interface PositionSelector {
  type: 'TextPositionSelector';
  /**
   * UTF-16 offset.
   * @asType integer
   * @minimum 0
   */
  start: number;
  /**
   * UTF-16 offset, behind the place.
   * @asType integer
   * @minimum 0
   */
  end: number;
}

/** A place by its words and what stands around them. */
export interface QuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  /** The text right in front of it, and right behind it. */
  prefix?: string;
  suffix?: string;
}

/** The types that names can be corrected to. */
export const NAME_TYPES = ['organization', 'person', 'place', 'product'] as const;

/** One of {@link NAME_TYPES}. */
export type CorrectedNameType = (typeof NAME_TYPES)[number];

/** What a correction says; told apart by `type`. */
export type CorrectionBody =
  | EntityTypeBody
  | EntityNameBody
  | EntitySameBody
  | EntityApartBody
  | EntityNoneBody
  | DealConfirmedBody
  | DealRejectedBody
  | DealEditedBody
  | DealAddedBody
  | ArticleStartBody
  | NoArticleStartBody
  | KeepBody
  | RemoveBody;

/** The `type` of a {@link CorrectionBody}. */
export type CorrectionKind = CorrectionBody['type'];

/** What all corrections of entities have: they hold for the whole dump, wherever one of `names` stands. */
interface NamesBody {
  /** The spellings that it is about, in any case: those of the entity when it was corrected. */
  names: string[];
}

/** These names are of this type; what was not recognised at all becomes an entity. */
export interface EntityTypeBody extends NamesBody {
  type: 'entity-type';
  entityType: CorrectedNameType;
  /** The type before; absent where nothing was recognised. */
  was?: string;
}

/** The thing is called so. */
export interface EntityNameBody extends NamesBody {
  type: 'entity-name';
  name: string;
}

/** The names are others of the thing called `name`. */
export interface EntitySameBody extends NamesBody {
  type: 'entity-same';
  name: string;
  entityType: CorrectedNameType;
}

/** The names are none of the thing that they were taken for, but a thing of their own. */
export interface EntityApartBody extends NamesBody {
  type: 'entity-apart';
  entityType: CorrectedNameType;
}

/** The names are no entity. */
export interface EntityNoneBody extends NamesBody {
  type: 'entity-none';
  /** The type before. */
  was?: string;
}

/** Which of the deals that the target's sentence tells is meant. */
export interface DealReference {
  /** Its id when it was corrected. */
  id: string;
  type: DealType;
  /** Names of its parties, in the order of their roles. */
  parties: string[];
  amount?: MoneyValue;
}

/** The deal is told so. */
export interface DealConfirmedBody {
  type: 'deal-confirmed';
  deal: DealReference;
}

/** No such deal is told. */
export interface DealRejectedBody {
  type: 'deal-rejected';
  deal: DealReference;
}

/** The deal is told, but with these values. */
export interface DealEditedBody {
  type: 'deal-edited';
  deal: DealReference;
  changes: DealChanges;
}

/** The target's sentence tells a deal that was not found. */
export interface DealAddedBody {
  type: 'deal-added';
  /** What it is; `dealType` is needed. */
  changes: DealChanges;
}

/** The roles that parties of deals have in the record. */
export const DEAL_ROLES = [
  'company',
  'target',
  'acquirer',
  'seller',
  'investors',
  'parties',
  'manager',
  'fund',
  'exchange',
] as const;

/** One of {@link DEAL_ROLES}. */
export type DealRole = (typeof DEAL_ROLES)[number];

/** New values of a deal; what is absent stays as it is, `null` takes a value away. */
export interface DealChanges {
  dealType?: DealType;
  status?: DealStatus;
  background?: boolean;
  /** Names by role, each of which the article names; an empty list takes all away. */
  parties?: Partial<Record<DealRole, string[]>>;
  /** Names of the investors that led; needs no `parties`. */
  leads?: string[];
  /** A sum that the article names. */
  amount?: MoneyValue | null;
  /** An ISO 8601 date that the article names, or its own. */
  date?: string | null;
  round?: RoundType | null;
  /**
   * Per cent of the target.
   * @minimum 0
   * @maximum 100
   */
  stakePercent?: number | null;
}

/** An article begins at the line of the target. */
export interface ArticleStartBody {
  type: 'article-start';
}

/** No article begins at the line of the target: what stands there belongs to the one before. */
export interface NoArticleStartBody {
  type: 'no-article-start';
}

/** How far a correction of the cleaning reaches: one stretch, all that one rule takes, all that is taken for one reason. */
export type RemovalScope = 'place' | 'rule' | 'reason';

/** Cleaning leaves this alone. */
export interface KeepBody {
  type: 'keep';
  scope: RemovalScope;
  /** Name of the rule; needed for scope `rule`. */
  rule?: string;
  /** Needed for scope `reason`. */
  reason?: RemovalReason;
}

/** Cleaning takes this away: a stretch that it would leave, or, for a rule or a reason, what an earlier {@link KeepBody} keeps. */
export interface RemoveBody {
  type: 'remove';
  scope: RemovalScope;
  /** Name of the rule; needed for scope `rule`. */
  rule?: string;
  /** Needed for scope `reason`; for a place what it is, `stray` where not said. */
  reason?: RemovalReason;
}

/** The name of the rule that removals made by a correction give. */
export const BY_HAND = 'by-hand';

/** The motivation of each kind of correction. */
export const MOTIVATIONS: Readonly<Record<CorrectionKind, Motivation>> = {
  'entity-type': 'classifying',
  'entity-name': 'editing',
  'entity-same': 'linking',
  'entity-apart': 'linking',
  'entity-none': 'moderating',
  'deal-confirmed': 'assessing',
  'deal-rejected': 'assessing',
  'deal-edited': 'editing',
  'deal-added': 'editing',
  'article-start': 'tagging',
  'no-article-start': 'tagging',
  keep: 'moderating',
  remove: 'moderating',
};
