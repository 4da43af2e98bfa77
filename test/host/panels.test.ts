import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import { PanelType } from '../../src/host/contributions';
import type { DealPanel } from '../../src/panels/dealPanel';
import type { DealRow, HostMessage, PanelKind } from '../../src/webview/messages';
import {
  articleItems,
  closeEditors,
  dumpItem,
  fileUri,
  run,
  schemaErrors,
  selectionIn,
  startedApi,
  until,
  workspaceHashes,
} from './hostKit';

const PLAIN = 'tech-desk-archive.txt';
const COMMANDS: Readonly<Record<PanelKind, string>> = {
  table: 'showDealsTable',
  timeline: 'showDealsTimeline',
  graph: 'showDealsGraph',
};

describe('the panels of deals', () => {
  let api: SeedDumpApi;
  let hashes: Record<string, string>;
  before(async () => {
    hashes = workspaceHashes();
    api = await startedApi();
  });
  afterEach(closeEditors);
  after('the files are as they were', () => {
    assert.deepEqual(workspaceHashes(), hashes);
  });

  /** A panel with what its page has been told. */
  interface Opened {
    readonly panel: DealPanel;
    readonly messages: readonly HostMessage[];
    /** The rows that the page has by now. */
    rows(): readonly DealRow[];
  }
  const watch = (panel: DealPanel): Opened => {
    const messages: HostMessage[] = [];
    panel.onDidPost((message) => messages.push(message));
    return {
      panel,
      messages,
      rows() {
        const rows = new Map<string, DealRow>();
        for (const message of messages) {
          if (message.type === 'start') rows.clear();
          if (message.type !== 'rows') continue;
          for (const key of message.gone) rows.delete(key);
          for (const row of message.put) rows.set(row.key, row);
        }
        return [...rows.values()];
      },
    };
  };
  /** Runs a command, and gives the panel that it opened when its rows are there; the page is said to be ready anew, so that no message is missed. */
  const open = async (kind: PanelKind, argument?: unknown): Promise<Opened> => {
    await run(COMMANDS[kind], argument);
    const panel = await until(`the panel of ${kind}`, () => api.panels.open.findLast((own) => own.kind === kind));
    const opened = watch(panel);
    await panel.receive({ type: 'ready' });
    await until('the rows', () => opened.rows().length > 0);
    return opened;
  };
  const counted = async (name: string): Promise<number> => {
    const { deals } = await api.index.analysis(fileUri(name));
    return deals.filter(({ confidence, sameAs }) => confidence >= 0.5 && sameAs === undefined).length;
  };

  for (const kind of Object.keys(COMMANDS) as PanelKind[])
    it(`opens the ${kind} over all dumps: their deals, each once`, async () => {
      const opened = await open(kind);
      assert.deepEqual(opened.panel.scope, { kind: 'workspace' });
      const dumps = () => new Set(opened.rows().map(({ dump }) => dump));
      await until('the rows of all dumps', () => dumps().size >= 5);
      const keys = opened.rows().map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length);
      assert.equal(opened.messages[0]?.type, 'start');
      assert.ok(opened.messages.some((message) => message.type === 'progress' && message.analysed === message.dumps));
      const { html } = opened.panel.panel.webview;
      const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
      assert.match(policy, /^default-src 'none'; script-src 'nonce-\w{32}'; style-src /);
      assert.doesNotMatch(policy, /unsafe|data:|blob:| \*/);
      for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g))
        assert.match(address!, /\/(?:dist|media)\/webview\/\w+\.(?:js|css)$/);
      assert.equal(opened.panel.panel.webview.options.localResourceRoots?.length, 2);
    });

  it('shows one dump, and the same panel again where it is open', async () => {
    const { panel, rows } = await open('table', await dumpItem(api, PLAIN));
    assert.equal(panel.panel.title, `Deals Table: ${PLAIN}`);
    assert.equal(rows().length, await counted(PLAIN));
    assert.ok(rows().every(({ dump }) => dump === PLAIN));
    await run('showDealsTable', fileUri(PLAIN));
    assert.equal(api.panels.open.length, 1);
  });

  it('shows one article', async () => {
    const article = (await articleItems(api, PLAIN)).find(({ counts }) => counts.deals > 1);
    assert.ok(article);
    const { panel, rows } = await open('timeline', article);
    assert.equal(panel.panel.title, `Deals Timeline: ${article.article.headline}`);
    assert.ok(rows().every((row) => row.article === article.article.headline));
  });

  it('opens the evidence of a row beside itself', async () => {
    const { panel, rows } = await open('table', fileUri(PLAIN));
    const row = rows().find(({ title }) => title === 'Fernbank Robotics')!;
    const { deals } = await api.index.analysis(fileUri(PLAIN));
    const deal = deals.find(({ id }) => row.key.endsWith(`#${id}`));
    await panel.receive({ type: 'open', key: row.key, focus: true });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), fileUri(PLAIN).toString());
    assert.notEqual(editor?.viewColumn, panel.panel.viewColumn);
    assert.equal(editor?.document.offsetAt(selectionIn(fileUri(PLAIN)).start), deal?.evidence[0]?.span.start);
  });

  it('copies and exports the rows that are asked for', async () => {
    const { panel, rows } = await open('table', fileUri(PLAIN));
    const keys = rows()
      .slice(0, 2)
      .map(({ key }) => key)
      .reverse();
    await panel.receive({ type: 'copy', format: 'csv', keys, columns: ['deal', 'type'] });
    const lines = (await vscode.env.clipboard.readText()).trimEnd().split('\r\n');
    assert.deepEqual(lines[0], 'Deal,Type');
    assert.equal(lines.length, 3);
    const document = await until('the export', async () => {
      await panel.receive({ type: 'export', format: 'json', keys });
      return vscode.window.activeTextEditor?.document;
    });
    assert.ok(document.uri.path.endsWith('tech-desk-archive.seed-deals.json'));
    assert.deepEqual(schemaErrors(document), []);
    assert.equal(JSON.parse(document.getText()).dumps[0].deals.length, 2);
  });

  it('keeps the columns for all tables of the workspace', async () => {
    const { panel } = await open('table', fileUri(PLAIN));
    const before = startOf(await open('table', fileUri(PLAIN))).columns;
    await panel.receive({ type: 'columns', columns: ['deal', 'evidence'] });
    await closeEditors();
    assert.deepEqual(startOf(await open('table')).columns, ['deal', 'evidence']);
    await api.panels.open[0]?.receive({ type: 'columns', columns: before });
  });

  it('shows the same deals another way', async () => {
    const { panel } = await open('graph', fileUri(PLAIN));
    await panel.receive({ type: 'show', panel: 'table' });
    const table = await until('the table', () => api.panels.open.find(({ kind }) => kind === 'table'));
    assert.deepEqual(table.scope, panel.scope);
  });

  it('follows the dump and the setting, and tells only what has changed', async () => {
    const opened = await open('table', fileUri(PLAIN));
    const before = opened.rows().length;
    const settings = vscode.workspace.getConfiguration('seedDump');
    await settings.update('deals.minConfidence', 0.95, vscode.ConfigurationTarget.Workspace);
    try {
      await until('fewer rows', () => opened.rows().length < before);
      assert.ok(opened.rows().every(({ confidence }) => confidence >= 0.95));
      const last = opened.messages.at(-1);
      assert.ok(last?.type === 'rows' && last.put.length === 0);
    } finally {
      await settings.update('deals.minConfidence', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until('all rows', () => opened.rows().length === before);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(fileUri(PLAIN), new vscode.Position(0, 0), '\n\n');
    const starts = opened.rows().map(({ start }) => start);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('rows of the new text', () => opened.rows().every(({ start }, i) => start === starts[i]! + 2));
  });

  it('says so where a row is no longer there', async () => {
    const { panel } = await open('table', fileUri(PLAIN));
    await panel.receive({ type: 'open', key: 'gone', focus: true });
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('comes back after the window was loaded anew', async () => {
    const state = { scope: { kind: 'dump', uri: fileUri(PLAIN).toString() }, filter: { text: 'x' } };
    const bare = vscode.window.createWebviewPanel(PanelType.graph, 'old title', vscode.ViewColumn.One);
    api.panels.restore(bare, 'graph', state);
    const panel = api.panels.open.find((own) => own.panel === bare);
    assert.ok(panel);
    assert.equal(bare.title, `Deals Graph: ${PLAIN}`);
    const opened = watch(panel);
    await panel.receive({ type: 'ready' });
    await until('the rows', async () => opened.rows().length === (await counted(PLAIN)));
  });
});

function startOf({ messages }: { readonly messages: readonly HostMessage[] }): Extract<HostMessage, { type: 'start' }> {
  const start = messages.find((message) => message.type === 'start');
  assert.ok(start);
  return start;
}
