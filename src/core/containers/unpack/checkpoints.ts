import type { InflaterPlace } from './inflater';

/** A place in the middle of a compressed member at which unpacking can go on. */
export interface Checkpoint extends InflaterPlace {
  /** Offset in the file as stored where its member begins. */
  readonly member: number;
  /** Offset in the file as stored of the first byte that has to be read. */
  readonly packed: number;
  /** The checksum of what the member has unpacked to. */
  readonly crc: number;
}

/** How many there are at most: each takes 32 KB. */
const MOST = 64;

/** How far they are apart at least, in bytes as stored: unpacking so much is not felt. */
const SPACING = 2 * 1024 * 1024;

/** Places of one file at which unpacking can go on, so that what stands late in a large member need not be unpacked from the member's beginning. */
export class Checkpoints {
  private all: Checkpoint[] = [];
  private spacing = SPACING;

  /** `onAdd` is given each that is taken in. */
  constructor(private readonly onAdd?: (checkpoint: Checkpoint) => void) {}

  /** Whether one at `packed` in the member that begins at `member` is far enough from all others. */
  isDue(member: number, packed: number): boolean {
    const before = this.all.findLast((one) => one.packed <= packed);
    return packed - Math.max(member, before?.packed ?? 0) >= this.spacing;
  }

  /** Takes in one. Where there are too many, every second is left, and those to come are as far apart. */
  add(checkpoint: Checkpoint): void {
    if (!this.isDue(checkpoint.member, checkpoint.packed)) return;
    const behind = this.all.findIndex(({ packed }) => packed > checkpoint.packed);
    this.all.splice(behind < 0 ? this.all.length : behind, 0, checkpoint);
    this.onAdd?.(checkpoint);
    if (this.all.length <= MOST) return;
    this.all = this.all.filter((_, i) => i % 2 === 1);
    this.spacing *= 2;
  }

  /** The last one in front of the byte at `within` of what the member at `member` unpacks to. */
  before(member: number, within: number): Checkpoint | undefined {
    return this.all.findLast((one) => one.member === member && one.size <= within);
  }
}
