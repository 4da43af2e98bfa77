/** Bytes that can be read from any place, as a host gives them. */
export interface ByteSource {
  /** How many there are; unknown of streams. */
  readonly size: number | undefined;
  /** Path or URI, a hint only. */
  readonly path?: string | undefined;
  /**
   * The bytes from byte `start` (0 where not said) to the end, in chunks of any size. Ending the iteration early frees what it holds. A source that can be
   * read only once (standard input) is read through {@link OnceSource}.
   */
  stream(start?: number): AsyncIterable<Uint8Array>;
  /** The first bytes, at most `length`; where they are to be had without streaming. */
  head?(length: number): Promise<Uint8Array>;
  /** The bytes `[start, end)`, fewer at the end; where the host has random access. */
  read?(start: number, end: number): Promise<Uint8Array>;
}

/** The first bytes of a source, at most `length`. */
export async function headOf(source: ByteSource, length: number): Promise<Uint8Array> {
  if (source.head) return source.head(length);
  if (source.read) return source.read(0, length);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.stream()) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= length) break;
  }
  return joined(parts).subarray(0, length);
}

/** Bytes of several chunks as one. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** A source that comes but once: what its head was looked at for stands first when it is streamed. */
export class OnceSource implements ByteSource {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private kept: Uint8Array = new Uint8Array(0);
  private done = false;
  private streamed = false;

  constructor(
    chunks: AsyncIterable<Uint8Array>,
    readonly path?: string,
  ) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** How many bytes there are; known once `head` has met the end. */
  get size(): number | undefined {
    return this.done && !this.streamed ? this.kept.length : undefined;
  }

  /** The first bytes, at most `length`, which are kept; not after {@link stream}. */
  async head(length: number): Promise<Uint8Array> {
    const parts = [this.kept];
    let size = this.kept.length;
    while (size < length && !this.done) {
      const next = await this.chunks.next();
      if (next.done) this.done = true;
      else {
        parts.push(next.value);
        size += next.value.length;
      }
    }
    this.kept = joined(parts);
    return this.kept.subarray(0, length);
  }

  /**
   * All bytes from `start`, once.
   * @throws Error where it is called again.
   */
  async *stream(start = 0): AsyncGenerator<Uint8Array> {
    if (this.streamed) throw new Error('This can be read only once.');
    this.streamed = true;
    let before = start;
    try {
      for (let chunk = this.kept; ; ) {
        if (chunk.length > before) yield before > 0 ? chunk.subarray(before) : chunk;
        before = Math.max(0, before - chunk.length);
        this.kept = new Uint8Array(0);
        if (this.done) return;
        const next = await this.chunks.next();
        if (next.done) return;
        chunk = next.value;
      }
    } finally {
      await this.chunks.return?.();
    }
  }
}
