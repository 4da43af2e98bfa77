import * as vscode from 'vscode';
import { type ByteSource, headOf } from '../core/containers/byteSource';
import { UserFacingError } from '../host/errors';
import { dumpPath } from '../workspace/dumpReader';

/** Reads a file from disk piece by piece where the host can: `undefined` for files that it cannot reach so. `size` in bytes. */
export type ByteSourceMaker = (file: vscode.Uri, size: number) => ByteSource | undefined;

const MEGABYTE = 1024 * 1024;

/** Files up to this size are read as a whole where they cannot be read piece by piece: in the browser, and in file systems that extensions provide. */
export const WHOLE_FILE_MB = 100;

/** How long the file that was read as a whole last is held: records of it are asked for in a row. */
const HOLD_MS = 30_000;

/** Gives the bytes of files: piece by piece from disk where the host can, else out of memory. */
export class ByteAccess implements vscode.Disposable {
  private held: { readonly key: string; readonly bytes: Uint8Array } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly direct?: ByteSourceMaker) {}

  /** Whether a file can be read: piece by piece, or as a whole because it is small enough. */
  canRead(file: vscode.Uri, size: number): boolean {
    return size <= WHOLE_FILE_MB * MEGABYTE || this.direct?.(file, size) !== undefined;
  }

  /**
   * The bytes of a file as it stands now.
   * @throws vscode.FileSystemError where there is no such file; UserFacingError where it is too large for this host.
   */
  async open(file: vscode.Uri): Promise<ByteSource> {
    const stat = await vscode.workspace.fs.stat(file);
    const direct = this.direct?.(file, stat.size);
    if (direct) return direct;
    if (!this.canRead(file, stat.size)) throw new UserFacingError(tooLarge(file));
    return memorySource(await this.whole(file, stat), file.path);
  }

  /**
   * The first bytes of a file, at most `length`.
   * @throws as {@link open} does.
   */
  async head(file: vscode.Uri, length: number): Promise<Uint8Array> {
    return headOf(await this.open(file), length);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.held = undefined;
  }

  private async whole(file: vscode.Uri, { mtime, size }: vscode.FileStat): Promise<Uint8Array> {
    const key = `${file.toString()} ${mtime} ${size}`;
    const bytes = this.held?.key === key ? this.held.bytes : await vscode.workspace.fs.readFile(file);
    this.held = { key, bytes };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.held = undefined;
    }, HOLD_MS);
    return bytes;
  }
}

/** What is said of a file that is too large for this host. */
export function tooLarge(file: vscode.Uri): string {
  return vscode.l10n.t(
    '{0} is larger than {1} MB, the most that can be read here. Open its folder in VS Code on the desktop, or use the command line.',
    dumpPath(file),
    WHOLE_FILE_MB,
  );
}

/** How many bytes are handed on at once: work on them gives way in between. */
const CHUNK = 256 * 1024;

/** Bytes in memory. */
function memorySource(bytes: Uint8Array, path: string): ByteSource {
  return {
    size: bytes.length,
    path,
    async *stream(start = 0) {
      for (let at = start; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
    read: async (start, end) => bytes.subarray(start, end),
  };
}
