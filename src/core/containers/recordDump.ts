import type { DumpSource } from '../pipeline';
import type { RecordReference } from '../recordReference';
import type { ContainerRecord } from './container';

/** A record as a dump to analyse; `path` is that of its container. Corrections and issues of decoding are the host's to add. */
export function recordDump(record: ContainerRecord, path?: string): DumpSource {
  const { text, encoding, format, stated } = record;
  return {
    text,
    encoding,
    ...(path === undefined ? {} : { path }),
    ...(format ? { format } : {}),
    ...(stated ? { stated } : {}),
    record: recordReference(record),
  };
}

/** How the Analysis of a record names it. */
export function recordReference({ container, number, bytes, within, stated }: ContainerRecord): RecordReference {
  return {
    container,
    number,
    ...bytes,
    ...(within ? { within: { ...within } } : {}),
    ...(stated?.url ? { url: stated.url } : {}),
  };
}
