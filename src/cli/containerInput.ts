import type { ByteSource } from '../core/containers/byteSource';
import type { ContainerReader } from '../core/containers/container';
import { detectDump } from '../core/detect/detectDump';
import { loadBundledPart } from '../core/parts/bundledParts';
import type { ContainerFormat } from '../core/recordReference';
import type { Input } from './inputs';

/** The records of a container as inputs. Damage of a container is a failure, though the rest of it is read. */
export async function* readContainer(path: string, reader: ContainerReader, source: ByteSource): AsyncGenerator<Input> {
  for await (const item of reader.records(source, { parts: loadBundledPart })) {
    if ('text' in item) yield { path, decoded: item, record: item };
    else if (item.issue.severity === 'warning') yield { path, failure: item.issue.message };
    else yield { path, notice: item.issue.message };
  }
}

/** Formats that are made for pages and mails. */
const SURE: ReadonlySet<ContainerFormat> = new Set(['warc', 'mbox', 'eml', 'mhtml']);

/** How many records of other formats are looked at. */
const LOOKED_AT = 20;

/** Whether a container holds dumps: what may hold any data is judged by its first records. Damage in front of them has to be told, and is no reason to pass it over. */
export async function holdsDumps(reader: ContainerReader, source: ByteSource): Promise<boolean> {
  if (SURE.has(reader.format)) return true;
  let looked = 0;
  for await (const item of reader.records(source, { parts: loadBundledPart })) {
    if ('issue' in item) {
      if (item.issue.severity === 'warning' && item.issue.code !== 'binary-file' && item.issue.code !== 'archive')
        return true;
    } else if (SURE.has(item.container) || detectDump(item.text).kind !== 'not_a_dump') return true;
    if (++looked === LOOKED_AT) return false;
  }
  return false;
}
