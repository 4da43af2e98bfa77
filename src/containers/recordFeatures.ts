import type * as vscode from 'vscode';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';
import { registerRecordFiles } from './recordFiles';

/** Serves the records of containers as documents, and forgets what was found in those of a file that is another now. */
export function registerRecords({ records, containers, index }: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(registerRecordFiles(records, containers));
  store.add(containers.onDidReplace((container) => index.removeRecords(container)));
  return store;
}
