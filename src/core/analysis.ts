/**
 * The record that the program gives out, version 1. Everything else that leaves it is an export of this.
 * Article fields are named after schema.org's NewsArticle; currencies are ISO 4217 codes, dates ISO 8601 as precise as the text
 * is (`2018`, `2018-05`, `2018-05-03`). A field that is not known is absent: never `null`, never `""`.
 * Spans are UTF-16 offsets into the dump's decoded text; every `text` equals the dump's text at the `span` beside it.
 */
import type { RecordReference } from './recordReference';
import type { RoundType } from './roundTypes';
import type { Span } from './text/span';

/** What a dump is as a whole. */
export const DUMP_KINDS = [
  'plain_archive',
  'dated_archive',
  'magazine_page',
  'feed_digest',
  'newsletter',
  'listing',
  'single_article',
  'not_a_dump',
] as const;

/** One of {@link DUMP_KINDS}. */
export type DumpKind = (typeof DUMP_KINDS)[number];

/**
 * How a dump's characters are to be read: as plain text, as HTML, or as a structured text that says itself where its articles are: a feed (RSS,
 * Atom), JSON, JSON Lines (one value after the other), a table (CSV, TSV).
 */
export type DumpFormat = 'text' | 'html' | 'feed' | 'json' | 'jsonl' | 'csv';

/** Why cleaning takes a stretch away. */
export const REMOVAL_REASONS = [
  'navigation',
  'share',
  'counter',
  'comment',
  'comment_form',
  'leaked_json',
  'duplicate',
  'author_bio',
  'advert',
  'newsletter_form',
  'related',
  'source_link',
  'footer',
  'credit',
  'caption',
  'tags',
  'page_header',
  'code',
  'markup',
  'stray',
] as const;

/** One of {@link REMOVAL_REASONS}. */
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** The kinds of thing that a text names. */
export const ENTITY_TYPES = ['organization', 'person', 'place', 'product', 'money', 'percent', 'date'] as const;

/** One of {@link ENTITY_TYPES}. */
export type EntityType = (typeof ENTITY_TYPES)[number];

/** The kinds of deal. */
export const DEAL_TYPES = [
  'funding_round',
  'acquisition',
  'stake_purchase',
  'merger',
  'fund_raise',
  'ipo',
  'partnership',
] as const;

/** One of {@link DEAL_TYPES}. */
export type DealType = (typeof DEAL_TYPES)[number];

/** How far a deal has come, as the text tells it. */
export const DEAL_STATUSES = ['completed', 'announced', 'planned', 'rumored', 'failed'] as const;

/** One of {@link DEAL_STATUSES}. */
export type DealStatus = (typeof DEAL_STATUSES)[number];

/** All that was found in one dump. */
export interface Analysis {
  /** The version of this record. */
  schemaVersion: 1;
  dump: Dump;
  /** In the order of the dump; their spans are disjoint. */
  articles: Article[];
  /** One for each thing named, in the order of first mention. */
  entities: Entity[];
  /** In the order of their first evidence. */
  deals: Deal[];
  /** What cleaning takes away, in order; disjoint from each other and from what articles keep. */
  removals: Removal[];
  /** What cleaning would take away, but a correction keeps: parts of articles, with the rule and reason that would take them; absent where there are none. */
  kept?: Removal[];
  /** What is wrong or doubtful about the dump, in order of place. */
  issues: Issue[];
}

/** The file as a whole. */
export interface Dump {
  /** Where it came from: a path or URI as the host gave it. */
  path?: string;
  format: DumpFormat;
  kind: DumpKind;
  /**
   * How sure the kind is, 0 to 1.
   * @minimum 0
   * @maximum 1
   */
  confidence: number;
  /** Name of the character encoding that the bytes were decoded with, in the Encoding Standard's spelling. */
  encoding: string;
  /**
   * Length of the decoded text in UTF-16 units.
   * @asType integer
   * @minimum 0
   */
  length: number;
  /** What spoke for the kind, in plain words. */
  signals: string[];
  /** Where it stands in the file, of which it is one record; absent where the file is the dump. */
  record?: RecordReference;
}

/** One story in a dump. */
export interface Article {
  /** Stable: made from the headline and the body, not from the position. */
  id: string;
  /** Cleaned, without a site's name at its end. */
  headline: string;
  headlineSpan: Span;
  /** From its first line (date, headline) to its last. */
  span: Span;
  /** Its lines about itself that fields were read from: date, byline, section. Cleaning keeps them. */
  headerSpans: Span[];
  /** What is kept of it: paragraphs in order, disjoint, inside `span`. */
  bodySpans: Span[];
  /** For digests: where each of its items stands, in order; absent where it tells one story. */
  itemSpans?: Span[];
  /** Names of its authors; empty where it states none. */
  author: string[];
  /** ISO 8601 date. */
  datePublished?: string;
  /** The date as it stands in the text. */
  dateText?: string;
  articleSection?: string;
  publisher?: string;
  url?: string;
  /** Whether it is cut off. */
  truncated?: boolean;
  /**
   * Id of the article that it repeats, wholly, in part or in nearly the same words: the earlier of the two, or the fuller where one is much
   * fuller (a teaser repeats its story, wherever it stands). That one repeats none itself.
   */
  duplicateOf?: string;
  /** Whether a correction says that it begins here, or that none begins in what follows. */
  corrected?: boolean;
  /** Cleaned text: paragraphs joined by a blank line. */
  articleBody: string;
}

