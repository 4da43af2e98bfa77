import * as vscode from 'vscode';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import { toSpan } from '../host/ranges';
import type { Services } from '../services';
import { editorOf, selectInBoth, showReview } from './revealPlace';
import { type PlaceNode, placeAt, placeBeside, type ReviewNode } from './reviewNodes';

/** The commands of a review: step through what is taken away, keep it, take it away again. */
export function registerReviewCommands(services: Services): vscode.Disposable {
  const { log, review, reviewView } = services;
  const store = new DisposableStore();
  const reveal = async (place: PlaceNode, focus: boolean): Promise<void> => {
    const { source, dump } = review;
    if (!source || !dump) return;
    if (!editorOf(source)) await showReview(source, !focus);
    selectInBoth(dump, place.removal.span);
  };
  const step = async (direction: 1 | -1): Promise<void> => {
    const { dump, nodes } = review;
    if (!dump) throw new UserFacingError(vscode.l10n.t('No cleaning is under review: run Clean Dump first.'));
    const editor = editorOf(dump.document);
    const selected = editor ? toSpan(dump.document, editor.selection) : { start: 0, end: 0 };
    const place = placeBeside(nodes.places, selected, direction);
    if (!place) return;
    await reveal(place, false);
    await reviewView.select(place);
  };
  const choose = (removed: boolean) => (node?: ReviewNode) => {
    const target = node ?? atCursor(services);
    if (!target)
      throw new UserFacingError(
        vscode.l10n.t('Nothing that cleaning takes away stands at the cursor in the original.'),
      );
    return review.choose(target, removed);
  };
  store.add(registerCommand(log, Command.openRemoval, (place: PlaceNode) => reveal(place, false)));
  store.add(registerCommand(log, Command.nextRemoval, () => step(1)));
  store.add(registerCommand(log, Command.previousRemoval, () => step(-1)));
  store.add(registerCommand(log, Command.keepInReview, choose(false)));
  store.add(registerCommand(log, Command.removeInReview, choose(true)));
  return store;
}

/** What is taken away or kept where the cursor stands in the original. */
function atCursor({ review: { dump, nodes } }: Services): PlaceNode | undefined {
  const editor = dump && editorOf(dump.document);
  return editor && placeAt(nodes.places, editor.document.offsetAt(editor.selection.active));
}
