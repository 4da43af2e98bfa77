import type { DumpFormat, Issue, RemovalReason } from '../analysis';
import type { MappedText } from './mappedText';
import type { Span } from './span';

/** A source as a reader made it ready: text with its map to the source, in lines of prose whatever the format was. */
export interface Reading {
  readonly format: DumpFormat;
  /** Places keep their order: what stands earlier in the source stands earlier in the text. */
  readonly mapped: MappedText;
  /** Damage and limits met while reading; spans are into the source. */
  readonly issues: readonly Issue[];
  /** Articles as a structured format states them, in order; absent where the text itself has to tell. */
  readonly articles?: readonly StatedArticle[];
}

/**
 * An article as its container states it. All spans are into the reading's `mapped.text`, disjoint, inside `span`, and stand on lines of their own, in the
 * order of the source: a title may stand behind the body. Fields that are not known are absent.
 */
export interface StatedArticle {
  readonly span: Span;
  /** One line. */
  readonly title?: Span;
  /** Lines of text, a blank line between paragraphs; empty where it has none. */
  readonly body: Span;
  /** Stretches of the text that hold date, author and the like, in order. */
  readonly header?: readonly Span[];
  /** Lines of the body that are no part of the article's text, as the markup of a value says, in order. */
  readonly furniture?: readonly StatedFurniture[];
  readonly author?: readonly string[];
  /** ISO 8601 date. */
  readonly datePublished?: string;
  /** The date as the source has it. */
  readonly dateText?: string;
  readonly articleSection?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** Whether the source says that it is cut off, or is cut off inside of it. */
  readonly truncated?: boolean;
}

/** A stretch of a stated body that its markup calls something else. */
export interface StatedFurniture {
  readonly span: Span;
  readonly reason: RemovalReason;
}

/** A reading whose format says where its articles are. */
export type StatedReading = Reading & { readonly articles: readonly StatedArticle[] };

/** Whether the format of a reading says where its articles are. */
export function isStatedReading(reading: Reading): reading is StatedReading {
  return reading.articles !== undefined;
}
