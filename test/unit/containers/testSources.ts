import { readFileSync } from 'node:fs';
import type { ByteSource } from '../../../src/core/containers/byteSource';
import type { ContainerItem, ContainerRecord, RecordPlace } from '../../../src/core/containers/container';
import { openContainer } from '../../../src/core/containers/openContainer';
import type { Checkpoints } from '../../../src/core/containers/unpack/checkpoints';
import { loadBundledPart } from '../../../src/core/parts/bundledParts';

/** Bytes in memory as a source that is read in chunks of `chunk` bytes. */
export function bytesSource(bytes: Uint8Array, path?: string, chunk = 1000): ByteSource {
  return {
    size: bytes.length,
    path,
    async *stream(start = 0) {
      for (let at = start; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
    read: async (start, end) => bytes.subarray(start, end),
  };
}

/** What a container in memory gives; an empty list where it is none. Textual ones are read by records too. */
export async function itemsOf(
  source: ByteSource,
  from?: RecordPlace,
  checkpoints?: Checkpoints,
): Promise<ContainerItem[]> {
  const reader = await openContainer(source, { largestText: 0 });
  const items: ContainerItem[] = [];
  const options = { parts: loadBundledPart, ...(from ? { from } : {}), ...(checkpoints ? { checkpoints } : {}) };
  for await (const item of reader?.records(source, options) ?? []) items.push(item);
  return items;
}

/** Records among items. */
export function recordsIn(items: readonly ContainerItem[]): ContainerRecord[] {
  return items.filter((item) => 'text' in item);
}

/** Codes of issues among items. */
export function troublesIn(items: readonly ContainerItem[]): string[] {
  return items.flatMap((item) => ('issue' in item ? [item.issue.code] : []));
}

/** A file of `data`. */
export function dataFile(name: string): Uint8Array {
  return readFileSync(`test/unit/containers/data/${name}`);
}
