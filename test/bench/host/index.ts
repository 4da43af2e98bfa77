import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../../src/api';
import { benchText } from '../benchText';
import { type Figure, rest, tableOf, watch } from './watch';

/** UTF-8 bytes of the one large dump and of each of the many small ones. */
const LARGE = 10e6;
const SMALL = 20e3;
const MANY = 500;

/** Measures what a user does, on a dump of 10 MB and in a workspace of 500 dumps, in a real VS Code; prints how long answers take and how long the extension host is held. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const large = vscode.Uri.joinPath(folder, 'large.txt');
  process.chdir(process.env.SEED_DUMP_ROOT!);
  writeFileSync(large.fsPath, benchText('dated archive', LARGE));
  const text = benchText('plain archive', SMALL * MANY);
  const articles = text.split(/\n\n(?=[^\n]{20,129}[^.”\n]\n\n)/);
  const each = Math.ceil(articles.length / MANY);
  for (let i = 0; i < MANY; i++)
    writeFileSync(path.join(folder.fsPath, `dump-${i}.txt`), articles.slice(i * each, (i + 1) * each).join('\n\n'));
  const api = await vscode.extensions.getExtension<SeedDumpApi>('seed-dump.seed-dump-explorer')!.activate();
  await vscode.commands.executeCommand('seedDump.dumps.focus');
  const small = vscode.Uri.joinPath(folder, 'dump-1.txt');
  console.log(tableOf(`A dump of ${LARGE / 1e6} MB`, await largeDump(api, large, small)));
  console.log(tableOf(`A workspace of ${MANY} dumps`, await workspace(api)));
  console.log('  0 passing');
}

async function largeDump(api: SeedDumpApi, uri: vscode.Uri, small: vscode.Uri): Promise<Figure[]> {
  const figures: Figure[] = [];
  const note = async (name: string, act: () => unknown, after?: number): Promise<void> => {
    figures.push(await watch(name, act, after));
  };
  const ask = (command: string, ...args: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(command, ...args);
  await note('nothing (the harness itself)', () => rest(300));
  await note('search the folder', () => api.scan());
  await note('first analysis of a small dump', () => api.index.analysis(small));
  const document = await vscode.workspace.openTextDocument(uri);
  let editor!: vscode.TextEditor;
  await note('open it in an editor', async () => {
    editor = await vscode.window.showTextDocument(document);
  });
  await note('analysis', () => api.index.analysis(uri), 3000);
  const analysis = await api.index.analysis(uri);
  const entity = analysis.entities
    .filter(({ type }) => type === 'organization')
    .sort((a, b) => b.mentions.length - a.mentions.length)[0]!;
  const at = document.positionAt(entity.mentions[Math.floor(entity.mentions.length / 2)]!.span.start);
  await note('symbols', () => ask('vscode.executeDocumentSymbolProvider', uri));
  await note('folds', () => ask('vscode.executeFoldingRangeProvider', uri));
  await note('lenses', () => ask('vscode.executeCodeLensProvider', uri));
  await note('links', () => ask('vscode.executeLinkProvider', uri));
  await note('hover', () => ask('vscode.executeHoverProvider', uri, at));
  await note('definition', () => ask('vscode.executeDefinitionProvider', uri, at));
  await note('references', () => ask('vscode.executeReferenceProvider', uri, at));
  await note('highlights', () => ask('vscode.executeDocumentHighlights', uri, at));
  await note('selection ranges', () => ask('vscode.executeSelectionRangeProvider', uri, [at]));
  await note('code actions', () => ask('vscode.executeCodeActionProvider', uri, new vscode.Range(at, at)));
  await note('workspace symbols', () => ask('vscode.executeWorkspaceSymbolProvider', entity.name.slice(0, 4)));
  const dump = (await api.children()).find((node) => node.kind === 'dump' && node.uri === uri.toString())!;
  await note('open it in the tree', () => api.children(dump));
  await note('move the cursor', () => {
    editor.selection = new vscode.Selection(at, at);
  });
  for (let i = 0; i < 3; i++)
    await note('a keystroke', () => editor.edit((edit) => edit.insert(at.translate(1, 0), 'x')), 1500);
  await note('hover after it', () => ask('vscode.executeHoverProvider', uri, at));
  await note('analysis after it', () => api.index.analysis(uri), 3000);
  await note('symbols after it', () => ask('vscode.executeDocumentSymbolProvider', uri));
  await note('review of the cleaning', () => ask('seedDump.cleanDump', dump), 3000);
  await note('leave out one place', async () => {
    const place = api.review.nodes.places[10];
    if (place) await api.review.choose(place, false);
  });
  await ask('workbench.action.files.revert');
  await ask('workbench.action.closeAllEditors');
  return figures;
}

async function workspace(api: SeedDumpApi): Promise<Figure[]> {
  const figures: Figure[] = [];
  const note = async (name: string, act: () => unknown, after?: number): Promise<void> => {
    figures.push(await watch(name, act, after));
  };
  const ask = (command: string, ...args: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(command, ...args);
  await note('analysis of all', async () => {
    for (const { uri } of api.index.entries) if (!uri.path.endsWith('large.txt')) await api.index.analysis(uri);
    await api.entities.settled();
    await api.catalog.update();
  });
  await note('dumps', () => api.children());
  await note('types of entity', () => api.entityTree.getChildren());
  const [organizations] = await api.entityTree.getChildren();
  await note('organizations', () => api.entityTree.getChildren(organizations));
  const [entity] = await api.entityTree.getChildren(organizations);
  await note('mentions of one', () => api.entityTree.getChildren(entity));
  await note('filter text, entities', async () => {
    await ask('seedDump.filter', 'bel');
    await api.entityTree.getChildren();
  });
  await note('filter text, deals', () => api.dealTree.getChildren());
  await note('no filter', () => ask('seedDump.clearFilter'));
  await note('sort entities by name', () => ask('seedDump.sortEntities', 'name'));
  for (const by of ['type', 'company', 'date', 'dump']) {
    await note(`deals by ${by}`, () => ask('seedDump.groupDeals', by));
    await note(`deals by ${by}, first group`, async () => {
      const [group] = await api.dealTree.getChildren();
      await api.dealTree.getChildren(group);
    });
  }
  await note('deals table', () => ask('seedDump.showDealsTable'), 2000);
  await note('timeline', () => ask('seedDump.showDealsTimeline'), 2000);
  await note('graph', () => ask('seedDump.showDealsGraph'), 2000);
  await note('workspace symbols', () => ask('vscode.executeWorkspaceSymbolProvider', 'bel'));
  return figures;
}
