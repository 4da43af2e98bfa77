import type { ByteRange, ContainerTrouble } from './container';
import { trouble } from './recordLimits';

/** Counts records that are passed over, to tell of them in one issue. */
export class PassedOver {
  private count = 0;
  private first: ByteRange | undefined;

  /** Counts one that stands at `bytes`. */
  add(bytes: ByteRange): void {
    this.count++;
    this.first ??= bytes;
  }

  /** The issue, where there is something to tell: `Passed over as images: 12; the first is at byte 7.` */
  *troubles(what: string): Generator<ContainerTrouble> {
    if (this.count === 0) return;
    const message = `Passed over as ${what}: ${this.count}; the first is at byte ${this.first!.start}.`;
    yield trouble('passed-over', 'info', message, this.first);
  }
}
