import { DISTANCE_BITS, DISTANCES, LENGTH_BITS, LENGTH_ORDER, LENGTHS, LONGEST_COPY } from './deflateCodes';
import { HuffmanTable } from './huffmanTable';

/** How far back a stream may point (RFC 1951, 2). */
const HISTORY = 32_768;
/** Room for what is unpacked, history included; a piece is given out when it is full. */
const ROOM = HISTORY + 65_536;

/** The stream breaks the rules of DEFLATE. */
export class DamagedStream extends Error {}

/** Where an {@link Inflater} stands between two blocks: what it needs to go on there. */
export interface InflaterPlace {
  /** How many bits of the next byte are read. */
  readonly bit: number;
  /** How many bytes the stream has unpacked to. */
  readonly size: number;
  /** What the stream may point back to: the last of these bytes. */
  readonly history: Uint8Array;
}

/** A place that was met. */
export interface InflaterMark extends InflaterPlace {
  /** Offset in the input of the first byte that is not read wholly. */
  readonly at: number;
  /** How many of the pieces that came of the input are in front of it. */
  readonly pieces: number;
}

type State = 'block' | 'stored' | 'codes' | 'end';

/**
 * Unpacks streams of DEFLATE (RFC 1951), one after the other, as their bytes come. It keeps its tables from stream to stream, so that short streams cost little, tells
 * where a stream ends, and can go on from between two blocks.
 */
export class Inflater {
  /** How many bytes the stream has unpacked to. */
  size = 0;
  /** The place that was noted when input was read last. */
  mark: InflaterMark | undefined;
  private readonly out = new Uint8Array(ROOM);
  /** What is written of `out`, where the stream's own bytes begin in it, and up to where they are given out. */
  private at = 0;
  private begin = 0;
  private given = 0;
  private state: State = 'block';
  private last = false;
  private stored = 0;
  private readonly literals = new HuffmanTable();
  private readonly distances = new HuffmanTable();
  private readonly codes = new HuffmanTable();
  private readonly lengths = new Uint8Array(320);
  private pieces: Uint8Array[] = [];
  private input: Uint8Array = new Uint8Array(0);
  /** In bits: the place in `input`, and its end. */
  private place = 0;
  private limit = 0;

  /** Whether the stream has come to its end. */
  get done(): boolean {
    return this.state === 'end';
  }

  /** Begins another stream, or goes on in one. */
  begins(from?: InflaterPlace): void {
    this.state = 'block';
    this.last = false;
    this.size = from?.size ?? 0;
    this.pieces = [];
    this.begin = 0;
    this.at = from?.history.length ?? 0;
    this.given = this.at;
    if (from) this.out.set(from.history);
    this.place = from?.bit ?? 0;
  }

  /**
   * Reads on at byte `from` of `input`, which begins with what was not read of the input before. Gives the offset of the first byte that is not read wholly. Where
   * a `mark` is wanted, the first place between two blocks that it comes to is noted.
   * @throws DamagedStream where it breaks the rules; what came of this input is lost then.
   */
  read(input: Uint8Array, from: number, wantsMark = false): number {
    this.input = input;
    this.place = from * 8 + (this.place & 7);
    this.limit = input.length * 8;
    this.pieces = [];
    this.mark = undefined;
    while (this.state !== 'end' && this.step()) {
      if (this.state !== 'block') continue;
      if (this.last) this.state = 'end';
      else if (wantsMark && !this.mark) this.setMark();
    }
    const isOver = this.state === 'end';
    const next = isOver ? (this.place + 7) >> 3 : this.place >> 3;
    if (isOver) this.place = 0;
    this.give();
    return next;
  }

  /** What came of the input that was read last, in pieces. */
  take(): Uint8Array[] {
    return this.pieces.splice(0);
  }

  /** Reads on until a block is begun or over; `false` where the input is too short for that. */
  private step(): boolean {
    if (this.state === 'block') return this.readHead();
    if (this.state === 'stored') return this.copyStored();
    return this.decode();
  }

  private bitsAt(place: number): number {
    const { input } = this;
    const at = place >> 3;
    return (input[at]! | (input[at + 1]! << 8) | (input[at + 2]! << 16)) >>> (place & 7);
  }

  /** The head of a block (RFC 1951, 3.2.3). */
  private readHead(): boolean {
    const { place, limit } = this;
    if (place + 3 > limit) return false;
    const head = this.bitsAt(place);
    const kind = (head >> 1) & 3;
    if (kind === 3) throw new DamagedStream();
    if (kind === 0) {
      const at = (place + 3 + 7) >> 3;
      if ((at + 4) * 8 > limit) return false;
      const { input } = this;
      const length = input[at]! | (input[at + 1]! << 8);
      if ((length ^ 0xffff) !== (input[at + 2]! | (input[at + 3]! << 8))) throw new DamagedStream();
      this.stored = length;
      this.place = (at + 4) * 8;
      this.state = 'stored';
    } else {
      const next = kind === 1 ? this.fixedCodes(place + 3) : this.ownCodes(place + 3);
      if (next === undefined) return false;
      this.place = next;
      this.state = 'codes';
    }
    this.last = (head & 1) === 1;
    return true;
  }

