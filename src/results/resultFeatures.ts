import type * as vscode from 'vscode';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';
import { ResultDocuments } from './resultDocuments';
import { ResultDumps } from './resultDumps';
import { registerResultHovers } from './resultHovers';
import { registerResultLinks } from './resultLinks';
import { registerSpanCommand } from './spanCommand';

/** What editors give for the program's own JSON: its spans lead to the dump. */
export function registerResultFeatures(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  const results = new ResultDocuments();
  const dumps = new ResultDumps(services);
  store.add(registerResultLinks(results));
  store.add(registerResultHovers(results, dumps, services));
  store.add(registerSpanCommand(results, dumps, services));
  return store;
}
