import type { DealStatus, DealType, DumpKind, MoneyValue } from '../analysis';

/** First and last line of a stretch, both 1-based and both in it. */
export type LineRange = readonly [first: number, last: number];

/** What people say of one dump: the content of `gold/NAME.json`. Lines are 1-based; fields that do not apply are absent. */
export interface GoldRecord {
  /** Name of the dump's file. */
  readonly file: string;
  readonly kind: DumpKind;
  /** Kinds that are right as well. */
  readonly altKinds: readonly DumpKind[];
  /** In the order of the dump; none in what is no dump. */
  readonly articles: readonly GoldArticle[];
  /** What cleaning is to take away. */
  readonly noise: readonly GoldNoise[];
  /** One for each article. */
  readonly entities: readonly GoldEntities[];
  readonly deals: readonly GoldDeal[];
}

/** A story. */
export interface GoldArticle {
  /** `DUMP-NUMBER`, unique in the set. */
  readonly id: string;
  readonly title: string;
  readonly titleLine: number;
  /** Further lines that repeat the title: an article may begin at any of them, and they count neither as content nor as noise. */
  readonly altTitleLines?: readonly number[];
  /** The first line that is its own: of title, date line and author line the first. */
  readonly startLine: number;
  /** First line of its text, behind the header. */
  readonly bodyStartLine: number;
  /** Last line of its text. */
  readonly endLine: number;
  /** Where its text is not one stretch. */
  readonly bodyRanges?: readonly LineRange[];
  /** Noise between its first and its last line. */
  readonly excludeLines?: readonly LineRange[];
  /** Lines that may be kept or removed: captions, sub-headings, section names, a standfirst. */
  readonly neutralLines?: readonly number[];
  /** For digests: the first line of each item. An analysis may give the items as articles instead. */
  readonly itemLines?: readonly number[];
  readonly authorLine?: number;
  readonly dateLine?: number;
  /** The date of `dateLine`, or one that the text itself states: ISO 8601. */
  readonly date?: string;
}

/** Lines that are no part of any article. */
export interface GoldNoise {
  readonly lines: LineRange;
  /** What it is, for people: `nav`, `share`, `comments` … */
  readonly kind: string;
  /** Whether keeping it is right too. */
  readonly optional?: boolean;
}

/** Something named. */
export interface GoldName {
  /** The fullest name in the article. */
  readonly name: string;
  /** Its other names in the article, any of which will do. */
  readonly aliases: readonly string[];
}

/** A sum of money. */
export interface GoldMoney extends MoneyValue {
  /** As the article writes it. */
  readonly text: string;
}

/** What an article names. */
export interface GoldEntities {
  /** Id of the article. */
  readonly article: string;
  readonly organizations: readonly GoldName[];
  readonly people: readonly GoldName[];
  readonly places: readonly GoldName[];
  readonly products: readonly GoldName[];
  /** Names that count neither way. */
  readonly optional: readonly string[];
  /** Each sum once, whatever its role; a range is one sum, by its upper end. */
  readonly money: readonly GoldMoney[];
}

/** Somebody who puts money in. */
export interface GoldInvestor {
  readonly name: string;
  readonly lead: boolean;
}

/** A deal that an article tells. Parties are names of the article; the field tells the part that they play. */
export interface GoldDeal {
  /** `DUMP-dNUMBER`, unique in the set. */
  readonly id: string;
  /** Id of the article. */
  readonly article: string;
  readonly type: DealType;
  /** Types that are right as well. */
  readonly altTypes?: readonly DealType[];
  /** `core` deals have to be found; `marginal` ones count neither way. */
  readonly certainty: 'core' | 'marginal';
  /** Whether the story recalls it rather than reports it. */
  readonly background: boolean;
  readonly status: DealStatus;
  readonly altStatus?: readonly DealStatus[];
  /** `asset` where the target is no company of its own name: a unit, a building, a brand. */
  readonly subtype?: 'asset';
  /** Of a round or an IPO. */
  readonly company?: string;
  /** Of an acquisition or a stake. */
  readonly target?: string;
  readonly acquirer?: readonly string[];
  readonly seller?: readonly string[];
  readonly investors?: readonly GoldInvestor[];
  /** Of a merger or a partnership. */
  readonly parties?: readonly string[];
  /** Of a fund. */
  readonly manager?: string;
  readonly fund?: string;
  readonly amount?: GoldMoney;
  /** The same sum in other currencies, or sums that will do as well. */
  readonly altAmounts?: readonly GoldMoney[];
  readonly valuation?: GoldMoney & { readonly basis: 'pre_money' | 'post_money' | 'unspecified' };
  readonly stakePercent?: number;
  /** One of the record's round types. */
  readonly round?: string;
  /** Round types that are right as well. */
  readonly acceptRounds?: readonly string[];
  /** ISO 8601, as precise as the article is, resolved on its date. */
  readonly date?: string;
  /** Other names that will do for a party of this deal. */
  readonly altNames?: Readonly<Record<string, readonly string[]>>;
  /** Slots that count neither way: `round`, or one party of a slot, `investors:Some Name`. */
  readonly lenient?: readonly string[];
  /** The line that tells it best. */
  readonly evidenceLine: number;
}
