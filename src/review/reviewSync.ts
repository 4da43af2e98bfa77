import * as vscode from 'vscode';
import type { Span } from '../core/text/span';
import { cleanedUri, sourceOfCleaned } from '../editor/cleanedText';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import { toRange, toSpan } from '../host/ranges';
import { Throttle } from '../host/throttle';
import type { Services } from '../services';
import type { CleanedDump } from './cleanedTexts';
import { editorOf, inComparison } from './revealPlace';
import { placeAt } from './reviewNodes';

/** How long after the cursor moved the other side and the view follow. */
const FOLLOW_MS = 120;
/** How long a scrolling that was made here is not answered, so that two editors do not chase each other. */
const QUIET_MS = 250;

/**
 * Keeps a dump and its cleaned text together: the cursor in one is put at the same place in the other, and what it stands on is selected in the
 * view. Side by side in two editors they scroll together; in a comparison VS Code does that itself.
 */
export function registerReviewSync({ log, cleaned, review, reviewView, settings }: Services): vscode.Disposable {
  const store = new DisposableStore();
  let moved: vscode.TextEditor | undefined;
  const quiet = new WeakMap<vscode.TextEditor, number>();

  const follow = async (): Promise<void> => {
    const editor = moved;
    const pair = editor && pairOf(editor);
    if (!editor || !pair) return;
    const at = toSpan(editor.document, editor.selection);
    const source = pair.isCleaned ? pair.dump.cleaned.toSource(at) : at;
    const other = editorOf(pair.other);
    if (other) other.selection = selectionAt(other, pair.isCleaned ? source : pair.dump.cleaned.fromSource(at));
    const { view } = reviewView;
    if (review.dump?.document !== pair.dump.document || !view.visible || !settings.get('followCursor')) return;
    const place = placeAt(review.nodes.places, source.start);
    if (place && view.selection[0]?.id !== place.id) await reviewView.select(place);
  };

  const pairOf = (
    editor: vscode.TextEditor,
  ): { readonly dump: CleanedDump; readonly other: vscode.Uri; readonly isCleaned: boolean } | undefined => {
    const { uri } = editor.document;
    const own = sourceOfCleaned(uri);
    const dump = cleaned.lastOf(own ?? uri);
    return dump && { dump, other: own ?? cleanedUri(uri), isCleaned: own !== undefined };
  };

  const throttle = store.add(
    new Throttle(FOLLOW_MS, () => {
      follow().catch((error: unknown) => reportError(log, 'cleaning review', error));
    }),
  );
  store.add(
    vscode.window.onDidChangeTextEditorSelection(({ kind, textEditor }) => {
      // Only the user's own moves count.
      if (kind === undefined || kind === vscode.TextEditorSelectionChangeKind.Command) return;
      moved = textEditor;
      throttle.request();
    }),
  );
  store.add(
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const top = visibleRanges[0]?.start;
      if (!top || (quiet.get(textEditor) ?? 0) > performance.now() || inComparison(textEditor)) return;
      const pair = pairOf(textEditor);
      const other = pair && editorOf(pair.other);
      if (!pair || !other || other.viewColumn === textEditor.viewColumn || inComparison(other)) return;
      const offset = textEditor.document.offsetAt(top);
      const at = { start: offset, end: offset };
      const there = pair.isCleaned ? pair.dump.cleaned.toSource(at) : pair.dump.cleaned.fromSource(at);
      quiet.set(other, performance.now() + QUIET_MS);
      other.revealRange(toRange(other.document, there), vscode.TextEditorRevealType.AtTop);
    }),
  );
  return store;
}

function selectionAt({ document }: vscode.TextEditor, at: Span): vscode.Selection {
  const { start, end } = toRange(document, at);
  return new vscode.Selection(start, end);
}
