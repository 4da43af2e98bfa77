import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Span } from '../core/text/span';
import { toRange } from '../host/ranges';
import type { DumpPlaces } from './dumpPlaces';
import { plainText } from './plainText';
import type { TextDrift } from './textDrift';
import { placeIn } from './textLines';

/** The editor range of a span of a text whose lines begin at `starts`. */
export function rangeIn(starts: Int32Array, { start, end }: Span): vscode.Range {
  const from = placeIn(starts, start);
  const to = placeIn(starts, end);
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

/** A dump in an editor with what was found in its present text, or in the text that it had a moment ago. */
export class DumpDocument {
  readonly uri: vscode.Uri;
  /** Length of the text in UTF-16 units. */
  readonly length: number;

  constructor(
    readonly document: vscode.TextDocument,
    /** What is shown of it: the deals are those that the setting asks for. */
    readonly analysis: Analysis,
    readonly places: DumpPlaces,
    /** Offsets at which the lines began when it was analysed. */
    readonly lines: Int32Array,
    /** What has been changed in the text since; absent where nothing was. */
    private readonly drift?: TextDrift,
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
    return this.drift ? toRange(this.document, this.drift.forwardSpan(at)) : rangeIn(this.lines, at);
  }

  /** The place of a span in this document. */
  location(at: Span): vscode.Location {
    return new vscode.Location(this.uri, this.range(at));
  }

  /** The offset of an editor position in the text that was analysed; -1 where what stands there is newer. */
  offset(position: vscode.Position): number {
    if (this.drift) return this.drift.backward(this.document.offsetAt(position)) ?? -1;
    return (this.lines[position.line] ?? this.length) + position.character;
  }
}
