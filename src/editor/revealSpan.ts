import * as vscode from 'vscode';
import type { Span } from '../core/text/span';
import { toRange } from '../host/ranges';

/**
 * Opens the dump and selects exactly `at`, with its start in view. The focus stays where it is unless `preserveFocus` is false. A dump that is not on the
 * screen opens in `viewColumn`, or in the active one.
 */
export async function revealSpan(
  document: vscode.TextDocument,
  at: Span,
  { preserveFocus, viewColumn }: { readonly preserveFocus: boolean; readonly viewColumn?: vscode.ViewColumn },
): Promise<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const column = shown?.viewColumn ?? viewColumn;
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus,
    preview: true,
    ...(column ? { viewColumn: column } : {}),
  });
  const { start, end } = toRange(document, at);
  const long = end.line > start.line;
  // The editor keeps the moving end of a selection in view: that of a long one is its start, where reading begins.
  editor.selection = long ? new vscode.Selection(end, start) : new vscode.Selection(start, end);
  const { AtTop, InCenterIfOutsideViewport } = vscode.TextEditorRevealType;
  // Of a stretch within one line as much is scrolled into view as there is room for.
  editor.revealRange(new vscode.Range(start, long ? start : end), long ? AtTop : InCenterIfOutsideViewport);
  return editor;
}
