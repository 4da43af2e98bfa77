import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import { closeEditors, fileUri, run, startedApi, until, workspaceFolder } from './hostKit';

const LINE = 'Story goes on underneath';
const TOWNS = ['Leeds', 'Ghent', 'Turku', 'Skarholm'];

/** The page of an invented site: its furniture is in no list of words. */
function page(town: string, n: number): string {
  const paragraph = (what: string): string =>
    `The ferry works of ${town} ${what}, the ${town} harbour board wrote in its yearly letter, of which ${n + 40} copies were printed for the people of ${town}.`;
  const body = [
    paragraph('have sold their oldest boat'),
    LINE,
    paragraph('will build no other'),
    paragraph('stay open'),
  ];
  return `The ferry works of ${town} sell their oldest boat\n3 May 2031\nBy Mona Whitlock\n\n${body.join('\n\n')}\n\nHarbour lights shop\n`;
}

describe('recurring furniture', () => {
  let api: SeedDumpApi;
  const dumps = TOWNS.map((town) => fileUri(`ferry-${town.toLowerCase()}.txt`));
  const list = vscode.Uri.joinPath(workspaceFolder(), '.seed-dump', 'furniture.txt');
  const first = dumps[0]!;

  before(async () => {
    api = await startedApi();
    for (const [n, uri] of dumps.entries()) await write(uri, page(TOWNS[n]!, n));
    await until('the pages to be found', () => dumps.every((uri) => api.index.entry(uri)));
  });

  afterEach(async () => {
    await closeEditors();
    await write(list, '# nothing\n');
    await until('the list to be forgotten', async () => (await taken()).length === 0);
  });

  after(async () => {
    for (const uri of [...dumps, list]) await vscode.workspace.fs.delete(uri);
  });

  function write(uri: vscode.Uri, text: string): Thenable<void> {
    return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }

  /** What the list takes from the first page. */
  async function taken(): Promise<string[]> {
    const { removals } = await api.index.analysis(first);
    const { text } = await vscode.workspace.openTextDocument(first).then((document) => ({ text: document.getText() }));
    return removals
      .filter(({ rule }) => rule === 'known-furniture')
      .map(({ span }) => text.slice(span.start, span.end));
  }

  async function listText(): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(list));
  }

  it('is learned from the dumps of the folder, kept in a file, and taken away', async () => {
    assert.deepEqual(await taken(), []);
    await run('learnFurniture', workspaceFolder(), false);
    assert.match(await listText(), /^Story goes on underneath\tstray\t# in 4 of \d+ dumps$/m);
    assert.ok((await taken()).includes(LINE));
    assert.ok(!api.index.entry(list), 'the list itself is no dump');
  });

  it('is what the file says, also where it is changed by hand', async () => {
    await run('learnFurniture', workspaceFolder(), false);
    assert.ok((await taken()).includes(LINE));
    const changed = new Promise<void>((resolve) => {
      const listener = api.index.onDidChange(({ kind, uri }) => {
        if (kind !== 'changed' || uri.toString() !== first.toString()) return;
        listener.dispose();
        resolve();
      });
    });
    await write(list, '# only this\nHarbour lights shop\tadvert\n');
    await changed;
    assert.ok(!(await taken()).includes(LINE));
    await run('learnFurniture', workspaceFolder(), false);
    assert.match(await listText(), /^# only this$/m);
    assert.ok((await taken()).includes(LINE));
  });

  it('tells which lines of the file are none', async () => {
    await write(list, `${LINE}\nHarbour lights shop\tadverts\n`);
    const [problem] = await until('the problem', () => {
      const found = vscode.languages.getDiagnostics(list);
      return found.length > 0 && found;
    });
    assert.equal(problem!.range.start.line, 1);
    assert.match(problem!.message, /there is no reason adverts/);
    assert.ok((await taken()).includes(LINE));
  });

  it('is shown for review before anything is written', async () => {
    const review = run('learnFurniture', workspaceFolder());
    await until('the review to be closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return Promise.race([
        Promise.resolve(review).then(() => true),
        new Promise<false>((resolve) => setTimeout(() => resolve(false), 100)),
      ]);
    });
    assert.equal(await listText(), '# nothing\n');
    assert.deepEqual(await taken(), []);
  });
});
