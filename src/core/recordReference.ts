/** Files that hold many records, each of which is analysed by itself; `jsonl`, `feed`, `csv` and `text` are those that are too large to be one text. */
export const CONTAINER_FORMATS = [
  'gzip',
  'zstd',
  'warc',
  'mbox',
  'eml',
  'mhtml',
  'parquet',
  'jsonl',
  'feed',
  'csv',
  'text',
] as const;

/** One of {@link CONTAINER_FORMATS}. */
export type ContainerFormat = (typeof CONTAINER_FORMATS)[number];

/** A record of a container: offsets are bytes of the file as stored. */
export interface RecordReference {
  /** What it is a record of; `gzip` and `zstd` where the text itself was compressed. */
  container: ContainerFormat;
  /**
   * Its place among the records, 1-based.
   * @asType integer
   * @minimum 1
   */
  number: number;
  /**
   * First byte of what has to be read to have it: of compressed records where the compressed member begins.
   * @asType integer
   * @minimum 0
   */
  start: number;
  /**
   * The byte behind the last.
   * @asType integer
   * @minimum 0
   */
  end: number;
  /** Where it stands in what these bytes unpack to; absent where they are not compressed. */
  within?: ByteStretch;
  /** The address that the container says it is from. */
  url?: string;
}

/** Bytes, half-open `[start, end)`. */
export interface ByteStretch {
  /**
   * @asType integer
   * @minimum 0
   */
  start: number;
  /**
   * @asType integer
   * @minimum 0
   */
  end: number;
}
