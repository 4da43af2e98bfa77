import type { RecordPlace } from '../core/containers/container';

/** A record as it is kept in lists; the text itself is not kept. */
export interface RecordLine {
  readonly place: RecordPlace;
  /** What it is called in a list. */
  readonly title: string;
  /** Whether its text is HTML. */
  readonly isHtml: boolean;
}

/** Records that follow each other, in typed arrays that can be handed to another process: some 25 bytes a record besides its title, 12 more of packed ones. */
export interface RecordBatch {
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** Where they begin in the file and how long they are, in bytes; of something packed that of all of it. */
  readonly starts: Float64Array<ArrayBuffer>;
  readonly lengths: Float64Array<ArrayBuffer>;
  /** Where packed ones begin in what that unpacks to, and their lengths there; empty where there are none. */
  readonly innerStarts: Float64Array<ArrayBuffer>;
  readonly innerLengths: Uint32Array<ArrayBuffer>;
  /** What each is, as {@link HTML}, {@link PACKED} and, of a list that is kept, {@link ANALYZED} added up. */
  readonly flags: Uint8Array<ArrayBuffer>;
  /** Where each title ends in `titles`, which is UTF-8; it begins where the one before ends. */
  readonly titleEnds: Uint32Array<ArrayBuffer>;
  readonly titles: Uint8Array<ArrayBuffer>;
}

/** Flags of a record. */
export const HTML = 1;
export const ANALYZED = 2;
export const PACKED = 4;

/** Longest title that is kept, in UTF-16 units. */
const LONGEST_TITLE = 80;

/** Gathers records for batches. */
export class BatchBuilder {
  private numbers = new Uint32Array(256);
  private starts = new Float64Array(256);
  private lengths = new Float64Array(256);
  private innerStarts = new Float64Array(256);
  private innerLengths = new Uint32Array(256);
  private flags = new Uint8Array(256);
  private titleEnds = new Uint32Array(256);
  private titles = new Uint8Array(16_384);
  private titleBytes = 0;
  private count = 0;
  private anyPacked = false;
  private readonly encoder = new TextEncoder();

  /** Takes in the next record. */
  push({ place: { number, bytes, within }, title, isHtml }: RecordLine): void {
    if (this.count === this.numbers.length) this.grow(this.count * 2);
    const at = this.count++;
    this.numbers[at] = number;
    this.starts[at] = bytes.start;
    this.lengths[at] = bytes.end - bytes.start;
    this.flags[at] = (isHtml ? HTML : 0) | (within ? PACKED : 0);
    this.innerStarts[at] = within?.start ?? 0;
    this.innerLengths[at] = within ? within.end - within.start : 0;
    this.anyPacked ||= within !== undefined;
    this.pushTitle(shortened(title));
    this.titleEnds[at] = this.titleBytes;
  }

  /** The records since the last batch, in buffers of their own. */
  take(): RecordBatch {
    const { count } = this;
    const inner = this.anyPacked ? count : 0;
    const batch: RecordBatch = {
      numbers: this.numbers.slice(0, count),
      starts: this.starts.slice(0, count),
      lengths: this.lengths.slice(0, count),
      innerStarts: this.innerStarts.slice(0, inner),
      innerLengths: this.innerLengths.slice(0, inner),
      flags: this.flags.slice(0, count),
      titleEnds: this.titleEnds.slice(0, count),
      titles: this.titles.slice(0, this.titleBytes),
    };
    this.count = 0;
    this.titleBytes = 0;
    this.anyPacked = false;
    return batch;
  }

  private pushTitle(title: string): void {
    // UTF-8 takes at most three bytes for one UTF-16 unit.
    const most = this.titleBytes + title.length * 3;
    if (most > this.titles.length)
      this.titles = copied(this.titles, new Uint8Array(Math.max(most, this.titles.length * 2)));
    this.titleBytes += this.encoder.encodeInto(title, this.titles.subarray(this.titleBytes)).written;
  }

  private grow(size: number): void {
    this.numbers = copied(this.numbers, new Uint32Array(size));
    this.starts = copied(this.starts, new Float64Array(size));
    this.lengths = copied(this.lengths, new Float64Array(size));
    this.innerStarts = copied(this.innerStarts, new Float64Array(size));
    this.innerLengths = copied(this.innerLengths, new Uint32Array(size));
    this.flags = copied(this.flags, new Uint8Array(size));
    this.titleEnds = copied(this.titleEnds, new Uint32Array(size));
  }
}

function copied<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** One line, cut where it is long, between two characters. */
function shortened(title: string): string {
  const line = title
    .slice(0, LONGEST_TITLE * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST_TITLE) return line;
  const last = line.charCodeAt(LONGEST_TITLE - 2);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return `${line.slice(0, LONGEST_TITLE - (isHalf ? 2 : 1))}…`;
}
