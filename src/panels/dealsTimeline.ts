import * as vscode from 'vscode';
import { Command } from '../host/contributions';
import type { DealPanels } from './dealPanels';

/** Deals Timeline: deals by date and amount. */
export function registerDealsTimeline(panels: DealPanels): vscode.Disposable {
  return panels.register({
    kind: 'timeline',
    command: Command.showDealsTimeline,
    title: vscode.l10n.t('Deals Timeline'),
    titleOf: (name) => vscode.l10n.t('Deals Timeline: {0}', name),
  });
}
