import * as vscode from 'vscode';
import { Command } from '../host/contributions';
import type { DealPanels } from './dealPanels';

/** Deals Table: deals as rows to sort, filter, copy and export; a row opens its evidence. */
export function registerDealsTable(panels: DealPanels): vscode.Disposable {
  return panels.register({
    kind: 'table',
    command: Command.showDealsTable,
    title: vscode.l10n.t('Deals Table'),
    titleOf: (name) => vscode.l10n.t('Deals Table: {0}', name),
  });
}
