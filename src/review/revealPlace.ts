import * as vscode from 'vscode';
import type { Span } from '../core/text/span';
import { cleanedUri } from '../editor/cleanedText';
import { toRange } from '../host/ranges';
import type { CleanedDump } from './cleanedTexts';
import { reviewedIn, reviewTab } from './reviewTabs';

/** Opens the comparison of a dump with its cleaned text, or shows it where it is open. */
export async function showReview(source: vscode.Uri, preserveFocus: boolean): Promise<void> {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  const title = vscode.l10n.t('{0} (original ↔ cleaned)', name);
  const viewColumn = reviewTab(source)?.group.viewColumn;
  const options = { preserveFocus, preview: true, ...(viewColumn ? { viewColumn } : {}) };
  await vscode.commands.executeCommand('vscode.diff', source, cleanedUri(source), title, options);
}

/** The editor that shows a document: of several the one in the comparison of its dump. */
export function editorOf(document: vscode.TextDocument | vscode.Uri): vscode.TextEditor | undefined {
  const uri = 'uri' in document ? document.uri : document;
  const shown = vscode.window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === uri.toString());
  return shown.find(inComparison) ?? shown[0];
}

/** Whether an editor is one side of the comparison of a dump with its cleaned text, which scrolls both together. */
export function inComparison({ viewColumn, document }: vscode.TextEditor): boolean {
  const group = vscode.window.tabGroups.all.find((one) => one.viewColumn === viewColumn);
  const source = reviewedIn(group?.activeTab);
  const uri = document.uri.toString();
  return source !== undefined && (uri === source.toString() || uri === cleanedUri(source).toString());
}

/** Selects a stretch of the dump in the original, and what has become of it in the cleaned text, as far as they are shown. */
export function selectInBoth({ document, cleaned }: CleanedDump, at: Span): void {
  const original = editorOf(document);
  if (original) select(original, at);
  const result = editorOf(cleanedUri(document.uri));
  if (result) select(result, cleaned.fromSource(at));
}

/** Selects a stretch in an editor and scrolls it into view. */
export function select(editor: vscode.TextEditor, at: Span): void {
  const { start, end } = toRange(editor.document, at);
  const long = end.line > start.line;
  // The editor keeps the moving end of a selection in view: that of a long one is its start, where reading begins.
  editor.selection = long ? new vscode.Selection(end, start) : new vscode.Selection(start, end);
  const { AtTop, InCenterIfOutsideViewport } = vscode.TextEditorRevealType;
  editor.revealRange(new vscode.Range(start, long ? start : end), long ? AtTop : InCenterIfOutsideViewport);
}
