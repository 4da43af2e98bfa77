import type { PartLoader } from '../parts/partLoader';
import { headOf, joined } from './byteSource';
import { type ContainerItem, type ContainerReader, HEAD_BYTES, type ReadOptions } from './container';
import { LARGEST_RECORD } from './recordLimits';
import type { PackedFormat } from './unpack/unpacked';
import { UnpackedSource } from './unpackedSource';
import { wholeText } from './wholeText';

/** How many times its size compressed text hardly ever is. */
const USUAL_RATIO = 10;

/**
 * A compressed file: its records are those of what is inside, whatever that is; a text that holds no records is one itself. `recognizes` tells it
 * by its first bytes; `inside` gives the readers of what may be inside.
 */
export function packedReader(
  format: PackedFormat,
  recognizes: (head: Uint8Array) => boolean,
  inside: () => readonly ContainerReader[],
): ContainerReader {
  const readerOf = (head: Uint8Array, path: string | undefined): ContainerReader | undefined =>
    inside().find((reader) => reader.format !== format && reader.recognizes(head, path));
  return {
    format,
    recognizes,
    async holdsMany(head, options) {
      const unpacked = await unpackedHead(format, head, options.parts);
      const { parts, size } = options;
      const reader = readerOf(unpacked, undefined);
      // A text is several records where it is too large for one.
      return reader
        ? reader.holdsMany(unpacked, { parts, size: undefined })
        : (size ?? 0) > LARGEST_RECORD / USUAL_RATIO;
    },
    async *records(source, options) {
      const { UNPACKERS } = await options.parts('compression');
      const { from, checkpoints } = options;
      const base = from?.bytes.start ?? 0;
      const near = from?.within && checkpoints?.before(base, from.within.start);
      const unpacked = new UnpackedSource(source, UNPACKERS[format], base, { checkpoints, from: near });
      const reader = readerOf(await headOf(unpacked, HEAD_BYTES), unpacked.path);
      const inner: ReadOptions = from
        ? { ...options, from: { number: from.number, bytes: from.within ?? { start: 0, end: 0 } } }
        : options;
      const items: AsyncIterable<ContainerItem> = reader
        ? reader.records(unpacked, inner)
        : wholeText(unpacked, format, inner);
      for await (const item of items) {
        yield* unpacked.troubles.splice(0);
        const place = item.bytes && unpacked.placeOf(item.bytes);
        yield 'issue' in item ? { issue: item.issue, ...(place ? { bytes: place.bytes } : {}) } : { ...item, ...place };
      }
      yield* unpacked.troubles.splice(0);
    },
  };
}

/** What the first bytes of a file unpack to, {@link HEAD_BYTES} at most. */
async function unpackedHead(format: PackedFormat, head: Uint8Array, parts: PartLoader): Promise<Uint8Array> {
  const { UNPACKERS } = await parts('compression');
  const once = (async function* () {
    yield head;
  })();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const item of UNPACKERS[format](once, 0)) {
    if ('issue' in item) continue;
    chunks.push(item.bytes);
    size += item.bytes.length;
    if (size >= HEAD_BYTES) break;
  }
  return joined(chunks).subarray(0, HEAD_BYTES);
}
