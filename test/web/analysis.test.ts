import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import { assert, extension, fileUri } from './webKit';

const ARCHIVE = 'tech-desk-archive.txt';
const HEADLINE = 'Fernbank Robotics raises $48M to teach warehouse arms how to handle fruit';

describe('analysis in a web worker', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await extension().activate();
    await api.scan();
  });

  it('finds the dumps of a folder that is on no disk', async () => {
    assert(fileUri(ARCHIVE).scheme !== 'file', 'the folder is on a disk');
    assert(api.index.entry(fileUri(ARCHIVE)), `${ARCHIVE} is not listed`);
  });

  it('fills the tree with articles, entities and deals', async () => {
    const dump = (await api.snapshot()).find(({ label }) => label === ARCHIVE);
    const article = dump?.children.find(({ label }) => label === HEADLINE);
    assert(article, `no article ${HEADLINE}`);
    const groups = article.children.map(({ label }) => label);
    assert(groups.includes('Deals') && groups.includes('Organizations'), `groups: ${groups.join(', ')}`);
  });

  it('extracts deals into a JSON document', async () => {
    await vscode.commands.executeCommand('seedDump.extractDeals', fileUri(ARCHIVE));
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert(JSON.parse(text).document === 'deals', text.slice(0, 200));
  });
});
