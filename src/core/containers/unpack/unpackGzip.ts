import { joined } from '../byteSource';
import { trouble } from '../recordLimits';
import type { Checkpoint } from './checkpoints';
import { crc32 } from './crc32';
import { HEADER, headerEnd, memberIn, NotGzip, TRAILER } from './gzipHeader';
import { DamagedStream, Inflater } from './inflater';
import { SLICE, slices, type UnpackedChunk, type UnpackedItem, type UnpackOptions } from './unpacked';
import { swellingMessage, swells } from './unpackLimits';

/** How many places of a slice are tried as the beginning of a member behind damage. */
const TRIES = 8;

/** A compressed member that is being unpacked. */
interface Member {
  readonly start: number;
  crc: number;
  size: number;
}

/** What of a member comes next; `lost` while the next one is searched for. */
type Part = 'header' | 'data' | 'trailer' | 'lost';

/**
 * Unpacks gzip (RFC 1952) member by member. Behind a damaged member it goes on at the next; a checksum that is not right is told. By `options` it goes on in the
 * middle of a member, and notes where it can.
 */
export async function* unpackGzip(
  chunks: AsyncIterable<Uint8Array>,
  start: number,
  options: UnpackOptions = {},
): AsyncGenerator<UnpackedItem> {
  const run = new GzipRun(start, options);
  for await (const slice of slices(chunks, start)) {
    yield* run.take(slice.bytes, slice.start);
    if (run.stopped) return;
  }
  yield* run.end();
}

class GzipRun {
  /** Whether the rest is not worth reading. */
  stopped = false;
  private part: Part = 'header';
  private searchFrom = 0;
  private member: Member;
  /** Where the member before begins. */
  private before: number;
  /** What was not read of the last slice. */
  private rest = new Uint8Array(0);
  private out: UnpackedItem[] = [];
  /** Held back until it is known whether its member ends with it. */
  private waiting: UnpackedChunk | undefined;
  /** This slice and the one before it, in which a next member may begin that damage swallowed. */
  private window = new Uint8Array(0);
  private at: number;
  private readonly inflater = new Inflater();

  constructor(
    start: number,
    private readonly options: UnpackOptions,
  ) {
    const { from } = options;
    this.at = start;
    this.before = start;
    this.member = from ? { start: from.member, crc: from.crc, size: from.size } : { start, crc: 0, size: 0 };
    if (!from) return;
    this.part = 'data';
    this.inflater.begins(from);
  }

  /** Unpacks one slice. */
  *take(bytes: Uint8Array, start: number): Generator<UnpackedItem> {
    this.window = joined([this.window.subarray(-SLICE), bytes]) as Uint8Array<ArrayBuffer>;
    this.at = start + bytes.length;
    if (this.part === 'lost') this.search();
    else {
      const failure = this.read(this.rest.length > 0 ? joined([this.rest, bytes]) : bytes);
      if (failure && !this.stopped) {
        this.tellDamage(failure);
        this.search();
      }
    }
    yield* this.flush();
  }

  /** Tells whether the last member is whole. */
  *end(): Generator<UnpackedItem> {
    const isBetween = this.part === 'header' && (this.rest.length === 0 || this.rest.every((byte) => byte === 0));
    if (this.part !== 'lost' && !isBetween) {
      const message = `The compressed data end at byte ${this.at}, before they are complete; what came before is read.`;
      this.out.push(trouble('cut-off', 'warning', message, { start: this.member.start, end: this.at }));
    }
    if (this.waiting) this.out.push(this.waiting);
    this.waiting = undefined;
    yield* this.flush();
  }

  private *flush(): Generator<UnpackedItem> {
    yield* this.out;
    this.out = [];
  }

  private begin(start: number): void {
    this.before = this.member.start;
    this.part = 'header';
    this.member = { start, crc: 0, size: 0 };
  }

