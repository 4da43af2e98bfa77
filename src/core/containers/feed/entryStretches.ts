import { type FeedAround, FeedEntries } from '../../read/feed/feedEntries';
import type { ByteCursor } from '../byteCursor';
import { joined } from '../byteSource';
import type { ByteRange } from '../container';
import { LARGEST_RECORD } from '../recordLimits';
import { skipCdata } from './skipCdata';

/** An entry of a feed as it stands in the file. */
export interface EntryStretch {
  readonly range: ByteRange;
  /** Absent where it is larger than the limit. */
  readonly bytes?: Uint8Array;
  /** Whether the file ends inside of it. */
  readonly isCut: boolean;
}

/** How entries are cut. */
export interface StretchOptions {
  readonly around: FeedAround;
  /** The label of the encoding where it is one of two-byte units; in others bytes below 0x40 are characters of ASCII. */
  readonly wide?: string;
  /** Largest entry in bytes; {@link LARGEST_RECORD} where not said. */
  readonly limit?: number;
  /** How much is read at a time, in bytes; even. */
  readonly piece?: number;
}

/** How much is read at a time where nobody says otherwise, in bytes. */
const PIECE = 256 * 1024;
/** How much of a text is kept where the rest is passed over, so that a tag that stands at its end is not missed, in units. */
const TAG = 1024;

/**
 * Cuts a feed into its entries as it streams, where {@link FeedEntries} ends them too. The cursor may begin anywhere between entries. An entry counts once nothing that may
 * follow can change where it ends; where that is not known within the limit, as behind a comment that nobody closed, the text is read as if it ended there.
 * Linear; holds no more than twice the limit. Gives whether the feed is closed.
 */
export async function* entryStretches(
  cursor: ByteCursor,
  { around, wide, limit = LARGEST_RECORD, piece = PIECE }: StretchOptions,
): AsyncGenerator<EntryStretch, boolean, void> {
  const unit = wide ? 2 : 1;
  const decoder = new TextDecoder(wide ?? 'latin1', { ignoreBOM: true });
  let held: Uint8Array = new Uint8Array(0);
  let isClosed = false;
  /** Where an entry began that is passed over. */
  let passedOver: number | undefined;
  let length = piece;
  for (;;) {
    const more = await cursor.take(length);
    const isEnd = more.length < length;
    held = joined([held, more]);
    const offset = cursor.offset - held.length;
    const text = decoder.decode(held);
    const isLast = isEnd || held.length > limit;
    const entries = new FeedEntries(text, around);
    let at = 0;
    let open: number | undefined;
    for (const entry of entries.read()) {
      const isFirm = isLast || entries.firmEnd === undefined;
      if (entry && isFirm && (isEnd || !entry.cut)) {
        const [start, end] = [entry.span.start * unit, Math.min(entry.span.end * unit, held.length)];
        if (passedOver !== undefined) yield { range: { start: passedOver, end: offset + start }, isCut: false };
        passedOver = undefined;
        const range = { start: offset + start, end: offset + end };
        const fits = end - start <= limit;
        yield { range, ...(fits ? { bytes: held.subarray(start, end) } : {}), isCut: entry.cut };
        at = entry.span.end;
      } else if (entry) {
        open = entry.span.start;
        break;
      } else if (!isFirm) break;
    }
    const { rootEnd, firmEnd = text.length } = entries;
    isClosed ||= rootEnd !== undefined && (isLast || rootEnd <= firmEnd);
    if (isEnd) {
      if (passedOver !== undefined) yield { range: { start: passedOver, end: cursor.offset }, isCut: !isClosed };
      return isClosed;
    }
    open ??= entries.entryStart;
    const known = isLast ? behindAll(text) : firmEnd;
    const rest = Math.max(at, Math.min(open ?? text.length, known));
    if (rest > 0 || !isLast) held = held.subarray(rest * unit);
    else {
      // One entry fills all that may be held.
      passedOver ??= offset;
      const cut = entries.flaws.get('cut');
      if (cut && text.startsWith('<![CDATA[', cut.start)) {
        await skipCdata(cursor, held, wide);
        held = new Uint8Array(0);
      } else held = held.subarray(known * unit);
    }
    length = rest > 0 ? piece : Math.max(piece, Math.min(held.length, limit + piece - held.length));
    length += length % unit;
  }
}

/** Where a text may be dropped up to: what may be the beginning of a tag at its end stays. */
function behindAll(text: string): number {
  const tag = text.lastIndexOf('<');
  return tag > 0 && tag >= text.length - TAG ? tag : text.length;
}
