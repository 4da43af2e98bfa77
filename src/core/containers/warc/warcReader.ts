import { CancelledError } from '../../steps';
import { ByteCursor } from '../byteCursor';
import type { ByteRange, ContainerReader, ContainerTrouble } from '../container';
import { type HeaderFields, readHeaderLines } from '../headerLines';
import { PassedOver } from '../passedOver';
import { tooLarge, trouble } from '../recordLimits';
import { WarcBlocks } from './warcBlock';
import { warcPayload } from './warcPayload';

/** Longest line of a record's head, and most lines of it. */
const LINE = 65_536;
const LINES = 1000;

/**
 * WARC 1.0 and 1.1 (ISO 28500; iipc.github.io/warc-specifications), WET among them: a record for each page. What is no page (`warcinfo`, `request`,
 * `metadata`, `revisit`) is passed over in silence; images and the like, and answers that are no page (404, redirects), are counted in one issue.
 */
export const warcReader: ContainerReader = {
  format: 'warc',
  recognizes: (head) => /^\s{0,8}WARC\/1\.\d\r?\n/.test(String.fromCharCode(...head.subarray(0, 24))),
  holdsMany: () => true,
  async *records(source, { from, stop, parts }) {
    const cursor = new ByteCursor(source.stream(from?.bytes.start), from?.bytes.start ?? 0);
    const blocks = new WarcBlocks(cursor);
    const passed = new PassedOver();
    let number = from?.number ?? 1;
    try {
      for (;;) {
        if (stop?.isCancellationRequested) throw new CancelledError();
        await cursor.skipLineEnds(LINE);
        const start = cursor.offset;
        const fields = await readHead(cursor);
        if (!fields) break;
        const stated = Number.parseInt(fields.get('content-length') ?? '', 10);
        const block = await blocks.take(Number.isNaN(stated) ? undefined : stated);
        const bytes = { start, end: cursor.offset };
        const payload = block.tooLarge ? undefined : await warcPayload(fields, block.bytes, parts);
        const isRecord = payload !== undefined && payload !== 'none';
        const called = isRecord ? `record ${number}` : `a record in front of record ${number}`;
        if (block.length !== 'right') yield wrongLength(block.length, called, bytes);
        if (block.tooLarge) yield tooLarge(sentence(called), bytes);
        if (payload === 'none') passed.add(bytes, number);
        else if (payload) yield { container: 'warc', number: number++, bytes, ...payload };
      }
      yield* passed.troubles('no page or no text (images, scripts, errors of servers)');
    } finally {
      await cursor.close();
    }
  },
};

/** The head of the next record; `undefined` at the end. What stands before it is no record: it is taken for a head without fields. */
async function readHead(cursor: ByteCursor): Promise<HeaderFields | undefined> {
  const lines: string[] = [];
  for (let line = await cursor.line(LINE); line; line = await cursor.line(LINE)) {
    const text = new TextDecoder().decode(line).trimEnd();
    // A blank line ends the head; so does what is none: it belongs to the block.
    if (text === '' || lines.length >= LINES) return readHeaderLines(lines);
    if (lines.length === 0 && !text.startsWith('WARC/')) return new Map();
    lines.push(text);
  }
  return lines.length > 0 ? readHeaderLines(lines) : undefined;
}

/** `called`: by the numbers of records, which are the same wherever reading began; the offsets of what is packed are not. */
function wrongLength(kind: 'wrong' | 'cut', called: string, bytes: ByteRange): ContainerTrouble {
  return kind === 'cut'
    ? trouble('cut-off', 'warning', `The file ends in ${called}; what is there of it is read.`, bytes)
    : trouble(
        'wrong-length',
        'warning',
        `${sentence(called)} is not as long as it says; it is read up to the next.`,
        bytes,
      );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
