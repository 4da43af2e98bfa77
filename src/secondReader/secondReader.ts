import * as vscode from 'vscode';
import { setContextKey } from '../host/contextKeys';
import { ContextKey, View } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';
import { registerProposalCommands } from './proposalCommands';
import { ProposalTree } from './proposalTree';
import { registerProposeCommand } from './proposeCommand';

/** The second reader: a language model that proposes deals which the rules missed, where the setting allows it; with the view of what it proposes. */
export function registerSecondReader(services: Services): vscode.Disposable {
  const { settings, proposals } = services;
  const store = new DisposableStore();
  const tree = store.add(new ProposalTree(proposals));
  const view = store.add(
    vscode.window.createTreeView(View.proposals, {
      treeDataProvider: tree,
      canSelectMany: true,
      showCollapseAll: true,
    }),
  );
  const count = (): void => {
    const { length } = proposals.all;
    view.badge = length > 0 ? { value: length, tooltip: vscode.l10n.t('{0} proposed deals', length) } : undefined;
  };
  store.add(proposals.onDidChange(count));
  const enable = (): void => setContextKey(ContextKey.secondReader, settings.get('secondReader.enabled'));
  store.add(
    settings.onDidChange((names) => {
      if (names.has('secondReader.enabled')) enable();
    }),
  );
  enable();
  store.add(registerProposeCommand(services));
  store.add(registerProposalCommands(services, view));
  return store;
}
