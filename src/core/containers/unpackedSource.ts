import { type ByteSource, headOf, OnceSource } from './byteSource';
import type { ByteRange, ContainerTrouble, RecordPlace } from './container';
import type { Unpack, UnpackOptions } from './unpack/unpacked';

/** Which stored bytes a stretch of the unpacked ones came from. */
interface Origin {
  /** Offset of its first byte among those that were unpacked. */
  readonly start: number;
  readonly member: number;
  /** Offset of the member's first byte among those that were unpacked. */
  readonly memberStart: number;
  readonly end: number;
}

/**
 * What a compressed source unpacks to, from the member `base` on, or from a checkpoint in it: offset 0 is the member's first byte. Keeps which stored bytes the last stretches came from, so
 * that the place of a record can be told until the next one is asked for.
 */
export class UnpackedSource implements ByteSource {
  readonly size = undefined;
  readonly path: string | undefined;
  /** Damage met so far, which the reader takes out. */
  troubles: ContainerTrouble[] = [];
  private readonly once: OnceSource;
  private origins: Origin[] = [];

  constructor(
    private readonly packed: ByteSource,
    private readonly unpack: Unpack,
    private readonly base: number,
    private readonly options: UnpackOptions = {},
  ) {
    this.path = packed.path?.replace(/\.(?:gz|gzip|zst|zstd)$/i, '');
    this.once = new OnceSource(this.chunks());
  }

  /** The first bytes of the whole file, unpacked, wherever reading begins. */
  async head(length: number): Promise<Uint8Array> {
    return this.base === 0 && !this.options.from
      ? this.once.head(length)
      : headOf(new UnpackedSource(this.packed, this.unpack, 0), length);
  }

  /** The bytes from `start` on, which must not be in front of where it was asked to go on. */
  stream(start = 0): AsyncIterable<Uint8Array> {
    return this.once.stream(start - (this.options.from?.size ?? 0));
  }

  /** Where unpacked bytes stand in the file. Forgets what is before them. */
  placeOf({ start, end }: ByteRange): Pick<RecordPlace, 'bytes' | 'within'> {
    const first = this.origins.findLastIndex((origin) => origin.start <= start);
    if (first > 0) this.origins.splice(0, first);
    const from = this.origins[0] ?? { member: this.base, memberStart: 0, end: this.base };
    const to = this.origins.findLast((origin) => origin.start < end) ?? from;
    return {
      bytes: { start: from.member, end: to.end },
      within: { start: start - from.memberStart, end: end - from.memberStart },
    };
  }

  private async *chunks(): AsyncGenerator<Uint8Array> {
    const { from } = this.options;
    const first = from?.packed ?? this.base;
    let start = from?.size ?? 0;
    let member = this.base;
    let memberStart = 0;
    for await (const item of this.unpack(this.packed.stream(first), first, this.options)) {
      if ('issue' in item) {
        this.troubles.push(item);
        continue;
      }
      if (item.member !== member) {
        member = item.member;
        memberStart = start;
      }
      this.origins.push({ start, member, memberStart, end: item.end });
      yield item.bytes;
      start += item.bytes.length;
    }
  }
}
