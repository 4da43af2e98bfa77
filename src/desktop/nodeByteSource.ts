import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ByteSource } from '../core/containers/byteSource';

/** How much is read from disk at once, in bytes: mostly of a single record, in a host that keeps what it has allocated once. */
const CHUNK = 64 * 1024;

/** A file on this machine, read from disk piece by piece. `file` is a URI; `undefined` for one of another scheme. */
export function nodeByteSource(
  file: { readonly scheme: string; readonly fsPath: string; readonly path: string },
  size: number,
): ByteSource | undefined {
  if (file.scheme !== 'file') return undefined;
  return {
    size,
    path: file.path,
    stream: (start = 0) => createReadStream(file.fsPath, { start, highWaterMark: CHUNK }),
    read: (start, end) => readRange(file.fsPath, start, Math.min(end, size)),
  };
}

async function readRange(path: string, start: number, end: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const bytes = new Uint8Array(Math.max(0, end - start));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}
