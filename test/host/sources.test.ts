import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { ArticleNode } from '../../src/views/treeNodes';
import { closeEditors, fileUri, resultOf, run, selectedText, startedApi, until } from './hostKit';
import { MemoryFiles } from './memoryFiles';

const PLAIN = 'tech-desk-archive.txt';

describe('sources', () => {
  let api: SeedDumpApi;
  let text: string;
  const files = new MemoryFiles();
  let registration: vscode.Disposable;
  before(async () => {
    api = await startedApi();
    text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(PLAIN)));
    registration = vscode.workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true });
  });
  after(() => registration.dispose());
  afterEach(closeEditors);

  /** The items of the articles of a dump. */
  async function articlesOf(uri: vscode.Uri): Promise<ArticleNode[]> {
    const dump = (await api.children()).find((node) => node.kind === 'dump' && node.uri === uri.toString());
    assert.ok(dump, `${uri.toString()} is not in the tree`);
    return (await api.children(dump)).filter((node): node is ArticleNode => node.kind === 'article');
  }

  it('finds the exact text where the editor changes line ends and drops the byte-order mark', async () => {
    const uri = fileUri('mixed-line-ends.txt');
    const lines = text.split('\n');
    const mixed = `\ufeff${lines.map((line, i) => line + (i % 3 === 0 ? '\r\n' : '\n')).join('')}`;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(mixed));
    try {
      await until('the file to be found', () => api.index.entry(uri));
      // These items are of the file as it is on disk; the editor that opens has other offsets.
      const items = (await articlesOf(uri)).flatMap((article) => [
        article.groups[0]!.children[0]!,
        article.groups[1]!.children[0]!,
      ]);
      for (const item of items) {
        await run('openItem', item);
        const expected = item.kind === 'entity' ? item.mentions[0]!.text : item.deal.evidence[0]!.text;
        assert.equal(selectedText(), expected);
      }
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('works on files of other file systems than the disk', async () => {
    const uri = vscode.Uri.parse('memory:/news/dump.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await until('the file to be found', () => api.index.entry(uri));
    const [first] = await articlesOf(uri);
    await run('openItem', first);
    assert.ok(selectedText().startsWith(first!.article.headline));
    const deals = await resultOf('extractDeals', uri);
    assert.equal(deals.languageId, 'json');
    await run('applyCleanedText', uri);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), text);
    await closeEditors();
    await until('it to be forgotten with its tab', () => !api.index.entry(uri));
  });

  it('knows what two dumps tell of one deal, and where they differ', async () => {
    const story = (sum: number): string =>
      `Otterburn buys Quillmark for $${sum} million\n\nOtterburn has acquired Quillmark, a maker of pens in Utrecht, for $${sum} million, the two companies said on Tuesday.\n`;
    const uris = [fileUri('pens-one.txt'), fileUri('pens-two.txt')] as const;
    const write = (uri: vscode.Uri, sum: number): Thenable<void> =>
      vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(story(sum)));
    try {
      await write(uris[0], 71);
      await write(uris[1], 71);
      await until('both to be found', () => uris.every((uri) => api.index.entry(uri)));
      const [first] = await Promise.all(uris.map((uri) => api.index.analysis(uri)));
      await api.catalog.update();
      const places = first!.deals.flatMap((deal) => api.catalog.elsewhereOf(uris[0], deal));
      assert.deepEqual(
        places.map(({ source }) => source),
        ['pens-two.txt'],
      );
      assert.deepEqual(api.catalog.conflictsOf(uris[1]), []);
      await write(uris[1], 90);
      await until(
        'the change to be seen',
        async () => (await api.index.analysis(uris[1])).deals[0]?.amount?.value === 90e6,
      );
      await api.catalog.update();
      const [conflict] = api.catalog.conflictsOf(uris[1]);
      assert.match(conflict?.message ?? '', /\$71M in pens-one\.txt, line \d, \$90M in pens-two\.txt, line \d\./);
    } finally {
      for (const uri of uris) await vscode.workspace.fs.delete(uri);
    }
    await until('them to be gone', () => !uris.some((uri) => api.index.entry(uri)));
  });

  it('reads a file that is not UTF-8 as what it is', async () => {
    const uri = fileUri('windows-1252.txt');
    const bytes = Uint8Array.from(text, (char) => Math.min(char.charCodeAt(0), 0xff));
    await vscode.workspace.fs.writeFile(uri, bytes);
    try {
      await until('the file to be found', () => api.index.entry(uri));
      const analysis = await api.index.analysis(uri);
      assert.equal(analysis.dump.encoding, 'windows-1252');
      assert.ok(analysis.entities.some(({ name }) => name.includes('é') || name.includes('á')));
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await until('it to be gone', () => !api.index.entry(uri));
  });

  it('tells the user, and goes on, where a dump cannot be read any more', async () => {
    assert.equal(await run('cleanDump', fileUri('not-there.txt')), undefined);
    await assert.rejects(async () => api.index.analysis(fileUri('not-there.txt')));
    assert.equal(await run('extractDeals', fileUri('not-there.txt')), undefined);
  });
});
