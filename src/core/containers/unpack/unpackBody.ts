import { Gunzip, Inflate, Unzlib } from 'fflate';
import { Decompress } from 'fzstd';
import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js';
import { joined } from '../byteSource';

/** What a body was unpacked to. */
export interface UnpackedBody {
  readonly bytes: Uint8Array;
  /** Whether it is all of it: not damaged, cut off or larger than the limit. */
  readonly whole: boolean;
}

/** How much is unpacked at a time, so that what swells is noticed in time. */
const SLICE = 16_384;

/** Unpacks a body that is in memory, to `limit` bytes at most. `undefined` where it is not packed so at all. */
export function unpackBody(
  body: Uint8Array,
  coding: 'gzip' | 'deflate' | 'br' | 'zstd',
  limit: number,
): UnpackedBody | undefined {
  switch (coding) {
    case 'gzip':
      return body[0] === 0x1f && body[1] === 0x8b ? streamed(body, limit, (take) => new Gunzip(take)) : undefined;
    case 'zstd':
      return body[0] === 0x28 && body[1] === 0xb5 ? streamed(body, limit, (take) => new Decompress(take)) : undefined;
    case 'deflate': {
      // What servers send by this name is zlib's format (RFC 1950) as it should be, or bare DEFLATE.
      const zlib = (body[0]! & 15) === 8 && ((body[0]! << 8) | body[1]!) % 31 === 0;
      return streamed(body, limit, (take) => (zlib ? new Unzlib(take) : new Inflate(take)));
    }
    case 'br':
      return brotli(body, limit);
  }
}

interface Unpacker {
  push(bytes: Uint8Array, final?: boolean): void;
}

function streamed(
  body: Uint8Array,
  limit: number,
  make: (take: (bytes: Uint8Array) => void) => Unpacker,
): UnpackedBody | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  let whole = true;
  const unpacker = make((bytes) => {
    parts.push(bytes.slice());
    size += bytes.length;
  });
  try {
    for (let at = 0; at < body.length && size <= limit; at += SLICE)
      unpacker.push(body.subarray(at, at + SLICE), at + SLICE >= body.length);
  } catch {
    whole = false;
  }
  if (!whole && size === 0) return undefined;
  return { bytes: joined(parts).subarray(0, limit), whole: whole && size <= limit };
}

/** The decoder wants a place of the right size, which Brotli does not state: larger ones are tried in turn. Zeros at its end were never written: text has none. */
function brotli(body: Uint8Array, limit: number): UnpackedBody | undefined {
  for (let room = Math.max(65_536, body.length * 8); ; room *= 4) {
    try {
      const out = decompressBrotli(body, Math.min(room, limit));
      let end = out.length;
      while (end > 0 && out[end - 1] === 0) end--;
      return { bytes: out.subarray(0, end), whole: true };
    } catch (error) {
      if (room >= limit || !String(error).includes('not large enough')) return undefined;
    }
  }
}
