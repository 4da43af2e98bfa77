import * as vscode from 'vscode';
import { Command } from '../host/contributions';
import type { DealPanels } from './dealPanels';

/** Deals Graph: who deals with whom. */
export function registerDealsGraph(panels: DealPanels): vscode.Disposable {
  return panels.register({
    kind: 'graph',
    command: Command.showDealsGraph,
    title: vscode.l10n.t('Deals Graph'),
    titleOf: (name) => vscode.l10n.t('Deals Graph: {0}', name),
  });
}
