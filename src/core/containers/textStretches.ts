import type { DumpFormat } from '../analysis';
import { looksBinary } from '../read/binaryContent';
import { decodeDump } from '../read/decode';
import { looksLikeHtml } from '../read/looksLikeHtml';
import { CancelledError } from '../steps';
import { type ByteSource, headOf } from './byteSource';
import { type ContainerReader, type ContainerRecord, HEAD_BYTES } from './container';
import { cutIn } from './stretchCut';

/** How long a stretch is, about, in bytes: an editor shows it at once, and an archive of a year has not too many. */
const STRETCH = 1024 * 1024;
/** How much longer or shorter it may be, so that it ends where an article does. */
const SLACK = 256 * 1024;
/**
 * Plain text or HTML that is too long for an editor, as stretches of about a megabyte, each of whole articles where that can be told (see {@link cutIn}). Where a stretch
 * ends depends on nothing but its own beginning and what follows, so that reading can begin at any of them. For long files alone: all text is recognized.
 */
export const textStretches: ContainerReader = stretchReader(STRETCH, SLACK);

/** The same with stretches of `length` bytes, `slack` more or less; the slack is even and less than half of the length. */
export function stretchReader(length: number, slack: number): ContainerReader {
  return {
    format: 'text',
    textual: true,
    recognizes: (head) => !looksBinary(head),
    holdsMany: () => true,
    async *records(source, { from, stop }) {
      const { encoding, format } = await judged(source);
      let number = from?.number ?? 1;
      let start = from?.bytes.start ?? 0;
      const gathered = new Gathered();
      for await (const chunk of source.stream(start)) {
        gathered.add(chunk);
        while (gathered.length > length + slack) {
          if (stop?.isCancellationRequested) throw new CancelledError();
          const window = gathered.peek(length - slack, length + slack);
          const bytes = gathered.take(length - slack + cutBytes(window, slack, encoding));
          yield stretchRecord(number++, start, bytes, encoding, format);
          start += bytes.length;
        }
      }
      if (gathered.length > 0) yield stretchRecord(number, start, gathered.take(gathered.length), encoding, format);
    },
  };
}

async function judged(source: ByteSource): Promise<{ encoding: string; format: DumpFormat }> {
  const { text, encoding } = decodeDump(await headOf(source, HEAD_BYTES), { partial: true });
  return { encoding, format: looksLikeHtml(text) ? 'html' : 'text' };
}

/** The byte of `window` where the next stretch begins, best near `middle`. */
function cutBytes(window: Uint8Array, middle: number, encoding: string): number {
  if (encoding.startsWith('utf-16')) {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(window);
    const at = cutIn(text, middle / 2) ?? afterHalf(text, middle / 2);
    return at * 2;
  }
  if (encoding === 'utf-8') {
    let skipped = 0;
    while (skipped < 3 && isContinuation(window[skipped]!)) skipped++;
    const part = window.subarray(skipped);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(part, { stream: true });
    const at = cutIn(text, middle);
    const before = at === undefined ? 0 : new TextEncoder().encode(text.slice(0, at)).length;
    // Broken characters are three bytes long as text: the place is true where a line begins there in the bytes too.
    if (at !== undefined && (part[before - 1] === 10 || part[before] === 0x3c)) return skipped + before;
  }
  // Each byte is a character here: line ends and markup are ASCII in all these encodings.
  return cutIn(new TextDecoder('latin1').decode(window), middle) ?? wholeCharacters(window, middle, encoding);
}

/** The offset, or the one before where it would part the halves of a character. */
function afterHalf(text: string, offset: number): number {
  const code = text.charCodeAt(offset - 1);
  return code >= 0xd800 && code <= 0xdbff ? offset - 1 : offset;
}

/** The byte, or the last one before it that begins a character. */
function wholeCharacters(bytes: Uint8Array, at: number, encoding: string): number {
  let start = at;
  if (encoding === 'utf-8') while (at - start < 3 && isContinuation(bytes[start]!)) start--;
  return start;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

function stretchRecord(
  number: number,
  start: number,
  bytes: Uint8Array,
  encoding: string,
  format: DumpFormat,
): ContainerRecord {
  const range = { start, end: start + bytes.length };
  if (!encoding.startsWith('utf-16')) {
    // A stretch of its own may be in another encoding: files are put together of others.
    const decoded = decodeDump(bytes);
    return { number, bytes: range, container: 'text', format, ...decoded };
  }
  const text = new TextDecoder(encoding).decode(bytes);
  return { number, bytes: range, container: 'text', format, text, encoding, issues: [] };
}

/** Bytes that came in chunks, taken in other lengths; each byte is copied once or twice, however long the chunks are. */
class Gathered {
  private chunks: Uint8Array[] = [];
  length = 0;

  add(chunk: Uint8Array): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  /** A copy of the bytes from `start` to `end`, at most all. */
  peek(start: number, end: number): Uint8Array {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, this.length) - start));
    let at = 0;
    for (const chunk of this.chunks) {
      const from = Math.max(0, start - at);
      const to = Math.min(chunk.length, end - at);
      if (from < to) bytes.set(chunk.subarray(from, to), at + from - start);
      at += chunk.length;
    }
    return bytes;
  }

  /** The first `count` bytes, at most all, which are then gone. */
  take(count: number): Uint8Array {
    const bytes = this.peek(0, count);
    let left = bytes.length;
    this.length -= left;
    const rest: Uint8Array[] = [];
    for (const chunk of this.chunks) {
      if (left < chunk.length) rest.push(left > 0 ? chunk.subarray(left) : chunk);
      left = Math.max(0, left - chunk.length);
    }
    this.chunks = rest;
    return bytes;
  }
}
