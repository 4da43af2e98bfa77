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

  /** The issue, where there is something to tell: `12 parts are images; they are passed over.` */
  *troubles(what: string, why: string): Generator<ContainerTrouble> {
    if (this.count === 0) return;
    const message = `Passed over ${this.count} ${what} that ${why}; the first is at byte ${this.first!.start}.`;
    yield trouble('passed-over', 'info', message, this.first);
  }
}
