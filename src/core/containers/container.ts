import type { DumpFormat, Issue } from '../analysis';
import type { PartLoader } from '../parts/partLoader';
import type { ContainerFormat } from '../recordReference';
import type { StopToken } from '../steps';
import type { ByteSource } from './byteSource';
import type { Checkpoints } from './unpack/checkpoints';

/** A stretch of bytes, half-open `[start, end)`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where a record stands in its container; enough to read it again. */
export interface RecordPlace {
  /** 1-based, in the order of the container. */
  readonly number: number;
  /** In the file as stored: what has to be read to have the record. Of compressed records the compressed member that it begins in, as far as the record goes. */
  readonly bytes: ByteRange;
  /** Where it stands in what `bytes` unpack to; absent where nothing has to be unpacked. */
  readonly within?: ByteRange;
}

/** What a container says of a record beside its text. */
export interface StatedFields {
  readonly title?: string;
  readonly author?: readonly string[];
  /** What authors are called whom the text names by how they sign in, by that. */
  readonly authorNames?: Readonly<Record<string, readonly string[]>>;
  /** ISO 8601 date. */
  readonly datePublished?: string;
  /** ISO 8601 date on which it was fetched: “yesterday” counts from it where nothing states when it was published. */
  readonly dateCaptured?: string;
  readonly url?: string;
  readonly publisher?: string;
}

/** One record of a container. */
export interface ContainerRecord extends RecordPlace {
  /** What it is a record of: inside of compressed files the format that was found there. */
  readonly container: ContainerFormat;
  /** What people know it by: URL, subject, title. */
  readonly name?: string;
  /** Decoded, without byte-order mark: what the spans of its Analysis point into. */
  readonly text: string;
  /** The Encoding Standard's name of what its bytes were decoded with. */
  readonly encoding: string;
  /** How to read the text; decided from the text where not said. */
  readonly format?: DumpFormat;
  readonly stated?: StatedFields;
  /** What is wrong with this record; spans are into `text`. */
  readonly issues: readonly Issue[];
}

/** Something wrong with the container itself, or a part of it that gives no record. It has no span: `bytes` tell where in the file. */
export interface ContainerTrouble {
  readonly issue: Issue;
  readonly bytes?: ByteRange;
}

/** What comes out of a container, in its order. */
export type ContainerItem = ContainerRecord | ContainerTrouble;

/** How to read a container. */
export interface ReadOptions {
  /** Loads what only some formats need. */
  readonly parts: PartLoader;
  /** The record to begin with, as it came out of an earlier reading of the same bytes; the first where not said. */
  readonly from?: RecordPlace;
  /** Asked between records. */
  readonly stop?: StopToken;
  /** Places in the middle of large compressed members, of this very file: used where they help, and added to. */
  readonly checkpoints?: Checkpoints;
}

/** Reads one format of containers. */
export interface ContainerReader {
  readonly format: ContainerFormat;
  /**
   * Whether its files are texts that an editor shows and that are read as one where they are not too large; only the larger ones are read
   * record by record, unless the host wants it so.
   */
  readonly textual?: true;
  /** Tells the format by the first bytes, {@link HEAD_BYTES} at most; the path is a hint only. */
  recognizes(head: Uint8Array, path?: string): boolean;
  /** Whether its files, of which `head` begins one, may hold more than one record. */
  holdsMany(
    head: Uint8Array,
    options: Pick<ReadOptions, 'parts'> & Pick<ByteSource, 'size'>,
  ): boolean | Promise<boolean>;
  /**
   * The records, one after the other: memory does not grow with the file, and reading waits for who takes them. Damage gives an issue, and the rest is
   * still read; only what the source throws is thrown, and a `CancelledError` where `stop` asks for it.
   */
  records(source: ByteSource, options: ReadOptions): AsyncIterable<ContainerItem>;
}

/** How many bytes a format is told by. */
export const HEAD_BYTES = 65_536;
