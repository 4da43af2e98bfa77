import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { ByteSource } from '../core/containers/byteSource';

/** How many bytes are read at a time. */
const CHUNK = 262_144;

/**
 * A file as a source of bytes, with random access where it is a regular one.
 * @throws the system's error where there is no file that can be read.
 */
export async function fileSource(path: string): Promise<ByteSource> {
  const file = await open(path);
  await file.close();
  const { size } = await stat(path);
  const read = async (start: number, end: number): Promise<Uint8Array> => {
    const length = Math.max(0, Math.min(end, size) - start);
    const opened = await open(path);
    try {
      const { buffer, bytesRead } = await opened.read(new Uint8Array(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await opened.close();
    }
  };
  return { size, path, read, stream: (start = 0) => createReadStream(path, { start, highWaterMark: CHUNK }) };
}
