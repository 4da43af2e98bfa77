import type { Readable } from 'node:stream';
import { type ByteSource, joined, OnceSource } from '../../core/containers/byteSource';
import type { ContainerItem, ContainerReader, RecordPlace } from '../../core/containers/container';
import { CONTAINER_READERS } from '../../core/containers/containerReaders';
import { openContainer } from '../../core/containers/openContainer';
import { LARGEST_RECORD, tooLarge } from '../../core/containers/recordLimits';
import { loadBundledPart } from '../../core/parts/bundledParts';
import { decodeDump } from '../../core/read/decode';
import { fileSource } from '../fileSource';
import { failureText } from '../inputs';
import type { RecordOptions } from './recordArguments';
import type { InputTrouble, ReadingPlace, RecordItem, RecordJob } from './recordJob';

/** What reading needs beside the inputs. */
export interface RecordReading extends Pick<RecordOptions, 'from' | 'shard'> {
  readonly stdin: Readable;
  /** Where an earlier run came to. */
  readonly after?: ReadingPlace;
  /** Is told what is no failure. */
  readonly tell: (message: string) => void;
}

type Found = { readonly record: RecordJob['record'] } | { readonly trouble: Omit<InputTrouble, 'source'> };

/** Bytes that tell a compressed file. */
const MAGIC = 4;

/**
 * Reads the records of files and of standard input (`-`), one after the other, and what is wrong with them. Of a shard only its records are given: of all records
 * of the run, counted through its inputs, each `of`-th; a trouble goes to the shard of the record that comes next. Never throws for what inputs hold.
 */
export async function* readRecords(inputs: readonly string[], reading: RecordReading): AsyncGenerator<RecordItem> {
  const { after, shard } = reading;
  const isMine = (total: number): boolean => !shard || total % shard.of === shard.index - 1;
  let total = after?.total ?? 0;
  for (const [input, path] of inputs.entries()) {
    if (after && input < after.input) continue;
    const from = after?.input === input ? after : undefined;
    let last = from?.last;
    // What comes before the last record that was done is done, too.
    let old = last !== undefined;
    let done = from?.after ?? 0;
    let troubles = done;
    const source = path === '-' ? {} : { source: path };
    for await (const found of inPlace(itemsOf(path, reading, last))) {
      if ('record' in found) {
        const { number, bytes, within } = found.record;
        if (old) {
          old = number !== last?.number;
          continue;
        }
        done = 0;
        const mine = isMine(total++);
        last = { number, bytes, ...(within ? { within } : {}) };
        troubles = 0;
        if (mine) yield { place: { input, last, after: 0, total }, job: { ...source, record: found.record } };
      } else if (!old && done-- <= 0) {
        troubles++;
        const place = { input, ...(last ? { last } : {}), after: troubles, total };
        if (isMine(total)) yield { place, trouble: { ...source, ...found.trouble } };
      }
    }
  }
}

/** Most troubles that wait for their place; more are not to be expected of a file that is worth reading. */
const HELD = 10_000;

/**
 * Troubles where they belong: before the first record that begins behind where they begin. What unpacks reads ahead, and how far it has come when it tells of damage
 * depends on where reading began.
 */
async function* inPlace(items: AsyncIterable<Found>): AsyncGenerator<Found> {
  let held: { readonly trouble: Found; readonly start: number }[] = [];
  let at = 0;
  for await (const found of items) {
    if ('record' in found) {
      at = found.record.bytes.start;
      const due = held.filter(({ start }) => start < at);
      if (due.length > 0) held = held.filter(({ start }) => start >= at);
      for (const { trouble } of due) yield trouble;
      yield found;
    } else {
      const start = found.trouble.bytes?.start;
      if (start === undefined || start < at || held.length >= HELD) yield found;
      else held.push({ trouble: found, start });
    }
  }
  for (const { trouble } of held) yield trouble;
}

async function* itemsOf(path: string, reading: RecordReading, from: RecordPlace | undefined): AsyncGenerator<Found> {
  try {
    // Standard input has no places: it comes from the start again, and what is done already is passed over.
    const source = path === '-' ? new OnceSource(reading.stdin) : await fileSource(path);
    const reader = await readerOf(source, reading.from);
    if (!reader) yield* wholeInput(source);
    else {
      const options = { parts: loadBundledPart, ...(from && path !== '-' ? { from } : {}) };
      for await (const item of reader.records(source, options)) {
        const found = foundOf(item);
        if (found) yield found;
        else if ('issue' in item) reading.tell(`${path}: ${item.issue.message}`);
      }
    }
  } catch (error) {
    yield { trouble: { code: 'unreadable', message: failureText(error) } };
  }
}

/** The reader for an input; of a format that was said outright, compressed or not, only so much is looked at as tells compression. */
async function readerOf(source: ByteSource, from: RecordOptions['from']): Promise<ContainerReader | undefined> {
  if (from === undefined) return openContainer(source, { largestText: 0 });
  const head = await (source.head?.(MAGIC) ?? new Uint8Array(0));
  const packed = CONTAINER_READERS.find(
    ({ format, recognizes }) => PACKED.has(format) && recognizes(head, source.path),
  );
  return packed ?? CONTAINER_READERS.find(({ format }) => format === from);
}

const PACKED: ReadonlySet<string> = new Set(['gzip', 'zstd']);

function foundOf(item: ContainerItem): Found | undefined {
  if (!('issue' in item)) return { record: item };
  const { issue, bytes } = item;
  if (issue.severity === 'info') return undefined;
  return { trouble: { code: issue.code, message: issue.message, ...(bytes ? { bytes } : {}) } };
}

/** An input that is no container: one record. */
async function* wholeInput(source: ByteSource): AsyncGenerator<Found> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.stream()) {
    size += chunk.length;
    if (size > LARGEST_RECORD) parts.length = 0;
    else parts.push(chunk.slice());
  }
  const bytes = { start: 0, end: size };
  if (size > LARGEST_RECORD) yield* [foundOf(tooLarge('The text', bytes))].filter((found) => found !== undefined);
  else if (size > 0) {
    const { text, encoding, issues } = decodeDump(joined(parts));
    const binary = issues.find(({ code }) => code === 'binary-file');
    if (binary) yield { trouble: { code: binary.code, message: binary.message } };
    else yield { record: { number: 1, bytes, text, encoding, issues } };
  }
}
