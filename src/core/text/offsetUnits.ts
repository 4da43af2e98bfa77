/** What offsets into a text count: UTF-16 units (as JavaScript and this program do), Unicode code points (as Python does), or bytes of the text as UTF-8. */
export type OffsetUnit = 'utf16' | 'codePoints' | 'bytes';

/** Every so many UTF-16 units the count is kept, so that no look-up reads further than that. */
const STRIDE = 256;

/**
 * What turns UTF-16 offsets into `text` (0 to its length) into offsets of another unit. Half of a surrogate pair that stands alone is one code point and, as
 * the U+FFFD that it is written as, three bytes; an offset between the halves of a pair counts as behind it. Linear in the text once, then constant time.
 */
export function offsetsIn(text: string, unit: OffsetUnit): (offset: number) => number {
  if (unit === 'utf16') return (offset) => offset;
  const count = unit === 'codePoints' ? codePointsAt : bytesAt;
  const counts = new Uint32Array(Math.floor(text.length / STRIDE) + 1);
  let total = 0;
  for (let at = 0; at < text.length; at++) {
    if (at % STRIDE === 0) counts[at / STRIDE] = total;
    total += count(text, at);
  }
  if (text.length % STRIDE === 0) counts[text.length / STRIDE] = total;
  if (total === text.length) return (offset) => offset;
  return (offset) => {
    const stop = Math.floor(offset / STRIDE);
    let counted = counts[stop]!;
    for (let at = stop * STRIDE; at < offset; at++) counted += count(text, at);
    return counted;
  };
}

/** How many code points the unit at `at` begins: none where it is the second half of a pair. */
function codePointsAt(text: string, at: number): number {
  return isSecondHalf(text, at) ? 0 : 1;
}

/** How many bytes of UTF-8 the unit at `at` stands for; the first half of a pair stands for all of it. */
function bytesAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (isSecondHalf(text, at)) return 0;
  return code < 0xdc00 && code >= 0xd800 && isSecondHalf(text, at + 1) ? 4 : 3;
}

function isSecondHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!(code >= 0xdc00 && code <= 0xdfff) || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
