/** The head of a frame (RFC 8878, 3.1.1.1). */
export interface ZstdFrameHead {
  /** How long the head is, in bytes. */
  readonly length: number;
  /** How much of what was unpacked a decoder has to remember, in bytes. */
  readonly window: number;
  readonly hasChecksum: boolean;
  readonly needsDictionary: boolean;
}

/** The head of a block (3.1.1.2). */
export interface ZstdBlockHead {
  readonly last: boolean;
  /** How many bytes follow; `undefined` where there is no such block. */
  readonly size: number | undefined;
}

/** Longest head of a frame. */
export const LONGEST_HEAD = 18;

/** Largest block. */
const LARGEST_BLOCK = 131_072;

/** Whether a frame begins at `at`. */
export function isFrame(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x28 && bytes[at + 1] === 0xb5 && bytes[at + 2] === 0x2f && bytes[at + 3] === 0xfd;
}

/** How long a skippable frame at the beginning of `bytes` is, its head included (3.1.2). */
export function skippableLength(bytes: Uint8Array): number | undefined {
  const isSkippable = (bytes[0]! & 0xf0) === 0x50 && bytes[1] === 0x2a && bytes[2] === 0x4d && bytes[3] === 0x18;
  return isSkippable && bytes.length >= 8 ? 8 + littleEndian(bytes, 4, 4) : undefined;
}

/** Reads the head of the frame at the beginning of `bytes`; `undefined` where it is none or cut off. */
export function readFrameHead(bytes: Uint8Array): ZstdFrameHead | undefined {
  const flags = bytes[4];
  if (flags === undefined || !isFrame(bytes, 0) || flags & 8) return undefined;
  const single = (flags & 32) !== 0;
  const dictionary = [0, 1, 2, 4][flags & 3]!;
  const sizeBytes = flags >> 6 === 0 ? Number(single) : 1 << (flags >> 6);
  const length = 5 + (single ? 0 : 1) + dictionary + sizeBytes;
  if (bytes.length < length) return undefined;
  const size = littleEndian(bytes, length - sizeBytes, sizeBytes) + (sizeBytes === 2 ? 256 : 0);
  const base = 2 ** (10 + (bytes[5]! >> 3));
  const window = single ? size : base + (base / 8) * (bytes[5]! & 7);
  const id = littleEndian(bytes, length - sizeBytes - dictionary, dictionary);
  return { length, window, hasChecksum: (flags & 4) !== 0, needsDictionary: id !== 0 };
}

/** Reads the head of a block, of three bytes. */
export function readBlockHead(bytes: Uint8Array): ZstdBlockHead {
  const head = littleEndian(bytes, 0, 3);
  const kind = (head >> 1) & 3;
  const size = head >> 3;
  const isBlock = kind !== 3 && size <= LARGEST_BLOCK && bytes.length === 3;
  // A block of one byte repeated (RLE) states how often.
  return { last: (head & 1) === 1, size: isBlock ? (kind === 1 ? 1 : size) : undefined };
}

function littleEndian(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let i = length - 1; i >= 0; i--) value = value * 256 + bytes[at + i]!;
  return value;
}
