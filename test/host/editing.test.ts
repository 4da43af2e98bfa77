import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import { articleItems, closeEditors, fileUri, openSample, startedApi, until, workspaceHashes } from './hostKit';

const PLAIN = 'tech-desk-archive.txt';

describe('editing', () => {
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

  const firstHeadline = async (): Promise<string | undefined> => (await articleItems(api, PLAIN))[0]?.article.headline;

  it('shows an unsaved change in the tree, and its end when it is reverted', async () => {
    const original = await firstHeadline();
    const { document } = await openSample(PLAIN);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, 0, 'Fernbank'.length), 'Thistledown');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.isDirty, true);
    await until('the new headline', async () => (await firstHeadline())?.startsWith('Thistledown Robotics raises'));
    await closeEditors();
    await until('the old headline', async () => (await firstHeadline()) === original);
  });

  it('lists a dump that is not saved anywhere, and forgets it when it is closed', async () => {
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(PLAIN)));
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    await vscode.window.showTextDocument(document);
    await until('the untitled dump', () => api.index.entry(document.uri));
    assert.equal((await api.index.analysis(document.uri)).articles.length, 7);
    await closeEditors();
    await until('it to be forgotten', () => api.index.entry(document.uri) === undefined);
  });

  it('follows files that come and go', async () => {
    const uri = fileUri('copied.txt');
    await vscode.workspace.fs.copy(fileUri(PLAIN), uri);
    try {
      await until('the new file', () => api.index.entry(uri));
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await until('it to be gone', () => api.index.entry(uri) === undefined);
  });

  it('leaves results and other made-up documents out of the tree', async () => {
    const names = (): string[] => api.index.entries.map(({ uri }) => uri.scheme);
    const document = await vscode.workspace.openTextDocument({ language: 'json', content: '{"a": "b"}' });
    await vscode.window.showTextDocument(document);
    assert.deepEqual([...new Set(names())], ['file']);
  });
});
