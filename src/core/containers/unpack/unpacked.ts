import type { ContainerTrouble } from '../container';
import type { Checkpoint, Checkpoints } from './checkpoints';

/** A stretch of what compressed bytes unpack to. */
export interface UnpackedChunk {
  readonly bytes: Uint8Array;
  /** Offset in the file as stored where its compressed member begins. */
  readonly member: number;
  /** Offset in the file as stored behind what has to be read to unpack it. */
  readonly end: number;
}

/** Formats that are nothing but a text or a container, compressed. */
export type PackedFormat = 'gzip' | 'zstd';

/** What comes out of compressed bytes, in order. */
export type UnpackedItem = UnpackedChunk | ContainerTrouble;

/** How to unpack. */
export interface UnpackOptions {
  /** Takes in places at which unpacking can go on later, of formats that have them. */
  readonly checkpoints?: Checkpoints | undefined;
  /** Where to go on: the stream begins at the byte as stored that it names. */
  readonly from?: Checkpoint | undefined;
}

/** Unpacks a stream whose first byte is at `start` of the file. Damage is told, and what can be unpacked behind it still is. */
export type Unpack = (
  chunks: AsyncIterable<Uint8Array>,
  start: number,
  options?: UnpackOptions,
) => AsyncGenerator<UnpackedItem>;

/** How much is unpacked at a time: what comes of it is held at once. */
export const SLICE = 16_384;

/** Cuts a stream that begins at `start` into slices that begin at multiples of {@link SLICE}, so that results do not depend on the host's chunks. */
export async function* slices(
  chunks: AsyncIterable<Uint8Array>,
  start: number,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly start: number }> {
  const slice = new Uint8Array(SLICE);
  let at = start;
  let filled = 0;
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; ) {
      const take = Math.min(SLICE - (at % SLICE), chunk.length - from);
      slice.set(chunk.subarray(from, from + take), filled);
      filled += take;
      from += take;
      at += take;
      if (at % SLICE !== 0) continue;
      yield { bytes: slice.slice(0, filled), start: at - filled };
      filled = 0;
    }
  if (filled > 0) yield { bytes: slice.slice(0, filled), start: at - filled };
}
