import type { Analysis } from '../analysis';
import type { MappedText } from '../text/mappedText';
import type { Exporter } from './exporter';

/** What an export is made of: text, which is written as UTF-8, or bytes. */
export type Piece = string | Uint8Array;

/** An empty piece: a long part gives it now and then, so that a host can give way. */
export const BREATH: Piece = '';

/** A dump to export, or what is picked of it. */
export interface ExportInput {
  readonly analysis: Analysis;
  /** The dump's decoded text, which spans of the analysis point into; may be empty for formats that do without (`needsText`). */
  readonly text: string;
  /** Gives the text as the analysis read it (`readSource`); only asked by formats that hold the texts of articles. */
  view(): MappedText;
}

/** Writes dumps one after the other in one format, so that a host holds one at a time. The pieces in their order are the file. */
export interface ExportWriter {
  /** What stands before the first dump. */
  begin(): Iterable<Piece>;
  /** One dump's part; `index` is its 0-based number among those written. */
  part(input: ExportInput, index: number): Iterable<Piece>;
  /** What stands after the last dump. */
  end(): Iterable<Piece>;
  /** Frees what the writer holds beside memory of the program; called once, whether or not all was written. */
  dispose?(): void;
}

/** One of the files that a format of several is made of. */
export interface ExportedFile {
  /** Its path in the folder or archive, with `/`. */
  readonly name: string;
  readonly content: string;
}

/** Writes dumps in a format of several files. */
export interface FilesExporter {
  /** Files that say something of all others. */
  first(): Iterable<ExportedFile>;
  /** The files of one dump; `index` is its 0-based number among those written. */
  files(input: ExportInput, index: number): Iterable<ExportedFile>;
}

/** An exporter of text as a writer. */
export function textWriter(exporter: Exporter): ExportWriter {
  return {
    begin: () => (exporter.head ? [exporter.head] : []),
    part: ({ analysis, text }, index) => exporter.part(analysis, index, text),
    end: () => (exporter.tail ? [exporter.tail] : []),
  };
}

/** All pieces of an export as bytes. */
export function pieceBytes(pieces: Iterable<Piece>): Uint8Array {
  const encoder = new TextEncoder();
  const all = [...pieces].map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece));
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