/** A thing that the text names, with every mention. */
export interface Entity {
  /** Stable: made from type and name or value. */
  id: string;
  type: EntityType;
  /** Its fullest name. */
  name: string;
  /** Its other names in the text. */
  aliases: string[];
  /** The value of a sum of money, a percentage (`value` is 12.5 for 12.5 %) or a date. */
  value?: MoneyValue | { value: number } | { iso: string };
  mentions: Mention[];
  /** Whether a correction gave it its type, its name or what it is one with. */
  corrected?: boolean;
}

/** One place where an entity is named. */
export interface Mention {
  articleId: string;
  span: Span;
  text: string;
}

/**
 * A deal that the text asserts; `type` tells the kinds apart. Each article that tells a deal has a record of it, so that what an article says is
 * found with it; the records of one deal name each other's articles in `sources`, and all but the fullest say by `sameAs` that it is counted already. An
 * article that repeats another (`duplicateOf`) has none of its own of what the other tells: the other's record names it in `sources`.
 */
export type Deal = FundingRound | Acquisition | StakePurchase | Merger | FundRaise | Ipo | Partnership;

/** What all deals have. */
export interface DealBase {
  /** Stable: made from type, parties and amount. */
  id: string;
  articleId: string;
  status: DealStatus;
  /** Whether the story recalls the deal rather than reports it. */
  background: boolean;
  /**
   * How sure it is that the deal is told so, 0 to 1.
   * @minimum 0
   * @maximum 1
   */
  confidence: number;
  amount?: Money;
  /** The same sum told in other currencies. */
  alternateAmounts?: Money[];
  valuation?: Valuation;
  date?: DealDate;
  /** The sentences that tell it, the main one first. */
  evidence: Evidence[];
  /** Ids of other articles that tell it too, those that repeat one included; in the order of the dump. */
  sources?: string[];
  /** Id of the record of the same deal that says most of it; absent in that record itself. What has it is not counted again. */
  sameAs?: string;
  /** Where other dumps tell it; only in exports that merge the deals of several dumps. */
  elsewhere?: TellingElsewhere[];
  /** Whether a correction confirmed, edited or added it; its confidence is 1 then. */
  corrected?: boolean;
}

/** An article of another dump that tells a deal. */
export interface TellingElsewhere {
  /** Path or URI of that dump, as the host gave it. */
  source?: string;
  articleId: string;
  headline: string;
}

/** A company takes new money: equity, debt or a grant. */
export interface FundingRound extends DealBase {
  type: 'funding_round';
  company?: Party;
  investors: Investor[];
  round?: RoundType;
}

/** Control of a company, unit or asset changes hands; a majority stake too. */
export interface Acquisition extends DealBase {
  type: 'acquisition';
  acquirer: Party[];
  target?: Party;
  seller: Party[];
  /**
   * Per cent of the target, 0 to 100.
   * @minimum 0
   * @maximum 100
   */
  stakePercent?: number;
}

/** A minority stake or existing shares change hands. */
export interface StakePurchase extends DealBase {
  type: 'stake_purchase';
  acquirer: Party[];
  target?: Party;
  seller: Party[];
  /**
   * Per cent of the target, 0 to 100.
   * @minimum 0
   * @maximum 100
   */
  stakePercent?: number;
}

/** Companies become one. */
export interface Merger extends DealBase {
  type: 'merger';
  parties: Party[];
}

/** An investment firm raises a fund. */
export interface FundRaise extends DealBase {
  type: 'fund_raise';
  manager?: Party;
  fund?: Party;
  investors: Investor[];
}

/** A company lists its shares. */
export interface Ipo extends DealBase {
  type: 'ipo';
  company?: Party;
  exchange?: Party;
}

/** Companies agree to work together. */
export interface Partnership extends DealBase {
  type: 'partnership';
  parties: Party[];
}

/** Somebody in a deal. */
export interface Party {
  /** The fullest name that the article gives. */
  name: string;
  /** Id of its {@link Entity}; absent where the party has no name of its own. */
  entityId?: string;
  text: string;
  span: Span;
}

/** A party that puts money in. */
export interface Investor extends Party {
  /** Whether it led the round. */
  lead: boolean;
}

/** A sum: `value` in whole units of `currency`, an ISO 4217 code. */
export interface MoneyValue {
  value: number;
  currency: string;
  qualifier?: 'about' | 'over' | 'under' | 'up_to' | 'range';
}

/** A sum and where it stands. */
export interface Money extends MoneyValue {
  text: string;
  span: Span;
}

/** What the company is worth by the deal. */
export interface Valuation extends Money {
  basis: 'pre_money' | 'post_money' | 'unspecified';
}

/** When a deal happened or will; `iso` is resolved on the article's date. */
export interface DealDate {
  iso: string;
  text: string;
  span: Span;
}

/** A sentence that tells a deal. */
export interface Evidence {
  span: Span;
  text: string;
}

/** A stretch that cleaning takes away. */
export interface Removal {
  span: Span;
  /** Name of the rule that took it. */
  rule: string;
  reason: RemovalReason;
  /** Whether a correction takes it away; no rule would. */
  corrected?: boolean;
}

/** Something wrong or doubtful. */
export interface Issue {
  /** Stable name of the kind of issue, in kebab-case. */
  code: string;
  severity: 'warning' | 'info';
  /** What is wrong and what it means for the reader. */
  message: string;
  span?: Span;
  /** Id of the correction that it is about. */
  correction?: string;
}
