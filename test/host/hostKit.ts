import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ErrorObject } from 'ajv';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { ArticleNode, DealNode, DumpNode, EntityNode, GroupName, TreeNode } from '../../src/views/treeNodes';

const EXTENSION_ID = 'seed-dump.seed-dump-explorer';

/** The extension under test. */
export function extension(): vscode.Extension<SeedDumpApi> {
  const found = vscode.extensions.getExtension<SeedDumpApi>(EXTENSION_ID);
  assert.ok(found, `${EXTENSION_ID} is not installed`);
  return found;
}

/** The extension's API, with the view shown and the workspace searched. */
export async function startedApi(): Promise<SeedDumpApi> {
  const api = await extension().activate();
  await vscode.commands.executeCommand('seedDump.dumps.focus');
  await api.scan();
  return api;
}

/** The folder of sample dumps that is open. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return folder.uri;
}

/** A file of the workspace. */
export function fileUri(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), name);
}

/** Waits until `condition` gives something; fails with `what` where it does not in time. */
export async function until<T>(
  what: string,
  condition: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const deadline = performance.now() + 12_000;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > deadline) assert.fail(`timed out waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** Closes every editor without saving. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Opens a sample in an editor. */
export async function openSample(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(name)));
}

/** Hash of every file of the workspace by name. */
export function workspaceHashes(): Record<string, string> {
  const root = workspaceFolder().fsPath;
  const files = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ name }) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(root, name)))
        .digest('hex'),
    ]),
  );
}

/** The tree's item of a dump. */
export async function dumpItem(api: SeedDumpApi, name: string): Promise<DumpNode> {
  const uri = fileUri(name).toString();
  const node = (await api.children()).find((item): item is DumpNode => item.kind === 'dump' && item.uri === uri);
  assert.ok(node, `${name} is not in the tree`);
  return node;
}

/** The tree's items of a dump's articles. */
export async function articleItems(api: SeedDumpApi, name: string): Promise<ArticleNode[]> {
  const items = await api.children(await dumpItem(api, name));
  return items.filter((item): item is ArticleNode => item.kind === 'article');
}

/** The items of one group below an article, or none. */
export function itemsOf(article: ArticleNode, group: GroupName): readonly (EntityNode | DealNode)[] {
  return article.groups.find((item) => item.group === group)?.children ?? [];
}

/** Runs a command of the extension. */
export function run(command: string, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`seedDump.${command}`, ...args);
}

/** Runs a command that opens a result, and gives the document that came. */
export async function resultOf(command: string, ...args: unknown[]): Promise<vscode.TextDocument> {
  const before = new Set(vscode.workspace.textDocuments);
  await run(command, ...args);
  return until(`the result of ${command}`, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.isUntitled && !before.has(document) ? document : undefined;
  });
}

/** What the active editor has selected. */
export function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'no editor is active');
  return editor.document.getText(editor.selection);
}

/** What is selected in the editor that shows `uri`. */
export function selectionIn(uri: vscode.Uri): vscode.Selection {
  const editor = vscode.window.visibleTextEditors.find((shown) => shown.document.uri.toString() === uri.toString());
  assert.ok(editor, `${uri.toString()} is not shown`);
  return editor.selection;
}

/** The items that are selected in the tree. */
export function selectedItems(api: SeedDumpApi): readonly TreeNode[] {
  return api.view.selection;
}

/** What the schema that a JSON document names has against it. */
export function schemaErrors(document: vscode.TextDocument): ErrorObject[] {
  const value = JSON.parse(document.getText());
  const name = /^seed-dump-schema:\/(\w+\.schema\.json)$/.exec(value.$schema)?.[1];
  assert.ok(name, `no schema is named: ${value.$schema}`);
  const schema = JSON.parse(readFileSync(path.join(extension().extensionPath, 'media/schemas', name), 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  validate(value);
  return validate.errors ?? [];
}
