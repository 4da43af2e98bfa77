import type { Deal } from '../core/analysis';
import type { DealChanges } from '../core/corrections/correction';

/** A deal that a model proposes, each value of which stands in the text. It is no part of any analysis until somebody accepts it. */
export interface Proposal {
  /** The same for the same deal of the same article, whoever proposes it. */
  readonly key: string;
  /** As a record, to be shown; its spans are of the text that was read. Its confidence is 0: nobody has weighed it. */
  readonly deal: Deal;
  /** What a correction that adds it says. */
  readonly changes: DealChanges;
  /** What the model gave that does not stand in the text, and was dropped: `amount`, `seller: Quillmark`. */
  readonly dropped: readonly string[];
}
