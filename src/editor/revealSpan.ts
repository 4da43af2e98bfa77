import * as vscode from 'vscode';
import type { Span } from '../core/text/span';
import { toRange } from '../host/ranges';

/** Opens the dump and selects exactly `at`, scrolled into view. The focus goes along only where asked. */
export async function revealSpan(
  document: vscode.TextDocument,
  at: Span,
  options: { readonly preserveFocus: boolean },
): Promise<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const range = toRange(document, at);
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus: options.preserveFocus,
    preview: true,
    selection: range,
    ...(shown?.viewColumn ? { viewColumn: shown.viewColumn } : {}),
  });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
