import type { ByteRange, ContainerTrouble } from './container';
import { trouble } from './recordLimits';

/** Counts records that are passed over, to tell of them in one issue. */
export class PassedOver {
  private count = 0;
  private first: { readonly bytes: ByteRange; readonly before: number } | undefined;

  /** Counts one that stands at `bytes`, in front of the record with the number `before`. */
  add(bytes: ByteRange, before: number): void {
    this.count++;
    this.first ??= { bytes, before };
  }

  /** The issue, where there is something to tell: `Passed over as images: 12; the first is in front of record 7.` */
  *troubles(what: string): Generator<ContainerTrouble> {
    if (!this.first) return;
    const { bytes, before } = this.first;
    const message = `Passed over as ${what}: ${this.count}; the first is in front of record ${before}.`;
    yield trouble('passed-over', 'info', message, bytes);
  }
}
