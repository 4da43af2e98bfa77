import { joined } from '../byteSource';

/** Longest line that tells the size of a chunk, extensions included. */
const SIZE_LINE = 200;

/**
 * Takes the chunked transfer coding (RFC 9112, 7.1) off a body. Archives often keep the header but not the coding: what does not begin with the size of
 * a chunk is given as it is, and of a body that is cut off or damaged what is there.
 */
export function dechunk(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.subarray(at, at + SIZE_LINE).indexOf(10);
    const line = end < 0 ? '' : String.fromCharCode(...body.subarray(at, at + end));
    const hex = /^([\da-f]{1,7})\s{0,10}(?:;[^\n]*)?\r?$/i.exec(line)?.[1];
    if (hex === undefined) {
      // Behind damage the rest is kept with it.
      parts.push(body.subarray(at));
      break;
    }
    const size = Number.parseInt(hex, 16);
    if (size === 0) break;
    const start = at + end + 1;
    parts.push(body.subarray(start, start + size));
    at = start + size;
    if (body[at] === 13) at++;
    if (body[at] === 10) at++;
  }
  return joined(parts);
}
