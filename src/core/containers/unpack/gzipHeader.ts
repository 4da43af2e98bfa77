/** What should be the header of a gzip member is none. */
export class NotGzip extends Error {}

/** Length of a member's header without its optional fields (RFC 1952, 2.3). */
export const HEADER = 10;

/** Length of what stands behind the compressed data of a member: checksum and size (RFC 1952, 2.3). */
export const TRAILER = 8;

/** Longest header that is read: with its extra field and two names of any use. */
const LONGEST = 128 * 1024;

const MAGIC = [0x1f, 0x8b, 8];

/**
 * Offset behind the header that begins at `from`; `undefined` where the bytes are too short to have it whole.
 * @throws NotGzip where there is none.
 */
export function headerEnd(bytes: Uint8Array, from: number): number | undefined {
  const most = bytes.length - from;
  for (const [i, byte] of MAGIC.entries()) if (i < most && bytes[from + i] !== byte) throw new NotGzip();
  if (most < HEADER) return undefined;
  const flags = bytes[from + 3]!;
  let at = from + HEADER;
  // FEXTRA, FNAME, FCOMMENT, FHCRC.
  if (flags & 4) {
    if (at + 2 > bytes.length) return undefined;
    at += 2 + (bytes[at]! | (bytes[at + 1]! << 8));
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0 && bytes.length - from > LONGEST) throw new NotGzip();
    if (end < 0) return undefined;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return at > bytes.length ? undefined : at;
}

/** Where a member's header stands at or behind `from`: magic, DEFLATE, no reserved flag. */
export function memberIn(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0x1f, from); at >= 0 && at + HEADER <= bytes.length; at = bytes.indexOf(0x1f, at + 1))
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && bytes[at + 3]! < 32) return at;
  return undefined;
}