  /** Reads what begins with what was not read before and goes up to `at`; keeps what cannot be read yet. Gives why it cannot go on. */
  private read(input: Uint8Array): Error | undefined {
    const inputStart = this.at - input.length;
    let place = 0;
    try {
      while (!this.stopped) {
        const next = this.readPart(input, place, inputStart);
        if (next === undefined) break;
        place = next;
      }
    } catch (error) {
      if (error instanceof NotGzip || error instanceof DamagedStream) return error;
      throw error;
    }
    this.rest = input.subarray(this.part === 'data' ? this.dataPlace : place) as Uint8Array<ArrayBuffer>;
    return undefined;
  }

  /** Up to where the data of the member are read, in the input. */
  private dataPlace = 0;

  /** Reads the part of a member that begins at `place`. Gives where the next begins; `undefined` where the input ends before. */
  private readPart(input: Uint8Array, place: number, inputStart: number): number | undefined {
    if (this.part === 'header') {
      const end = headerEnd(input, place);
      if (end === undefined) return undefined;
      this.part = 'data';
      this.inflater.begins();
      return end;
    }
    if (this.part === 'data') {
      const { inflater, member } = this;
      const { checkpoints } = this.options;
      this.dataPlace = inflater.read(input, place, checkpoints?.isDue(member.start, inputStart + place));
      this.unpacked(inputStart);
      if (!inflater.done) return undefined;
      this.part = 'trailer';
      return this.dataPlace;
    }
    const end = place + TRAILER;
    if (end > input.length) return undefined;
    this.endMember(inputStart + end, new DataView(input.buffer, input.byteOffset).getUint32(place, true));
    this.begin(inputStart + end);
    return end;
  }

  /** Takes in what came of the data that were read last. */
  private unpacked(inputStart: number): void {
    const { member, inflater } = this;
    const { mark } = inflater;
    for (const [i, bytes] of inflater.take().entries()) {
      if (mark?.pieces === i)
        this.note({ ...mark, member: member.start, packed: inputStart + mark.at, crc: member.crc });
      if (this.waiting) this.out.push(this.waiting);
      this.waiting = { bytes, member: member.start, end: this.at };
      member.crc = crc32(bytes, member.crc);
      member.size += bytes.length;
      if (!swells(member.size, this.at - member.start)) continue;
      this.stopped = true;
      const range = { start: member.start, end: this.at };
      this.out.push(trouble('swelling', 'warning', swellingMessage(member.start), range));
      return;
    }
  }

  private note({ member, packed, crc, bit, size, history }: Checkpoint): void {
    this.options.checkpoints?.add({ member, packed, crc, bit, size, history });
  }

  private endMember(end: number, stored: number): void {
    const { start, crc } = this.member;
    if (this.waiting?.member === start) this.waiting = { ...this.waiting, end };
    if (stored === crc) return;
    const message = `The checksum of what is compressed at byte ${start} does not match: it is damaged or cut off.`;
    this.out.push(trouble('gzip-checksum', 'warning', message, { start, end }));
  }

  private tellDamage(failure: Error): void {
    const isHeader = failure instanceof NotGzip;
    const start = isHeader ? this.before : this.member.start;
    this.part = 'lost';
    this.rest = new Uint8Array(0);
    this.searchFrom = this.member.start + (isHeader ? 0 : 1);
    // What follows the last member is often padding.
    if (isHeader && this.window.at(-1) === 0) return;
    const message = isHeader
      ? `Behind what is compressed at byte ${start} are bytes that are not gzip; they are passed over.`
      : `What is compressed at byte ${start} is damaged; it is read up to the damage, and on at the next member.`;
    this.out.push(trouble('damaged-gzip', 'warning', message, { start, end: this.at }));
  }

  /** Goes on at the next member that begins in the window and can be unpacked. */
  private search(): void {
    const { window, at } = this;
    const windowStart = at - window.length;
    const known = { waiting: this.waiting, out: this.out.length };
    let from = Math.max(0, this.searchFrom - windowStart);
    for (let tries = 0; tries < TRIES; tries++) {
      const found = memberIn(window, from);
      if (found === undefined) break;
      this.begin(windowStart + found);
      if (!this.read(window.subarray(found)) || this.stopped) return;
      this.waiting = known.waiting;
      this.out.length = known.out;
      from = found + 1;
    }
    this.part = 'lost';
    this.searchFrom = at - HEADER;
  }
}
