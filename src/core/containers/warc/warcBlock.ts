import type { ByteCursor } from '../byteCursor';
import { joined } from '../byteSource';
import { LARGEST_RECORD } from '../recordLimits';

/** The block of a record. */
export interface WarcBlock {
  /** What stands in it; empty where it is too large. */
  readonly bytes: Uint8Array;
  readonly tooLarge: boolean;
  /** Whether the record is as long as it says; `cut` where the file ends in it. */
  readonly length: 'right' | 'wrong' | 'cut';
}

/** How much is read at a time where lengths are not trusted. */
const PIECE = 65_536;
/** How much of a piece may belong to a mark that goes on in the next. */
const OVERLAP = 64;
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
    if (!trusted) return this.takeToNext(length);
    const bytes = await this.cursor.take(length);
    const atNext = await this.isAtNext();
    if (atNext && bytes.length === length) return { bytes, tooLarge: false, length: 'right' };
    const mark = nextRecordIn(bytes);
    if (mark !== undefined) {
      this.cursor.unread(bytes.subarray(mark));
      this.wrong++;
      return { bytes: bytes.subarray(0, mark), tooLarge: false, length: 'wrong' };
    }
    if (atNext) return { bytes, tooLarge: false, length: 'cut' };
    this.wrong++;
    const { bytes: more, tooLarge } = await this.takeToNext(undefined, LARGEST_RECORD - length);
    return { bytes: tooLarge ? bytes : joined([bytes, more]), tooLarge: false, length: 'wrong' };
  }

  /** Reads on to where the next record begins. With a `length` it is that of the block where a record begins behind it. */
  private async takeToNext(length: number | undefined, limit = LARGEST_RECORD): Promise<WarcBlock> {
    const parts: Uint8Array[] = [];
    let size = 0;
    let tail: Uint8Array = new Uint8Array(0);
    for (;;) {
      const left = length === undefined ? PIECE : Math.min(PIECE, length - size);
      if (left === 0 && (await this.isAtNext()))
        return { bytes: size > limit ? EMPTY : joined(parts), tooLarge: size > limit, length: 'right' };
      const piece = await this.cursor.some(left === 0 ? PIECE : left);
      if (!piece) return { bytes: size > limit ? EMPTY : joined(parts), tooLarge: size > limit, length: 'cut' };
      if (left === 0) length = undefined;
      const window = joined([tail, piece]);
      const mark = nextRecordIn(window);
      if (mark !== undefined) {
        this.cursor.unread(window.subarray(Math.max(mark, tail.length)));
        if (mark < tail.length) this.cursor.unread(tail.subarray(mark));
        const end = size + mark - tail.length;
        const bytes = size > limit ? EMPTY : joined([...parts, piece]).subarray(0, end);
        return { bytes, tooLarge: size > limit, length: 'wrong' };
      }
      size += piece.length;
      if (size > limit) parts.length = 0;
      else parts.push(piece);
      tail = window.subarray(-OVERLAP);
    }
  }

  /** Whether behind line ends, which are passed over, a record begins or the file ends. */
  private async isAtNext(): Promise<boolean> {
    await this.cursor.skipLineEnds(LINE_ENDS);
    const head = await this.cursor.peek(MARK.length);
    return head.length === 0 || isMark(head, 0);
  }
}

const EMPTY = new Uint8Array(0);
const MARK = [...'WARC/1.'].map((char) => char.charCodeAt(0));

function isMark(bytes: Uint8Array, at: number): boolean {
  return MARK.every((byte, i) => bytes[at + i] === byte);
}

/** Where a record begins in bytes: at the beginning of a line, with a field of its own on the next. */
export function nextRecordIn(bytes: Uint8Array): number | undefined {
  for (let at = bytes.indexOf(MARK[0]!); at >= 0; at = bytes.indexOf(MARK[0]!, at + 1)) {
    if (bytes[at - 1] !== 10 || !isMark(bytes, at)) continue;
    const head = String.fromCharCode(...bytes.subarray(at, at + 20));
    if (/^WARC\/1\.\d\r?\n(?:WARC-|Content)/i.test(head)) return at;
  }
  return undefined;
}
