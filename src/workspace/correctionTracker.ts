import type * as vscode from 'vscode';
import { CancelledError } from '../core/steps';
import { reportError } from '../host/commandRegistry';
import type { Services } from '../services';

/** Makes the analyses anew whose corrections have changed, one after the other; what nobody has looked at yet waits. */
export function registerCorrectionTracking({ log, index, corrections }: Services): vscode.Disposable {
  return corrections.onDidChange(async ({ touches }) => {
    for (const { uri, analysis } of index.entries) {
      if (!analysis || !touches(uri)) continue;
      try {
        await index.analysis(uri);
      } catch (error) {
        if (!(error instanceof CancelledError)) reportError(log, 'corrections', error);
      }
    }
  });
}
