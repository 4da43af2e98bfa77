import type * as vscode from 'vscode';
import type { Steps } from '../core/steps';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import { runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import type { MadeOnce } from './madeOnce';

/** Lets a burst of analyses settle first. */
const SETTLE_MS = 1000;

/** Makes `names` of new analyses behind the scenes, so that who asks first for something in all dumps need not wait for it. */
export function prepareNames(
  { index, log }: Pick<Services, 'index' | 'log'>,
  names: readonly MadeOnce<unknown>[],
): vscode.Disposable {
  const store = new DisposableStore();
  function* steps(): Steps<void> {
    for (const { analysis } of index.entries)
      for (const each of names) {
        if (analysis) yield* each.of(analysis);
        yield { stage: 'reading', fraction: 0 };
      }
  }
  const prepare = store.add(
    new Throttle(SETTLE_MS, () => {
      runSliced(steps()).catch((error: unknown) => reportError(log, 'names of all dumps', error));
    }),
  );
  store.add(index.onDidChange(({ kind }) => kind === 'changed' && prepare.request()));
  return store;
}
