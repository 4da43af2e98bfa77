import type { ByteCursor } from '../byteCursor';
import { joined } from '../byteSource';

/** How much is passed over at a time, in bytes. */
const PIECE = 64 * 1024;

/**
 * Passes over the rest of a CDATA section (XML 1.0, section 2.7); the cursor stands behind its `]]>` then, or at the end. `taken`: what was taken before, in the end of which the
 * mark may begin. `wide`: the label of an encoding of two-byte units, where it is one.
 */
export async function skipCdata(cursor: ByteCursor, taken: Uint8Array, wide: string | undefined): Promise<void> {
  const mark = [...']]>'].flatMap((char) => {
    const code = char.charCodeAt(0);
    return wide === undefined ? [code] : wide === 'utf-16be' ? [0, code] : [code, 0];
  });
  let window = taken.subarray(-mark.length + 1);
  for (;;) {
    const piece = await cursor.some(PIECE);
    if (!piece) return;
    window = joined([window, piece]);
    const at = placeOf(mark, window, cursor.offset - window.length, wide === undefined ? 1 : 2);
    if (at !== undefined) {
      cursor.unread(window.subarray(at + mark.length));
      return;
    }
    window = window.subarray(-mark.length + 1);
  }
}

/** Where a mark stands in bytes of which the first stands at `offset`, at a whole unit. */
function placeOf(mark: readonly number[], bytes: Uint8Array, offset: number, unit: number): number | undefined {
  const last = bytes.length - mark.length;
  for (let at = bytes.indexOf(mark[0]!); at >= 0 && at <= last; at = bytes.indexOf(mark[0]!, at + 1))
    if ((offset + at) % unit === 0 && mark.every((byte, i) => bytes[at + i] === byte)) return at;
  return undefined;
}
