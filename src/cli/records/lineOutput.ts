import { type FileHandle, open } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/** Bytes that are gathered before they are handed on. */
const CHUNK = 65_536;

/** Where lines go: gathers them, waits until each handful is taken, and knows how many bytes were written. */
export class LineOutput {
  private parts: Uint8Array[] = [];
  private gathered = 0;
  private gone = false;

  private constructor(
    private readonly target: Target,
    private written: number,
  ) {}

  /** To a stream that somebody else ends. */
  static to(stream: Writable): LineOutput {
    return new LineOutput(new StreamTarget(stream), 0);
  }

  /**
   * To a file. `from`: how many bytes of it stay, where it is gone on with; what stands behind them is cut off. Without it the file is begun anew.
   * @throws the system's error where it cannot be opened, and a RangeError where it is shorter than `from`.
   */
  static async toFile(path: string, from?: number): Promise<LineOutput> {
    const file = await open(path, from === undefined ? 'w' : 'r+');
    if (from !== undefined) {
      const { size } = await file.stat();
      if (size < from) {
        await file.close();
        throw new RangeError(`${path} is shorter than it was: ${size} bytes in place of ${from}.`);
      }
      await file.truncate(from);
    }
    return new LineOutput(new FileTarget(file, from ?? 0), from ?? 0);
  }

  /** Whether the reader has gone away, so that nothing more is wanted. */
  get ended(): boolean {
    return this.gone;
  }

  /** Bytes taken so far, those of earlier runs that stay included. */
  get bytes(): number {
    return this.written + this.gathered;
  }

  /**
   * Takes a line (with its line end).
   * @throws the system's error where writing failed, but not where the reader has gone away; see {@link ended}.
   */
  async write(line: Uint8Array): Promise<void> {
    this.parts.push(line);
    this.gathered += line.length;
    if (this.gathered >= CHUNK) await this.flush();
  }

  /** Hands on what is gathered. Throws as {@link write} does. */
  async flush(): Promise<void> {
    const bytes = Buffer.concat(this.parts);
    this.parts = [];
    this.gathered = 0;
    if (bytes.length === 0 || this.gone) return;
    try {
      await this.target.write(bytes);
      this.written += bytes.length;
    } catch (error) {
      if (!readerIsGone(error)) throw error;
      this.gone = true;
    }
  }

  /** {@link flush}, and waits until it is on the disk. */
  async commit(): Promise<void> {
    await this.flush();
    await this.target.sync();
  }

  /** Writes what is left and closes a file. Throws as {@link write} does. */
  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.target.close();
    }
  }
}

function readerIsGone(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}

interface Target {
  write(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

class StreamTarget implements Target {
  private error: Error | undefined;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error) => {
      this.error ??= error;
    });
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.error) reject(this.error);
      else this.stream.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }

  async sync(): Promise<void> {}

  async close(): Promise<void> {}
}

class FileTarget implements Target {
  constructor(
    private readonly file: FileHandle,
    private at: number,
  ) {}

  async write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.file.write(bytes, done, bytes.length - done, this.at);
      done += bytesWritten;
      this.at += bytesWritten;
    }
  }

  /** Pipes and terminals that stand as files know no disk. */
  async sync(): Promise<void> {
    await this.file.datasync().catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EINVAL' && error.code !== 'ENOTSUP') throw error;
    });
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
