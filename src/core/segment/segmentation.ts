import type { DumpKind, Issue, Removal } from '../analysis';
import type { Span } from '../text/span';

/** An article as the splitters found it: spans into the reading's text (not yet mapped to the source). */
export interface ArticleDraft {
  /** Headline without a site's suffix. */
  readonly headline: Span;
  /** From its first line to its last. */
  readonly span: Span;
  /** Lines about the article itself (date, byline, section), disjoint from headline and body. */
  readonly header: readonly Span[];
  /** Paragraphs in order, each one line's content. */
  readonly body: readonly Span[];
  /** Items of a digest. */
  readonly items?: readonly Span[];
  readonly author: readonly string[];
  /** ISO 8601. */
  readonly datePublished?: string;
  readonly dateText?: string;
  readonly articleSection?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly truncated?: boolean;
  /** Whether a correction says that it begins here, or that none begins in what follows. */
  readonly corrected?: boolean;
}

/** A reading cut into articles, with all that belongs to none of them as removals. */
export interface Segmentation {
  readonly kind: DumpKind;
  /** 0 to 1. */
  readonly confidence: number;
  readonly signals: readonly string[];
  readonly articles: readonly ArticleDraft[];
  readonly removals: readonly Removal[];
  /** What would be removed but for a correction; parts of articles. */
  readonly kept?: readonly Removal[];
  readonly issues: readonly Issue[];
}
