import * as vscode from 'vscode';
import type { Span } from '../core/text/span';

/** The editor range of a span of `document`'s text. */
export function toRange(document: vscode.TextDocument, at: Span): vscode.Range {
  return new vscode.Range(document.positionAt(at.start), document.positionAt(at.end));
}

/** The span of an editor range in `document`'s text: UTF-16 offsets, half-open. */
export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The range of all of `document`. */
export function wholeRange(document: vscode.TextDocument): vscode.Range {
  return toRange(document, { start: 0, end: document.getText().length });
}
