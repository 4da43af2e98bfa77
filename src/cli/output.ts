import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import type { Piece } from '../core/export/exportWriter';

/** How many UTF-16 units or bytes are gathered before they are handed to the stream. */
const CHUNK = 65_536;

/** Where results go. Writes in chunks and waits for each to be taken, so that memory stays small however slow the reader is. */
export class Output {
  private buffer: Piece[] = [];
  private size = 0;
  private error: NodeJS.ErrnoException | undefined;

  private constructor(
    private readonly stream: Writable,
    private readonly owned: boolean,
  ) {
    stream.on('error', (error) => {
      this.error ??= error;
    });
  }

  /** Output to a stream that somebody else ends. */
  static to(stream: Writable): Output {
    return new Output(stream, false);
  }

  /**
   * Output to a new file, or over an old one.
   * @throws the system's error where the file cannot be opened.
   */
  static async toFile(path: string): Promise<Output> {
    const stream = createWriteStream(path);
    await once(stream, 'open');
    return new Output(stream, true);
  }

  /** Whether the reader has gone away, so that nothing more is wanted. */
  get ended(): boolean {
    return this.error?.code === 'EPIPE' || this.error?.code === 'ERR_STREAM_DESTROYED';
  }

  /**
   * Takes a piece: text, which is written as UTF-8, or bytes.
   * @throws the system's error where writing failed, but not where the reader has gone away; see {@link ended}.
   */
  async write(piece: Piece): Promise<void> {
    this.buffer.push(piece);
    this.size += piece.length;
    if (this.size >= CHUNK) await this.flush();
  }

  /** Writes what is left and ends an own file. Throws as {@link write} does. */
  async close(): Promise<void> {
    await this.flush();
    if (this.owned && !this.error) {
      this.stream.end();
      await once(this.stream, 'close');
    }
    this.check();
  }

  private async flush(): Promise<void> {
    const chunk = joined(this.buffer);
    this.buffer = [];
    this.size = 0;
    if (chunk.length > 0 && !this.error) {
      await new Promise<void>((resolve) => {
        this.stream.write(chunk, (error) => {
          if (error) this.error ??= error;
          resolve();
        });
      });
    }
    this.check();
  }

  private check(): void {
    if (this.error && !this.ended) throw this.error;
  }
}

/** Pieces as one: text where all are. */
function joined(pieces: readonly Piece[]): string | Uint8Array {
  const bytes = pieces.some((piece) => typeof piece !== 'string');
  return bytes ? Buffer.concat(pieces.map((piece) => Buffer.from(piece as string))) : pieces.join('');
}