  private fixedCodes(place: number): number {
    this.lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288).fill(5, 288, 320);
    this.literals.fill(this.lengths, 0, 288);
    this.distances.fill(this.lengths, 288, 320);
    return place;
  }

  /** Codes that the block states (RFC 1951, 3.2.7). Gives the place behind them; `undefined` where the input is too short. */
  private ownCodes(begin: number): number | undefined {
    const { lengths, limit, codes } = this;
    if (begin + 14 > limit) return undefined;
    const counts = this.bitsAt(begin);
    const literals = (counts & 31) + 257;
    const all = literals + ((counts >> 5) & 31) + 1;
    const stated = ((counts >> 10) & 15) + 4;
    let place = begin + 14;
    if (place + stated * 3 > limit) return undefined;
    lengths.fill(0, 0, 19);
    for (let i = 0; i < stated; i++, place += 3) lengths[LENGTH_ORDER[i]!] = this.bitsAt(place) & 7;
    if (!codes.fill(lengths, 0, 19)) throw new DamagedStream();
    for (let i = 0; i < all; ) {
      const entry = codes.entries[this.bitsAt(place) & codes.mask]!;
      if (place + (entry & 15 || 7) > limit) return undefined;
      if (entry === 0) throw new DamagedStream();
      place += entry & 15;
      const symbol = entry >> 4;
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      const bits = symbol === 16 ? 2 : symbol === 17 ? 3 : 7;
      if (place + bits > limit) return undefined;
      const times = (this.bitsAt(place) & ((1 << bits) - 1)) + (symbol === 18 ? 11 : 3);
      place += bits;
      if (i + times > all || (symbol === 16 && i === 0)) throw new DamagedStream();
      lengths.fill(symbol === 16 ? lengths[i - 1]! : 0, i, i + times);
      i += times;
    }
    if (!this.literals.fill(lengths, 0, literals) || !this.distances.fill(lengths, literals, all))
      throw new DamagedStream();
    return place;
  }

  private copyStored(): boolean {
    while (this.stored > 0) {
      if (this.at > ROOM - LONGEST_COPY) this.makeRoom();
      const from = this.place >> 3;
      const length = Math.min(this.stored, this.input.length - from, ROOM - this.at);
      if (length === 0) return false;
      this.out.set(this.input.subarray(from, from + length), this.at);
      this.at += length;
      this.stored -= length;
      this.place += length * 8;
    }
    this.state = 'block';
    return true;
  }

  /** The symbols of a block, up to its end; `false` where the input ends before. */
  private decode(): boolean {
    const { input, out } = this;
    const { entries: literals, mask: literalMask } = this.literals;
    const { entries: distances, mask: distanceMask } = this.distances;
    const end = input.length;
    let { at, place } = this;
    // The next bits, the first one lowest, and how many there are; `next` is the byte behind them.
    let next = place >> 3;
    let bits = 0;
    let count = 0;
    if (next < end) {
      bits = input[next++]! >> (place & 7);
      count = 8 - (place & 7);
    }
    let isOver = false;
    for (;;) {
      if (at > ROOM - LONGEST_COPY) {
        this.at = at;
        this.makeRoom();
        at = this.at;
      }
      // A code of a length takes 15 bits, and what belongs to it 5.
      if (count < 20)
        while (count <= 24 && next < end) {
          bits |= input[next++]! << count;
          count += 8;
        }
      // What stands behind the end counts as zeros: such a code is none.
      let entry = literals[bits & literalMask]!;
      let taken = entry & 15;
      if (taken > count || (entry === 0 && count < 15)) break;
      if (entry === 0) throw new DamagedStream();
      let symbol = entry >> 4;
      if (symbol < 256) {
        out[at++] = symbol;
        bits >>>= taken;
        count -= taken;
        continue;
      }
      // A code with what belongs to it is taken as a whole: where the input ends in it, it is read again with the next.
      const before = next * 8 - count;
      bits >>>= taken;
      count -= taken;
      if (symbol === 256) {
        isOver = true;
        break;
      }
      if (symbol > 285) throw new DamagedStream();
      taken = LENGTH_BITS[symbol - 257]!;
      const length = LENGTHS[symbol - 257]! + (bits & ((1 << taken) - 1));
      bits >>>= taken;
      count -= taken;
      while (count <= 24 && next < end) {
        bits |= input[next++]! << count;
        count += 8;
      }
      entry = distances[bits & distanceMask]!;
      taken = entry & 15;
      symbol = entry >> 4;
      const whole = entry === 0 ? 15 : taken + (symbol < 30 ? DISTANCE_BITS[symbol]! : 0);
      if (whole > count) {
        count = next * 8 - before;
        break;
      }
      if (entry === 0 || symbol > 29) throw new DamagedStream();
      const distance = DISTANCES[symbol]! + ((bits >>> taken) & ((1 << (whole - taken)) - 1));
      bits >>>= whole;
      count -= whole;
      let from = at - distance;
      if (from < this.begin) throw new DamagedStream();
      for (const to = at + length; at < to; ) out[at++] = out[from++]!;
    }
    place = next * 8 - count;
    this.place = place;
    this.at = at;
    if (isOver) this.state = 'block';
    return isOver;
  }

  private setMark(): void {
    this.give();
    const { place, size, at, begin, pieces } = this;
    const history = this.out.slice(Math.max(begin, at - HISTORY), at);
    this.mark = { at: place >> 3, bit: place & 7, size, history, pieces: pieces.length };
  }

  /** Gives out what is unpacked, and keeps of it what may be pointed back to. */
  private makeRoom(): void {
    this.give();
    this.out.copyWithin(0, this.at - HISTORY, this.at);
    this.begin = 0;
    this.at = HISTORY;
    this.given = HISTORY;
  }

  private give(): void {
    if (this.at === this.given) return;
    this.pieces.push(this.out.slice(this.given, this.at));
    this.size += this.at - this.given;
    this.given = this.at;
  }
}
