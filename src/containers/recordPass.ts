import type { ByteSource } from '../core/containers/byteSource';
import type { ContainerTrouble, RecordPlace } from '../core/containers/container';
import { openContainer } from '../core/containers/openContainer';
import { textStretches } from '../core/containers/textStretches';
import { type Checkpoint, Checkpoints } from '../core/containers/unpack/checkpoints';
import type { PartLoader } from '../core/parts/partLoader';
import type { StopToken } from '../core/steps';
import { BatchBuilder, type RecordBatch } from './recordBatch';
import { isHtmlRecord, recordTitle } from './recordTitle';

/** Troubles of one message that are told; the others are counted. */
const MOST_TROUBLES = 20;

/** What was met since the message before. */
export interface PassMessage {
  readonly records: RecordBatch;
  readonly troubles: readonly ContainerTrouble[];
  /** How many there were, those that are not told among them. */
  readonly troubleCount: number;
  /** Places in large compressed members that were passed. */
  readonly checkpoints: readonly Checkpoint[];
  /** How many bytes of the file are read. */
  readonly readBytes: number;
}

/** What a pass is asked for. */
export interface PassOptions {
  readonly parts: PartLoader;
  /** The last record that is known already, behind which reading goes on. */
  readonly from?: RecordPlace;
  readonly stop?: StopToken;
  /** Asked after each record: whether it is time to tell what was met. */
  readonly isDue: () => boolean;
  /** Given that, and waited for. */
  readonly tell: (message: PassMessage) => void | Promise<void>;
}

/**
 * Reads through a container for the numbers, places and titles of its records; of their texts nothing is kept.
 * @throws CancelledError where `stop` asks for it; what the source throws.
 */
export async function passThrough(source: ByteSource, options: PassOptions): Promise<void> {
  const { parts, from, stop } = options;
  // Whether a text is so large that it is read so was decided when it was found.
  const reader = (await openContainer(source, { largestText: 0 })) ?? textStretches;
  const known = from?.number ?? 0;
  let readBytes = 0;
  const builder = new BatchBuilder();
  let troubles: ContainerTrouble[] = [];
  let troubleCount = 0;
  let passed: Checkpoint[] = [];
  const checkpoints = new Checkpoints((checkpoint) => passed.push(checkpoint));
  const tell = async (): Promise<void> => {
    const message = { records: builder.take(), troubles, troubleCount, checkpoints: passed, readBytes };
    troubles = [];
    passed = [];
    troubleCount = 0;
    await options.tell(message);
  };
  const counted = counting(source, (bytes) => {
    readBytes = Math.max(readBytes, bytes);
  });
  const reading = { parts, checkpoints, ...(from ? { from } : {}), ...(stop ? { stop } : {}) };
  for await (const item of reader.records(counted, reading)) {
    if ('issue' in item) {
      troubleCount++;
      if (troubles.length < MOST_TROUBLES) troubles.push(item);
    } else if (item.number > known) {
      const { number, bytes, within } = item;
      const place = { number, bytes, ...(within ? { within } : {}) };
      builder.push({ place, title: recordTitle(item), isHtml: isHtmlRecord(item) });
    }
    if (options.isDue()) await tell();
  }
  await tell();
}

/** The same bytes; `onRead` is told how far they are read. */
function counting(source: ByteSource, onRead: (bytes: number) => void): ByteSource {
  return {
    ...source,
    async *stream(start = 0) {
      let at = start;
      for await (const chunk of source.stream(start)) {
        at += chunk.length;
        onRead(at);
        yield chunk;
      }
    },
  };
}
