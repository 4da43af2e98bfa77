import * as vscode from 'vscode';
import { joined } from '../core/containers/byteSource';
import { UserFacingError } from '../host/errors';

/** Writes a file that may be larger than memory, from its beginning to its end. It stands under its name only when all of it is written. */
export interface FileWriter {
  /** Puts `text` behind what is written, as UTF-8. Rejects where it cannot be written. */
  write(text: string): Promise<void>;
  /** All is written. */
  finish(): Promise<void>;
  /** Leaves nothing of it; what stood there before stays. */
  discard(): Promise<void>;
}

/** Writes to disk piece by piece where the host can: `undefined` for files that it cannot reach so. */
export type FileWriterMaker = (file: vscode.Uri) => FileWriter | undefined;

/** The largest file in megabytes that is written by hosts that can write files only as a whole. */
const WHOLE_MB = 256;

/** A writer that gathers the file in memory, for hosts that can write files only as a whole. Its `write` rejects with a UserFacingError where the file becomes too large. */
export function wholeFileWriter(file: vscode.Uri): FileWriter {
  const encoder = new TextEncoder();
  let chunks: Uint8Array[] = [];
  let size = 0;
  return {
    async write(text) {
      const bytes = encoder.encode(text);
      size += bytes.length;
      if (size > WHOLE_MB * 1024 * 1024)
        throw new UserFacingError(
          vscode.l10n.t(
            'The result is larger than {0} MB, the most that can be written here. Open the folder in VS Code on the desktop, or use the command line.',
            WHOLE_MB,
          ),
        );
      chunks.push(bytes);
    },
    async finish() {
      await vscode.workspace.fs.writeFile(file, joined(chunks));
    },
    async discard() {
      chunks = [];
    },
  };
}
