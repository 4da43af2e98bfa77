import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import { closeEditors, dumpItem, fileUri, openSample, run, startedApi, until, workspaceHashes } from './hostKit';

const MAGAZINE = 'magazine-page-chalkline.txt';

describe('cleaning', () => {
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

  /** The document that shows the cleaned text. */
  const cleanedDocument = (): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'seed-dump-cleaned');

  it('compares the original with the cleaned text', async () => {
    await run('cleanDump', await dumpItem(api, MAGAZINE));
    const cleaned = await until('the comparison', cleanedDocument);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.original.toString(), fileUri(MAGAZINE).toString());
    assert.equal(input.modified.toString(), cleaned.uri.toString());
    const text = cleaned.getText();
    assert.ok(text.includes('Chalkline raises $34M to bring order to the building site'));
    for (const noise of ['Connect with us', 'Share on Facebook', 'Advertisement'])
      assert.ok(!text.includes(noise), noise);
  });

  it('shows the cleaned text of an HTML page as plain text', async () => {
    await run('cleanDump', await dumpItem(api, 'single-page-mirador.html'));
    const cleaned = await until('the comparison', cleanedDocument);
    assert.equal(cleaned.languageId, 'plaintext');
    assert.ok(cleaned.getText().length > 500);
    assert.doesNotMatch(cleaned.getText(), /<\/?\w+>/);
  });

  it('applies the cleaned text as one step that undo takes back', async () => {
    const { document } = await openSample(MAGAZINE);
    const original = document.getText();
    await run('applyCleanedText', document.uri);
    assert.notEqual(document.getText(), original);
    assert.ok(!document.getText().includes('Connect with us'));
    assert.equal(document.isDirty, true);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), original);
    assert.equal(document.isDirty, false);
  });

  it('finds nothing more to clean in what it cleaned', async () => {
    const { document } = await openSample(MAGAZINE);
    await run('applyCleanedText', document.uri);
    const once = document.getText();
    await run('applyCleanedText', document.uri);
    assert.equal(document.getText(), once);
  });

  it('saves the cleaned text where the user says, and leaves the dump alone', async () => {
    const target = vscode.Uri.joinPath(fileUri(MAGAZINE), '../cleaned-copy.txt');
    try {
      await run('saveCleanedText', fileUri(MAGAZINE), target);
      const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      assert.ok(saved.includes('Chalkline raises $34M'));
      assert.ok(!saved.includes('Connect with us'));
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(target);
    }
  });

  it('shows in the comparison what is left to clean as the dump is edited', async () => {
    await run('cleanDump', await dumpItem(api, MAGAZINE));
    const cleaned = await until('the comparison', cleanedDocument);
    const document = await vscode.workspace.openTextDocument(fileUri(MAGAZINE));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(
      document.uri,
      new vscode.Range(
        document.positionAt(document.getText().indexOf('$34M')),
        document.positionAt(document.getText().indexOf('$34M') + 4),
      ),
      '$99M',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the cleaned text to follow', () => cleaned.getText().includes('$99M'));
  });
});
