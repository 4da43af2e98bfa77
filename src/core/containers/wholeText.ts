import type { ContainerFormat } from '../analysis';
import { decodeDump } from '../read/decode';
import { type ByteSource, joined } from './byteSource';
import type { ContainerItem, ReadOptions } from './container';
import { LARGEST_RECORD, trouble } from './recordLimits';

/** Compressed content that is a text itself: one record, of the first {@link LARGEST_RECORD} bytes at most. */
export async function* wholeText(
  source: ByteSource,
  container: ContainerFormat,
  { from }: ReadOptions,
): AsyncGenerator<ContainerItem> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let cut = false;
  for await (const chunk of source.stream(from?.bytes.start)) {
    cut = size + chunk.length > LARGEST_RECORD;
    parts.push(cut ? chunk.subarray(0, LARGEST_RECORD - size) : chunk);
    size = Math.min(size + chunk.length, LARGEST_RECORD);
    if (cut) break;
  }
  const bytes = { start: 0, end: size };
  const { text, encoding, issues } = decodeDump(joined(parts), { partial: cut });
  const binary = issues.find(({ code }) => code === 'binary-file');
  if (binary) yield { issue: binary, bytes };
  else yield { container, number: 1, bytes, text, encoding, issues };
  if (!cut) return;
  const size1 = Math.round(LARGEST_RECORD / 1024 / 1024);
  yield trouble('record-cut', 'warning', `Only the first ${size1} MB of the text are read.`, bytes);
}
