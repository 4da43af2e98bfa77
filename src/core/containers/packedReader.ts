import type { ContainerFormat } from '../analysis';
import { headOf } from './byteSource';
import { type ContainerItem, type ContainerReader, HEAD_BYTES, type ReadOptions } from './container';
import { UnpackedSource } from './unpackedSource';
import { wholeText } from './wholeText';

/** A compressed file: its records are those of what is inside, whatever that is; a text that holds no records is one itself. */
export function packedReader(
  format: ContainerFormat & 'gzip',
  magic: readonly number[],
  inside: () => readonly ContainerReader[],
): ContainerReader {
  return {
    format,
    recognizes: (head) => magic.every((byte, at) => head[at] === byte),
    async *records(source, options) {
      const { UNPACKERS } = await options.parts('compression');
      const { from } = options;
      const unpacked = new UnpackedSource(source, UNPACKERS[format], from?.bytes.start ?? 0);
      const head = await headOf(unpacked, HEAD_BYTES);
      const reader = inside().find(
        (candidate) => candidate.format !== format && candidate.recognizes(head, unpacked.path),
      );
      const inner: ReadOptions = from
        ? { ...options, from: { number: from.number, bytes: from.within ?? START } }
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

const START = { start: 0, end: 0 };
