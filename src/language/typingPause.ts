import * as vscode from 'vscode';
import { CancelledError } from '../core/steps';

/** Long enough that typing is not followed by an analysis at each key, short enough to feel prompt. */
const PAUSE_MS = 300;

/** Knows which documents are being typed in, so that nothing long is begun for a text that is changed again at once. */
export class TypingPause implements vscode.Disposable {
  private readonly changedAt = new WeakMap<vscode.TextDocument, number>();
  private readonly listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) this.changedAt.set(document, performance.now());
  });

  /**
   * Resolves when nobody has typed in `document` for a moment.
   * @throws CancelledError where `token` asks to stop.
   */
  async wait(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<void> {
    for (;;) {
      if (token?.isCancellationRequested) throw new CancelledError();
      const rest = (this.changedAt.get(document) ?? Number.NEGATIVE_INFINITY) + PAUSE_MS - performance.now();
      if (rest <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
  }

  dispose(): void {
    this.listener.dispose();
  }
}
