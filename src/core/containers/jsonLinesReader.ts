import { CancelledError } from '../steps';
import type { ContainerReader } from './container';
import { decodeUtf8 } from './decodeUtf8';
import { readLines } from './readLines';
import { LARGEST_RECORD, tooLarge } from './recordLimits';

/** How much of a line is looked at to tell whether it is JSON, in UTF-16 units. */
const LOOK = 400;

/**
 * JSON Lines (jsonlines.org): an object a line. The text of a record is its line as it stands, which is read as JSON. Blank lines are no records.
 */
export const jsonLinesReader: ContainerReader = {
  format: 'jsonl',
  textual: true,
  recognizes(head) {
    const lines = new TextDecoder().decode(head).split('\n');
    // The last line may be cut off; a single one may as well be a JSON document without line ends, which is one record then.
    if (lines.length > 1) lines.pop();
    const filled = lines.filter((line) => line.trim() !== '').slice(0, 3);
    return filled.length > 0 && filled.every(beginsObject);
  },
  holdsMany: () => true,
  async *records(source, { from, stop }) {
    let number = from?.number ?? 1;
    const start = from?.bytes.start ?? 0;
    for await (const line of readLines(source.stream(start), start, LARGEST_RECORD)) {
      if (stop?.isCancellationRequested) throw new CancelledError();
      const bytes = { start: line.start, end: line.end };
      if (!line.bytes) {
        yield tooLarge(`Record ${number++}`, bytes);
        continue;
      }
      const { text, encoding, issues } = decodeUtf8(line.bytes);
      if (text.trim() !== '') yield { container: 'jsonl', number: number++, bytes, text, encoding, issues };
    }
  },
};

function beginsObject(line: string): boolean {
  return /^\s{0,20}\{\s{0,20}["}]/.test(line.slice(0, LOOK));
}
