import { decodeDump } from '../read/decode';
import type { ContainerFormat } from '../recordReference';
import { ByteCursor } from './byteCursor';
import type { ByteSource } from './byteSource';
import type { ContainerItem, ReadOptions } from './container';
import { LARGEST_RECORD, trouble } from './recordLimits';

/** How far in front of the largest size a text is cut at the end of a paragraph or line, as a share of it. */
const LOOK_BACK = 1 / 32;

/**
 * Compressed content that is a text itself: one record, or where it is larger than `largest` bytes several, cut between paragraphs. Content that is
 * no text gives an issue.
 */
export async function* wholeText(
  source: ByteSource,
  container: ContainerFormat,
  { from }: Pick<ReadOptions, 'from'>,
  largest = LARGEST_RECORD,
): AsyncGenerator<ContainerItem> {
  const start = from?.bytes.start ?? 0;
  const cursor = new ByteCursor(source.stream(start), start);
  let number = from?.number ?? 1;
  let charset: string | undefined;
  try {
    for (;;) {
      const at = cursor.offset;
      const most = await cursor.take(largest);
      if (most.length === 0 && number > 1) return;
      const goesOn = (await cursor.peek(1)).length > 0;
      const part = goesOn ? most.subarray(0, cutIn(most, charset)) : most;
      cursor.unread(most.subarray(part.length));
      const bytes = { start: at, end: at + part.length };
      const archive = number === 1 && isTar(part);
      const { text, encoding, issues } = decodeDump(part, { partial: goesOn, ...(charset ? { charset } : {}) });
      const binary = issues.find(({ code }) => code === 'binary-file');
      if (archive) yield trouble('archive', 'warning', 'It holds an archive of files (tar): unpack it first.', bytes);
      else if (binary) yield { issue: binary, bytes };
      else yield { container, number, bytes, text, encoding, issues };
      if (archive || binary || !goesOn) return;
      charset = encoding;
      number++;
    }
  } finally {
    await cursor.close();
  }
}

/** Where a text that goes on is cut: behind a blank line, else behind a line, else anywhere. */
function cutIn(bytes: Uint8Array, charset: string | undefined): number {
  // In UTF-16 a line end is no single byte.
  if (charset?.startsWith('utf-16') || bytes[0] === 0xff || bytes[0] === 0xfe) return bytes.length & ~1;
  const least = Math.max(1, Math.floor(bytes.length * (1 - LOOK_BACK)));
  for (let at = bytes.lastIndexOf(LF); at > least; at = bytes.lastIndexOf(LF, at - 1))
    if (bytes[at - 1] === LF || (bytes[at - 1] === CR && bytes[at - 2] === LF)) return at + 1;
  const line = bytes.lastIndexOf(LF);
  return line > least ? line + 1 : bytes.length;
}

const LF = 10;
const CR = 13;

/** Whether bytes are an archive of tar (POSIX.1-1988, ustar): its mark stands behind the name, mode, owner, size, time and checksum of the first file. */
function isTar(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(257, 262)) === 'ustar';
}
