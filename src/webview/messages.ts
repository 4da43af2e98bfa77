/** What a webview and its host say to each other, and what they say it about; both sides import it from here. */
import type { DealStatus, DealType, MoneyValue } from '../core/analysis';
import type { RoundType } from '../core/roundTypes';

/** The webviews. */
export type PanelKind = 'table' | 'timeline' | 'graph';

/** What deals a panel is about: those of all dumps of the window, of one dump, of one article. Uris are strings. */
export type PanelScope =
  | { readonly kind: 'workspace' }
  | { readonly kind: 'dump'; readonly uri: string }
  | { readonly kind: 'article'; readonly uri: string; readonly articleId: string; readonly headline: string };

/** What somebody is in a deal. */
export type PartyRole =
  | 'company'
  | 'target'
  | 'acquirer'
  | 'seller'
  | 'investors'
  | 'manager'
  | 'fund'
  | 'exchange'
  | 'parties';

/** Somebody in a deal. */
export interface RowParty {
  readonly role: PartyRole;
  readonly name: string;
  /** The same for all names of one thing; absent where the party has no name of its own (`its chemicals arm`). */
  readonly id?: string;
  /** Whether it led the round. */
  readonly lead?: true;
}

/** One deal as the webviews show it: what several articles or dumps tell of it is one row. */
export interface DealRow {
  /** Stays the same while the dump and the deal do. */
  readonly key: string;
  readonly type: DealType;
  readonly status: DealStatus;
  readonly background?: true;
  /** 0 to 1. */
  readonly confidence: number;
  /** Whom it is about in a few words; empty where it names nobody. */
  readonly title: string;
  readonly parties: readonly RowParty[];
  readonly round?: RoundType;
  /** Per cent, 0 to 100. */
  readonly stakePercent?: number;
  /** The amount, then the same sum in other currencies; empty where none is told. */
  readonly sums: readonly MoneyValue[];
  readonly valuation?: MoneyValue;
  /** ISO date, as precise as the text is: that of the deal, else that of its article. */
  readonly date?: string;
  /** Whether {@link date} is the article's. */
  readonly dateOfArticle?: true;
  /** Headline of the article. */
  readonly article: string;
  /** Path of the dump. */
  readonly dump: string;
  /** Where its main evidence begins: a UTF-16 offset into the dump. */
  readonly start: number;
  /** The sentence that tells it, shortened where it is long. */
  readonly evidence: string;
  /** How many articles tell it, those of other dumps included. */
  readonly told: number;
}

/** Names for people, in the language of the window. */
export interface Labels {
  readonly types: Readonly<Record<DealType, string>>;
  readonly statuses: Readonly<Record<DealStatus, string>>;
}

/** The formats that deals are copied and exported in. */
export const COPY_FORMATS = ['csv', 'json', 'md'] as const;

/** One of {@link COPY_FORMATS}. */
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** What the host tells the page. */
export type HostMessage =
  | {
      readonly type: 'start';
      readonly scope: PanelScope;
      readonly labels: Labels;
      /** The window's translations of the page's texts: English text → text. */
      readonly texts: Readonly<Record<string, string>>;
      /** Ids of the columns that the workspace has chosen for the table. */
      readonly columns: readonly string[];
    }
  | {
      readonly type: 'rows';
      /** New and changed rows. */
      readonly put: readonly DealRow[];
      /** Keys of rows that are no more. */
      readonly gone: readonly string[];
      /** Whether more rows of the same state follow at once. */
      readonly more: boolean;
    }
  /** How many of the dumps in scope are analysed. */
  | { readonly type: 'progress'; readonly analysed: number; readonly dumps: number };

/** What the page tells the host. */
export type PageMessage =
  /** The page is there and knows nothing yet. */
  | { readonly type: 'ready' }
  /** Show the evidence of a deal; `focus`: put the cursor there. */
  | { readonly type: 'open'; readonly key: string; readonly focus: boolean }
  | {
      readonly type: 'copy';
      readonly format: CopyFormat;
      readonly keys: readonly string[];
      readonly columns: readonly string[];
    }
  | { readonly type: 'export'; readonly format: CopyFormat; readonly keys: readonly string[] }
  /** The user has chosen the table's columns. */
  | { readonly type: 'columns'; readonly columns: readonly string[] }
  /** Show the same deals in another webview. */
  | { readonly type: 'show'; readonly panel: PanelKind };

/** What a page keeps over a reload of the window, as far as the host needs it. */
export interface PanelState {
  readonly scope: PanelScope;
}
