import type { ByteCursor } from './byteCursor';
import { joined } from './byteSource';

/** Where a mark stands in bytes, which are a window into a longer stretch: not at 0, and only where the window shows enough of it or is the `last`. */
export type MarkFinder = (window: Uint8Array, last: boolean) => number | undefined;

/** How much a finder may ask to see from a mark on, in bytes. */
export const MARK_SIGHT = 1024;

/** How much is read at a time. */
const PIECE = 65_536;

/** What stands in front of a mark. */
export interface TakenBytes {
  /** Empty where there are more than the limit. */
  readonly bytes: Uint8Array;
  readonly tooLarge: boolean;
  readonly end: 'mark' | 'enough' | 'end';
}

/** When to end before a mark comes. */
export interface TakeOptions {
  /** Most bytes that are held; of more nothing is, but they are passed over. */
  readonly limit: number;
  /** Asked once where so many bytes are taken: whether that is all. */
  readonly enough?: { readonly length: number; readonly ask: () => Promise<boolean> } | undefined;
}

/** Takes what stands in front of the next mark, or of the end; the cursor stands at the mark then. Linear in what it takes. */
export async function takeToMark(
  cursor: ByteCursor,
  find: MarkFinder,
  { limit, enough }: TakeOptions,
): Promise<TakenBytes> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let tail: Uint8Array = new Uint8Array(0);
  const taken = (end: TakenBytes['end'], length = size): TakenBytes =>
    length > limit
      ? { bytes: new Uint8Array(0), tooLarge: true, end }
      : { bytes: joined(parts).subarray(0, length), tooLarge: false, end };
  for (;;) {
    const left = enough && size < enough.length ? Math.min(PIECE, enough.length - size) : PIECE;
    const piece = await cursor.some(left);
    const window = piece ? joined([tail, piece]) : tail;
    const mark = find(window, piece === undefined);
    if (piece) {
      size += piece.length;
      if (size > limit + MARK_SIGHT) parts.length = 0;
      else parts.push(piece);
    }
    if (mark !== undefined) {
      cursor.unread(window.subarray(mark));
      return taken('mark', size - (window.length - mark));
    }
    if (!piece) return taken('end');
    if (size === enough?.length && (await enough.ask())) return taken('enough');
    tail = window.subarray(-MARK_SIGHT);
  }
}
