import { Decompress } from 'fzstd';
import { ByteCursor } from '../byteCursor';
import { joined } from '../byteSource';
import { trouble } from '../recordLimits';
import { takeToMark } from '../takeToMark';
import type { UnpackedChunk, UnpackedItem } from './unpacked';
import { swellingMessage, swells } from './unpackLimits';
import { isFrame, LONGEST_HEAD, readBlockHead, readFrameHead, skippableLength, type ZstdFrameHead } from './zstdFrame';

/** Largest window that is given memory: that of the program `zstd` itself (its `ZSTD_WINDOWLOG_LIMIT_DEFAULT`). */
const LARGEST_WINDOW = 128 * 1024 * 1024;

/** Memory that frames may ask for together, in bytes, before it is held against what they are: each makes the decoder move all of it. */
const HARMLESS_WINDOWS = 16 * 1024 ** 3;
/** How many times its size a file may ask for in memory. */
const LARGEST_WINDOW_RATIO = 4096;

/** Unpacks zstd (RFC 8878) frame by frame; each is a member. Behind a damaged frame it goes on at the next. */
export async function* unpackZstd(chunks: AsyncIterable<Uint8Array>, start: number): AsyncGenerator<UnpackedItem> {
  const cursor = new ByteCursor(chunks, start);
  let windows = 0;
  try {
    for (;;) {
      const bytes = await cursor.peek(LONGEST_HEAD);
      if (bytes.length === 0) return;
      const at = cursor.offset;
      const skipped = skippableLength(bytes);
      if (skipped !== undefined) {
        for (let left = skipped; left > 0; ) {
          const some = await cursor.some(left);
          if (!some) return;
          left -= some.length;
        }
        continue;
      }
      const head = readFrameHead(bytes);
      if (head && head.window <= LARGEST_WINDOW) windows += head.window;
      if (windows > HARMLESS_WINDOWS && windows > LARGEST_WINDOW_RATIO * (at - start)) {
        yield trouble('swelling', 'warning', swellingMessage(at), { start, end: at });
        return;
      }
      const ended = head ? yield* unpackFrame(cursor, head) : 'damaged';
      if (ended === 'stopped') return;
      if (ended === 'whole') continue;
      const message = `What is compressed at byte ${at} is damaged; it is read up to the damage, and on at the next frame.`;
      await takeToMark(cursor, nextFrameIn, { limit: 0 });
      yield trouble('damaged-zstd', 'warning', message, { start: at, end: cursor.offset });
    }
  } finally {
    await cursor.close();
  }
}

async function* unpackFrame(
  cursor: ByteCursor,
  head: ZstdFrameHead,
): AsyncGenerator<UnpackedItem, 'whole' | 'damaged' | 'stopped'> {
  const start = cursor.offset;
  const unreadable = head.needsDictionary
    ? 'needs a dictionary'
    : head.window > LARGEST_WINDOW
      ? 'needs more than 128 MB of memory'
      : undefined;
  if (unreadable) {
    const message = `What is compressed at byte ${start} ${unreadable}; it is passed over.`;
    yield trouble('unreadable-zstd', 'warning', message, { start, end: start + head.length });
  }
  const out: Uint8Array[] = [];
  const decompressor = new Decompress((bytes) => void out.push(bytes));
  let before = await cursor.take(head.length);
  let size = 0;
  let waiting: UnpackedChunk | undefined;
  for (let last = false; !last; ) {
    const blockHead = await cursor.take(3);
    const block = readBlockHead(blockHead);
    const cutAt = blockHead.length < 3;
    const content = block.size === undefined ? undefined : await cursor.take(block.size);
    if (cutAt || (content && content.length < block.size!)) {
      if (waiting) yield waiting;
      const message = `The compressed data end at byte ${cursor.offset}, before they are complete; what came before is read.`;
      yield trouble('cut-off', 'warning', message, { start, end: cursor.offset });
      return 'stopped';
    }
    if (!content) {
      if (waiting) yield waiting;
      return 'damaged';
    }
    last = block.last;
    const checksum = last && head.hasChecksum ? await cursor.take(4) : new Uint8Array(0);
    if (unreadable) continue;
    try {
      decompressor.push(joined([before, blockHead, content, checksum]), last);
    } catch {
      if (waiting) yield waiting;
      return 'damaged';
    }
    before = new Uint8Array(0);
    for (const bytes of out.splice(0)) {
      if (bytes.length === 0) continue;
      if (waiting) yield waiting;
      waiting = { bytes, member: start, end: cursor.offset };
      size += bytes.length;
    }
    if (swells(size, cursor.offset - start)) {
      if (waiting) yield waiting;
      yield trouble('swelling', 'warning', swellingMessage(start), { start, end: cursor.offset });
      return 'stopped';
    }
  }
  if (waiting) yield { ...waiting, end: cursor.offset };
  return 'whole';
}

function nextFrameIn(bytes: Uint8Array, last: boolean): number | undefined {
  const end = last ? bytes.length : bytes.length - 4;
  for (let at = bytes.indexOf(0x28, 1); at >= 0 && at < end; at = bytes.indexOf(0x28, at + 1))
    if (isFrame(bytes, at)) return at;
  return undefined;
}
