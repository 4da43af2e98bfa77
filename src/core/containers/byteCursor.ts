import { joined } from './byteSource';

const LF = 10;
const CR = 13;

/** Reads a stream forward by lines and by numbers of bytes. Holds only what was asked for and the rest of a chunk. */
export class ByteCursor {
  private readonly chunks: AsyncIterator<Uint8Array>;
  /** What comes next, in order. */
  private queue: Uint8Array[] = [];
  private queued = 0;
  private done = false;

  /** `offset`: that of the stream's first byte. */
  constructor(
    chunks: AsyncIterable<Uint8Array>,
    public offset: number,
  ) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    this.done = true;
    await this.chunks.return?.();
  }

  /** The next bytes, `length` of them or fewer at the end; they stay. */
  async peek(length: number): Promise<Uint8Array> {
    await this.fill(length);
    if (this.queue.length > 1 && this.queue[0]!.length < length) this.join(length);
    return this.queue[0]?.subarray(0, length) ?? new Uint8Array(0);
  }

  /** Takes the next bytes, `length` of them or fewer at the end. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for (let left = length; left > 0; ) {
      const part = await this.some(left);
      if (!part) break;
      parts.push(part);
      left -= part.length;
    }
    return joined(parts);
  }

  /** Takes at least one byte and at most `length`, as many as are at hand; `undefined` at the end. */
  async some(length: number): Promise<Uint8Array | undefined> {
    await this.fill(1);
    const first = this.queue[0];
    if (!first) return undefined;
    const part = first.subarray(0, length);
    if (part.length === first.length) this.queue.shift();
    else this.queue[0] = first.subarray(part.length);
    this.queued -= part.length;
    this.offset += part.length;
    return part;
  }

  /** Takes a line with its line end; of one longer than `limit` bytes only these. `undefined` at the end. */
  async line(limit: number): Promise<Uint8Array | undefined> {
    let looked = 0;
    for (;;) {
      const head = await this.peek(Math.min(limit, Math.max(looked + 1, this.queue[0]?.length ?? 1)));
      const end = head.indexOf(LF, looked);
      if (end >= 0) return this.take(end + 1);
      if (head.length >= limit || head.length === looked) return head.length > 0 ? this.take(head.length) : undefined;
      looked = head.length;
    }
  }

  /** Passes over line ends, `most` bytes of them at most. */
  async skipLineEnds(most: number): Promise<void> {
    const head = await this.peek(most);
    let length = 0;
    while (head[length] === CR || head[length] === LF) length++;
    await this.take(length);
  }

  /** Puts bytes back that were just taken. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.queue.unshift(bytes);
    this.queued += bytes.length;
    this.offset -= bytes.length;
  }

  private async fill(length: number): Promise<void> {
    while (this.queued < length && !this.done) {
      const next = await this.chunks.next();
      if (next.done) this.done = true;
      else if (next.value.length > 0) {
        this.queue.push(next.value);
        this.queued += next.value.length;
      }
    }
  }

  /** Makes one of the first chunks, so that `length` bytes of them are together. */
  private join(length: number): void {
    let count = 0;
    for (let size = 0; size < length && count < this.queue.length; count++) size += this.queue[count]!.length;
    this.queue.splice(0, count, joined(this.queue.slice(0, count)));
  }
}
