import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Span } from '../core/text/span';
import type { DumpPlaces } from './dumpPlaces';
import { plainText } from './plainText';
import { placeIn } from './textLines';

/** The editor range of a span of a text whose lines begin at `starts`. */
export function rangeIn(starts: Int32Array, { start, end }: Span): vscode.Range {
  const from = placeIn(starts, start);
  const to = placeIn(starts, end);
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

/** A dump in an editor with what was found in its present text. */
export class DumpDocument {
  readonly uri: vscode.Uri;
  /** Length of the text in UTF-16 units. */
  readonly length: number;

  constructor(
    readonly document: vscode.TextDocument,
    /** What is shown of it: the deals are those that the setting asks for. */
    readonly analysis: Analysis,
    readonly places: DumpPlaces,
    /** Offsets at which the lines begin. */
    readonly lines: Int32Array,
  ) {
    this.uri = document.uri;
    this.length = analysis.dump.length;
  }

  /** The text at a span; of a long dump only this part is put together. */
  readonly textAt = (at: Span): string => this.document.getText(this.range(at));

  /** Text of the dump as people read it: of HTML without its markup. */
  plain(text: string): string {
    return plainText(text, this.analysis.dump.format);
  }

  /** The editor range of a span. */
  range(at: Span): vscode.Range {
    return rangeIn(this.lines, at);
  }

  /** The place of a span in this document. */
  location(at: Span): vscode.Location {
    return new vscode.Location(this.uri, this.range(at));
  }

  /** The offset of an editor position. */
  offset({ line, character }: vscode.Position): number {
    return (this.lines[line] ?? this.length) + character;
  }
}
