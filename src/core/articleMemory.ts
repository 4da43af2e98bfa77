import type { ArticleFindings } from './assemble';
import type { ArticleDraft } from './segment/segmentation';
import { type Span, slice } from './text/span';
import { hash32 } from './text/stableId';

/** What was found in an article, in the offsets of the reading that it was found in. */
export type Found = Omit<ArticleFindings, 'draft'>;

/** A finding with the place of its article then. */
interface Remembered {
  readonly start: number;
  readonly found: Found;
}

/**
 * Remembers what was found in the articles of a dump, so that an article that is the same in the dump's next version need not be read again: what
 * is found in an article depends on its text, its layout and its date alone. Holds what the last analysis found; may serve one dump only.
 */
export class ArticleMemory {
  private known = new Map<string, Remembered>();

  /** Begins an analysis, which asks for its articles one after the other. */
  begin(): MemoryRun {
    return new MemoryRun(this.known, (used) => {
      this.known = used;
    });
  }
}

/** The memory during one analysis. */
export class MemoryRun {
  private readonly used = new Map<string, Remembered>();

  constructor(
    private readonly known: Map<string, Remembered>,
    private readonly settle: (used: Map<string, Remembered>) => void,
  ) {}

  /** What was found in the article of `key`, which now begins at `start`; `undefined` where it was not seen before. */
  recall(key: string, start: number): Found | undefined {
    const before = this.known.get(key);
    if (!before) return undefined;
    const found = before.start === start ? before.found : shifted(before.found, start - before.start);
    this.used.set(key, { start, found });
    return found;
  }

  /** Remembers what was found in an article; a later analysis knows it even where this one is not ended. */
  keep(key: string, start: number, found: Found): void {
    this.known.set(key, { start, found });
    this.used.set(key, { start, found });
  }

  /** Ends the analysis: what it has not met is forgotten. */
  end(): void {
    this.settle(this.used);
  }
}

/** A key that is the same for articles of the same text, layout and date; `date` is what relative dates are resolved on. */
export function articleKey(text: string, draft: ArticleDraft, date: string | undefined): string {
  const { start } = draft.span;
  const places = [draft.headline, ...draft.header, ...draft.body].map((at) => `${at.start - start}-${at.end - start}`);
  const words = `${slice(text, draft.headline)}\n${slice(text, draft.span)}`;
  const content = `${places.join()} ${draft.header.length} ${date ?? ''}\n${words}`;
  return `${hash32(content, 0x811c9dc5).toString(36)}-${hash32(content, 0x01000193).toString(36)}`;
}

/** A copy in which all spans are moved by `by`. */
function shifted<T>(value: T, by: number): T {
  if (Array.isArray(value)) return value.map((one: unknown) => shifted(one, by)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shifted(one, by)]));
  if (isSpan(value)) Object.assign(copy, { start: value.start + by, end: value.end + by });
  return copy as T;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
