import { type ByteSource, joined } from './byteSource';
import type { ByteRange, ContainerTrouble } from './container';
import { LARGEST_RECORD, trouble } from './recordLimits';

/** The bytes of a source that is one record. */
export interface WholeBytes {
  /** The first {@link LARGEST_RECORD} at most. */
  readonly bytes: Uint8Array;
  readonly range: ByteRange;
  /** Whether there are more. */
  readonly cut: boolean;
}

/** Reads a source from `start` as one record. */
export async function readWhole(source: ByteSource, start = 0): Promise<WholeBytes> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let cut = false;
  for await (const chunk of source.stream(start)) {
    cut = size + chunk.length > LARGEST_RECORD;
    parts.push(cut ? chunk.subarray(0, LARGEST_RECORD - size) : chunk);
    size = Math.min(size + chunk.length, LARGEST_RECORD);
    if (cut) break;
  }
  return { bytes: joined(parts), range: { start, end: start + size }, cut };
}

/** Says that only the first of a text is read, where that is so. */
export function* cutTroubles({ cut, range }: WholeBytes): Generator<ContainerTrouble> {
  const megabytes = Math.round(LARGEST_RECORD / 1024 / 1024);
  if (cut) yield trouble('record-cut', 'warning', `Only the first ${megabytes} MB are read.`, range);
}
