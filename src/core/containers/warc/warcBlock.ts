import type { ByteCursor } from '../byteCursor';
import { joined } from '../byteSource';
import { LARGEST_RECORD } from '../recordLimits';
import { MARK_SIGHT, takeToMark } from '../takeToMark';

/** The block of a record. */
export interface WarcBlock {
  /** What stands in it; empty where it is too large. */
  readonly bytes: Uint8Array;
  readonly tooLarge: boolean;
  /** Whether the record is as long as it says; `cut` where the file ends in it. */
  readonly length: 'right' | 'wrong' | 'cut';
}

/** Line ends behind a block: two by the specification, some writers have one or more. */
const LINE_ENDS = 64;
/** From so many wrong lengths on none is trusted, so that nothing is read twice again and again. */
const TRUSTED = 3;

/** Reads the blocks of records, and finds the next record where a length is wrong. */
export class WarcBlocks {
  private wrong = 0;

  constructor(private readonly cursor: ByteCursor) {}

  /** The block of `length` bytes at the cursor; where that is not known, up to the next record. The cursor stands at the next record then. */
  async take(length: number | undefined): Promise<WarcBlock> {
    const trusted = length !== undefined && this.wrong < TRUSTED && length <= LARGEST_RECORD;
    if (!trusted) return this.takeToNext(length, LARGEST_RECORD);
    const bytes = await this.cursor.take(length);
    const atNext = await this.isAtNext();
    if (atNext && bytes.length === length) return { bytes, tooLarge: false, length: 'right' };
    this.wrong++;
    // The mark may stand at its very end.
    const next = nextRecordIn(joined([bytes, await this.cursor.peek(SIGHT)]), true);
    if (next !== undefined && next < bytes.length) {
      this.cursor.unread(bytes.subarray(next));
      return { bytes: bytes.subarray(0, next), tooLarge: false, length: 'wrong' };
    }
    if (atNext) return { bytes, tooLarge: false, length: 'cut' };
    const more = await this.takeToNext(undefined, LARGEST_RECORD - length);
    return { bytes: joined([bytes, more.bytes]), tooLarge: false, length: 'wrong' };
  }

  /** Reads on to where the next record begins. With a `length` it is that of the block where a record begins behind it. */
  private async takeToNext(length: number | undefined, limit: number): Promise<WarcBlock> {
    if (length === 0 && (await this.isAtNext())) return { bytes: new Uint8Array(0), tooLarge: false, length: 'right' };
    const enough = length === undefined ? undefined : { length, ask: () => this.isAtNext() };
    const { bytes, tooLarge, end } = await takeToMark(this.cursor, nextRecordIn, { limit, enough });
    return { bytes, tooLarge, length: end === 'enough' ? 'right' : end === 'mark' ? 'wrong' : 'cut' };
  }

  /** Whether behind line ends, which are passed over, a record begins or the file ends. */
  private async isAtNext(): Promise<boolean> {
    await this.cursor.skipLineEnds(LINE_ENDS);
    const head = await this.cursor.peek(MARK.length);
    // The file may be cut off in the mark.
    return MARK.every((byte, i) => i >= head.length || head[i] === byte);
  }
}

const MARK = [...'WARC/1.'].map((char) => char.charCodeAt(0));
/** How much of a record is looked at to know it. */
const SIGHT = 24;

function isMark(bytes: Uint8Array, at: number): boolean {
  return MARK.every((byte, i) => bytes[at + i] === byte);
}

/** Where a record begins in bytes: at the beginning of a line, with a field of its own on the next; see `MarkFinder`. */
function nextRecordIn(bytes: Uint8Array, last: boolean): number | undefined {
  const end = last ? bytes.length : bytes.length - Math.min(SIGHT, MARK_SIGHT);
  for (let at = bytes.indexOf(MARK[0]!, 1); at >= 0 && at < end; at = bytes.indexOf(MARK[0]!, at + 1)) {
    if (bytes[at - 1] !== 10 || !isMark(bytes, at)) continue;
    const head = String.fromCharCode(...bytes.subarray(at, at + SIGHT));
    if (/^WARC\/1\.\d\r?\n(?:WARC-|Content)/i.test(head)) return at;
  }
  return undefined;
}
