import type * as vscode from 'vscode';
import { makeApi, type SeedDumpApi } from './api';
import { registerOpenItem } from './commands/openItem';
import { registerTreeCommands } from './commands/treeCommands';
import { DisposableStore } from './host/disposableStore';
import { makeServices } from './services';
import { registerScanning } from './workspace/scanning';

/** Called by VS Code when the extension is first needed: builds the services and registers the features. */
export function activate(context: vscode.ExtensionContext): SeedDumpApi {
  const store = new DisposableStore();
  context.subscriptions.push(store);
  const services = makeServices(context, store);
  store.add(registerScanning(services));
  store.add(registerOpenItem(services));
  store.add(registerTreeCommands(services));
  return makeApi(services);
}
