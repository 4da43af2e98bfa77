import * as vscode from 'vscode';
import type { Progress } from '../core/steps';

/** Work that ends sooner shows no progress: a notification that only flickers tells nothing. */
const PATIENCE_MS = 500;

/**
 * Runs `task`; where it takes long, a notification shows how far it is and lets the user stop it.
 * @throws what the task throws.
 */
export async function withLateProgress<T>(
  title: string,
  task: (token: vscode.CancellationToken, onProgress: (progress: Progress) => void) => Promise<T>,
): Promise<T> {
  const stop = new vscode.CancellationTokenSource();
  let report = (_progress: Progress): void => undefined;
  const work = task(stop.token, (progress) => report(progress));
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, async (bar, token) => {
      token.onCancellationRequested(() => stop.cancel());
      let shown = 0;
      report = ({ fraction }) => {
        bar.report({ increment: Math.max(0, fraction - shown) * 100 });
        shown = Math.max(shown, fraction);
      };
      await work.catch(() => undefined);
    });
  }, PATIENCE_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    stop.dispose();
  }
}
