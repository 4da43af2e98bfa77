import { type FlateError, FlateErrorCode, Gunzip } from 'fflate';
import { joined } from '../byteSource';
import { trouble } from '../recordLimits';
import { crc32 } from './crc32';
import { SLICE, slices, type UnpackedChunk, type UnpackedItem } from './unpacked';
import { swellingMessage, swells } from './unpackLimits';

/** How many places of a slice are tried as the beginning of a member behind damage. */
const TRIES = 8;

/** A compressed member that is being unpacked. */
interface Member {
  readonly start: number;
  crc: number;
  size: number;
}

/** Unpacks gzip (RFC 1952) member by member. Behind a damaged member it goes on at the next; a checksum that is not right is told. */
export async function* unpackGzip(chunks: AsyncIterable<Uint8Array>, start: number): AsyncGenerator<UnpackedItem> {
  const run = new GzipRun(start);
  for await (const slice of slices(chunks, start)) {
    yield* run.take(slice.bytes, slice.start);
    if (run.stopped) return;
  }
  yield* run.end();
}

class GzipRun {
  /** Whether the rest is not worth reading. */
  stopped = false;
  /** Absent while the next member is searched for, from `searchFrom` on. */
  private gunzip: Gunzip | undefined;
  private searchFrom = 0;
  /** Offset of the first byte that `gunzip` was given. */
  private base: number;
  private member: Member;
  private out: UnpackedItem[] = [];
  /** Held back until it is known whether its member ends with it. */
  private waiting: UnpackedChunk | undefined;
  /** This slice and the one before it, in which a next member may begin that damage swallowed. */
  private window = new Uint8Array(0);
  private at: number;

  constructor(start: number) {
    this.at = start;
    this.base = start;
    this.member = { start, crc: 0, size: 0 };
    this.begin(start);
  }

  /** Unpacks one slice. */
  *take(bytes: Uint8Array, start: number): Generator<UnpackedItem> {
    this.window = joined([this.window.subarray(-SLICE), bytes]) as Uint8Array<ArrayBuffer>;
    this.at = start + bytes.length;
    if (!this.gunzip) this.search();
    else {
      const failure = this.push(bytes, false);
      if (failure && !this.stopped) {
        this.tellDamage(failure);
        this.search();
      }
    }
    yield* this.flush();
  }

  /** Tells whether the last member is whole. */
  *end(): Generator<UnpackedItem> {
    if (this.gunzip) {
      const failure = this.push(new Uint8Array(0), true);
      if (!failure) this.endMember(this.at);
      else {
        const message = `The compressed data end at byte ${this.at}, before they are complete; what came before is read.`;
        this.out.push(trouble('cut-off', 'warning', message, { start: this.member.start, end: this.at }));
      }
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
    this.base = start;
    this.member = { start, crc: 0, size: 0 };
    this.gunzip = new Gunzip((data) => this.unpacked(data));
    this.gunzip.onmember = (offset) => {
      this.endMember(this.base + offset);
      this.member = { start: this.base + offset, crc: 0, size: 0 };
    };
  }

  private push(bytes: Uint8Array, final: boolean): FlateError | undefined {
    try {
      this.gunzip!.push(bytes, final);
      return undefined;
    } catch (error) {
      return error as FlateError;
    }
  }

  private unpacked(bytes: Uint8Array): void {
    if (bytes.length === 0 || this.stopped) return;
    const { member } = this;
    if (this.waiting) this.out.push(this.waiting);
    this.waiting = { bytes, member: member.start, end: this.at };
    member.crc = crc32(bytes, member.crc);
    member.size += bytes.length;
    if (!swells(member.size, this.at - member.start)) return;
    this.stopped = true;
    this.out.push(trouble('swelling', 'warning', swellingMessage(member.start), { start: member.start, end: this.at }));
  }

  private endMember(end: number): void {
    const { start, crc } = this.member;
    if (this.waiting?.member === start) this.waiting = { ...this.waiting, end };
    const at = end - 8 - (this.at - this.window.length);
    if (at < 0) return;
    const stored = new DataView(this.window.buffer, this.window.byteOffset).getUint32(at, true);
    if (stored === crc) return;
    const message = `The checksum of what is compressed at byte ${start} does not match: it is damaged or cut off.`;
    this.out.push(trouble('gzip-checksum', 'warning', message, { start, end }));
  }

  private tellDamage({ code }: FlateError): void {
    const { start } = this.member;
    this.gunzip = undefined;
    this.searchFrom = start + 1;
    // What follows the last member is often padding.
    if (code === FlateErrorCode.InvalidHeader && this.window.at(-1) === 0) return;
    const message =
      code === FlateErrorCode.InvalidHeader
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
      if (!this.push(window.subarray(found), false) || this.stopped) return;
      this.gunzip = undefined;
      this.waiting = known.waiting;
      this.out.length = known.out;
      from = found + 1;
    }
    this.searchFrom = at - HEADER;
  }
}

/** Length of a member's header without its optional fields. */
const HEADER = 10;

/** Where a member's header stands at or behind `from`: magic, DEFLATE, no reserved flag. */
function memberIn(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0x1f, from); at >= 0 && at + HEADER <= bytes.length; at = bytes.indexOf(0x1f, at + 1))
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && bytes[at + 3]! < 32) return at;
  return undefined;
}
