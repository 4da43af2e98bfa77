import type * as vscode from 'vscode';
import { CancelledError } from '../core/steps';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';
import type { CorrectionChange } from './correctionStore';

/** Makes the analyses anew whose corrections or known furniture have changed, one after the other; what nobody has looked at yet waits. */
export function registerCorrectionTracking({ log, index, corrections, furniture }: Services): vscode.Disposable {
  const store = new DisposableStore();
  const follow = async ({ touches }: CorrectionChange): Promise<void> => {
    for (const { uri, analysis } of index.entries) {
      if (!analysis || !touches(uri)) continue;
      try {
        await index.analysis(uri);
      } catch (error) {
        if (!(error instanceof CancelledError)) reportError(log, 'corrections', error);
      }
    }
  };
  store.add(corrections.onDidChange(follow));
  store.add(furniture.onDidChange(follow));
  return store;
}
