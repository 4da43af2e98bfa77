import { joined } from './byteSource';

/** A line of bytes, without its line end. */
export interface ByteLine {
  /** Offset of its first byte. */
  readonly start: number;
  /** Offset behind its line end. */
  readonly end: number;
  /** Absent where it is longer than the limit. */
  readonly bytes?: Uint8Array;
}

const LF = 10;
const CR = 13;

/** Cuts a stream that begins at byte `start` into lines (LF or CRLF). Of a line longer than `limit` bytes nothing is held. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  start: number,
  limit: number,
): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let held = 0;
  let lineStart = start;
  let chunkStart = start;
  const take = (end: number): ByteLine => {
    const line = held > limit ? { start: lineStart, end } : { start: lineStart, end, bytes: withoutCr(joined(parts)) };
    parts = [];
    held = 0;
    lineStart = end;
    return line;
  };
  const add = (part: Uint8Array): void => {
    held += part.length;
    if (held > limit) parts = [];
    else parts.push(part);
  };
  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, at)) {
      add(chunk.subarray(at, end));
      at = end + 1;
      yield take(chunkStart + at);
    }
    if (at < chunk.length) add(chunk.subarray(at));
    chunkStart += chunk.length;
  }
  if (chunkStart > lineStart) yield take(chunkStart);
}

function withoutCr(line: Uint8Array): Uint8Array {
  return line[line.length - 1] === CR ? line.subarray(0, -1) : line;
}
