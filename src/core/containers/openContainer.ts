import { type ByteSource, headOf } from './byteSource';
import { type ContainerReader, HEAD_BYTES } from './container';
import { CONTAINER_READERS } from './containerReaders';

/** Largest file in bytes of a textual format (`jsonl`, `feed`, `csv`) that hosts read as one text where nobody says otherwise. */
export const LARGEST_TEXT = 32 * 1024 * 1024;

/** Which files of textual formats are read record by record. */
export interface OpenOptions {
  /** Those larger than this many bytes, or of unknown size; {@link LARGEST_TEXT} where not said, 0 for all. */
  readonly largestText?: number;
}

/** The reader for a source, told by its content; `undefined` where it is no container and has to be read as one text. */
export async function openContainer(
  source: ByteSource,
  options: OpenOptions = {},
): Promise<ContainerReader | undefined> {
  const largest = options.largestText ?? LARGEST_TEXT;
  const head = await headOf(source, HEAD_BYTES);
  const isShort = source.size !== undefined && source.size <= largest;
  const reader = CONTAINER_READERS.find(
    ({ textual, recognizes }) => !(textual && isShort) && recognizes(head, source.path),
  );
  if (!reader?.textual || source.size !== undefined) return reader;
  // A stream may be short enough to be one text: that shows where it ends.
  await headOf(source, largest + 1);
  return source.size !== undefined && source.size <= largest ? undefined : reader;
}
