import type { EntityType, MoneyValue } from '../analysis';
import type { Span } from '../text/span';

/** Something recognised in an article: spans are into the reading's text. */
export interface MentionDraft extends Span {
  readonly type: EntityType;
  /** Its text with white space folded and outer punctuation gone. */
  readonly name: string;
  readonly value?: MoneyValue | { readonly value: number } | { readonly iso: string };
}

/** Mentions of one thing in one article. */
export interface EntityDraft {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly value?: MentionDraft['value'];
  readonly mentions: readonly MentionDraft[];
  readonly corrected?: boolean;
}
