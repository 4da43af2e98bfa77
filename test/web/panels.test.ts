import * as vscode from 'vscode';
import type { HostMessage } from '../../src/webview/messages';
import { assert, extension } from './webKit';

describe('the panels of deals, in a web worker', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('open and tell their pages the deals of all dumps', async () => {
    const { panels } = await extension().activate();
    await vscode.commands.executeCommand('seedDump.showDealsTable');
    const [panel] = panels.open;
    assert(panel, 'no panel is open');
    const rows = new Set<string>();
    panel.onDidPost((message: HostMessage) => {
      if (message.type === 'rows') for (const { key } of message.put) rows.add(key);
    });
    await panel.receive({ type: 'ready' });
    const end = performance.now() + 20_000;
    while (rows.size < 40 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    assert(rows.size >= 40, `${rows.size} deals`);
  });
});
