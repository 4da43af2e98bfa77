import * as vscode from 'vscode';
import { countedDeals } from '../core/merge/countedDeals';
import { reportError } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { countArticles, countDeals, kindLabel } from '../host/labels';
import type { Services } from '../services';
import { dumpTooltip } from '../views/tooltips';
import { kindIcon } from '../views/treeItems';
import type { DumpEntry } from '../workspace/dumpIndex';
import type { ActiveDump } from './activeDump';

/** Says in the status bar what the dump in the active editor is and holds; a click shows it in the sidebar. */
export function registerStatusItem({ log, index, shown, catalog }: Services, active: ActiveDump): vscode.Disposable {
  const store = new DisposableStore();
  const item = store.add(vscode.window.createStatusBarItem('seedDump.status', vscode.StatusBarAlignment.Right, 90));
  item.name = vscode.l10n.t('Seed Dump');
  item.command = Command.showInSidebar;
  const show = (entry: DumpEntry | undefined): void => {
    if (!entry) {
      item.hide();
      return;
    }
    const { detection } = entry;
    const analysis = entry.analysis && shown.of(entry.analysis);
    const kind = analysis?.dump.kind ?? detection.kind;
    const counts = analysis
      ? [countArticles(analysis.articles.length), countDeals(countedDeals(analysis.deals).length)]
      : [];
    const words = [kindLabel(kind), ...counts].join(' · ');
    item.text = `$(${analysis ? kindIcon(kind) : 'loading~spin'}) ${words}`;
    item.tooltip = dumpTooltip({ ...entry, ...(analysis ? { analysis } : {}) }, catalog);
    item.accessibilityInformation = { label: vscode.l10n.t('Seed dump: {0}', words), role: 'button' };
    item.show();
    if (!analysis) index.analysis(entry.uri).catch((error: unknown) => reportError(log, 'status bar', error));
  };
  store.add(active.onDidChange(show));
  store.add(shown.onDidChange(() => show(active.entry)));
  show(active.entry);
  return store;
}
