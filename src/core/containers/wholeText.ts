import type { ContainerFormat } from '../analysis';
import { decodeDump } from '../read/decode';
import type { ByteSource } from './byteSource';
import type { ContainerItem, ReadOptions } from './container';
import { cutTroubles, readWhole } from './readWhole';

/** Compressed content that is a text itself: one record. */
export async function* wholeText(
  source: ByteSource,
  container: ContainerFormat,
  { from }: ReadOptions,
): AsyncGenerator<ContainerItem> {
  const whole = await readWhole(source, from?.bytes.start);
  const { text, encoding, issues } = decodeDump(whole.bytes, { partial: whole.cut });
  const binary = issues.find(({ code }) => code === 'binary-file');
  if (binary) yield { issue: binary, bytes: whole.range };
  else yield { container, number: 1, bytes: whole.range, text, encoding, issues };
  yield* cutTroubles(whole);
}
