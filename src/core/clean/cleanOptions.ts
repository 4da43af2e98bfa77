import type { RemovalReason } from '../analysis';
import type { FurnitureList } from './furniture/furnitureList';

/** What cleaning can be asked to leave in. */
export const KEEPABLE = ['captions', 'credits'] as const;

/** One of {@link KEEPABLE}: the words under pictures, or who made pictures and text. */
export type Keepable = (typeof KEEPABLE)[number];

/** The forms that a cleaned text can be given in. */
export const CLEANED_FORMATS = ['text', 'markdown'] as const;

/** One of {@link CLEANED_FORMATS}. */
export type CleanedFormat = (typeof CLEANED_FORMATS)[number];

/** How a dump is cleaned. */
export interface CleanOptions {
  /** What stays though the record says that it goes; nothing where not said. */
  readonly keep?: readonly Keepable[];
  /** `text` where not said. `markdown` makes headings of headlines. */
  readonly format?: CleanedFormat;
  /** Whether what is known of the articles stands in front as YAML. */
  readonly frontMatter?: boolean;
  /** The list of known furniture that the analysis was made with. */
  readonly furniture?: FurnitureList;
}

const REASONS: Readonly<Record<Keepable, RemovalReason>> = { captions: 'caption', credits: 'credit' };

/** The reasons for which nothing is taken away. */
export function keptReasons({ keep = [] }: CleanOptions): ReadonlySet<RemovalReason> {
  return new Set(keep.map((name) => REASONS[name]));
}
