import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { Analysis, Deal, Entity } from '../../src/core/analysis';
import {
  articleItems,
  closeEditors,
  fileUri,
  itemsOf,
  openSample,
  resultOf,
  run,
  startedApi,
  until,
  workspaceFolder,
  workspaceHashes,
} from './hostKit';

const PLAIN = 'tech-desk-archive.txt';
const FILE = '.seed-dump/corrections.jsonl';

describe('corrections', () => {
  let api: SeedDumpApi;
  let hashes: Record<string, string>;
  before(async () => {
    hashes = workspaceHashes();
    api = await startedApi();
  });
  afterEach(async () => {
    await closeEditors();
    await api.corrections.remove(await api.corrections.all());
  });
  after('the dumps are as they were', async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), '.seed-dump'), { recursive: true });
    assert.deepEqual(workspaceHashes(), hashes);
  });

  const analysis = (): Promise<Analysis> => api.index.analysis(fileUri(PLAIN));
  const kinds = async (): Promise<string[]> =>
    (await api.corrections.all()).map(({ correction }) => correction.body.type);
  const entity = async (name: string): Promise<Entity | undefined> =>
    (await analysis()).entities.find((one) => one.name === name);
  const deal = async (id: string): Promise<Deal | undefined> => (await analysis()).deals.find((one) => one.id === id);

  /** Selects words in the editor of a sample. */
  async function select(words: string, name = PLAIN): Promise<vscode.TextEditor> {
    const editor = await openSample(name);
    const start = editor.document.getText().indexOf(words);
    assert.ok(start >= 0, words);
    const { document } = editor;
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
    return editor;
  }

  it('change the type of an entity at the cursor, which the tree shows', async () => {
    await select('Nordhavn');
    await run('changeEntityType', undefined, 'person');
    assert.deepEqual([(await entity('Nordhavn'))?.type, (await entity('Nordhavn'))?.corrected], ['person', true]);
    await until('the tree to show it', async () => {
      const people = itemsOf((await articleItems(api, PLAIN))[1]!, 'person');
      return people.some((node) => node.kind === 'entity' && node.entity.name === 'Nordhavn');
    });
  });

  it('make selected words an entity', async () => {
    await select('warehouse arms');
    await run('changeEntityType', undefined, 'product');
    assert.equal((await entity('warehouse arms'))?.type, 'product');
  });

  it('change, rename and deny entities of the tree, several at a time', async () => {
    const nodes = itemsOf((await articleItems(api, PLAIN))[0]!, 'organization');
    const [first, second] = nodes;
    assert.ok(first?.kind === 'entity' && second?.kind === 'entity');
    await run('renameEntity', first, 'Wholly Other Works');
    assert.equal((await entity('Wholly Other Works'))?.id !== undefined, true);
    await run('undoCorrection');
    await run('notEntity', first, [first, second]);
    assert.equal(await entity(first.entity.name), undefined);
    assert.equal(await entity(second.entity.name), undefined);
    await run('undoCorrection');
    assert.ok(await entity(first.entity.name));
    assert.ok(await entity(second.entity.name));
  });

  it('say that two names are one', async () => {
    await select('Pagaly');
    await run('sameEntity', undefined, 'Nordhavn');
    assert.equal(await entity('Pagaly'), undefined);
    assert.ok((await entity('Nordhavn'))!.aliases.includes('Pagaly'));
  });

  it('confirm, edit and reject a deal', async () => {
    const node = itemsOf((await articleItems(api, PLAIN))[1]!, 'deals')[0];
    assert.ok(node?.kind === 'deal');
    const { id } = node.deal;
    await run('confirmDeal', node);
    assert.deepEqual([(await deal(id))?.confidence, (await deal(id))?.corrected], [1, true]);
    await run('editDeal', node, { status: 'failed', background: true });
    assert.deepEqual([(await deal(id))?.status, (await deal(id))?.background], ['failed', true]);
    await run('rejectDeal', node);
    assert.equal(await deal(id), undefined);
    assert.deepEqual(await kinds(), ['deal-confirmed', 'deal-edited', 'deal-rejected']);
  });

  it('edit a deal step by step', async () => {
    const node = itemsOf((await articleItems(api, PLAIN))[1]!, 'deals')[0];
    assert.ok(node?.kind === 'deal');
    const edited = run('editDeal', node);
    const step = async (...moves: string[]): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      for (const move of moves) await vscode.commands.executeCommand(`workbench.action.${move}`);
    };
    // Type, Status, Background: the second field; of the statuses the fifth; then Save, which stands first.
    await step('quickOpenNavigateNextInFilePicker', 'acceptSelectedQuickOpenItem');
    await step(...Array<string>(4).fill('quickOpenNavigateNextInFilePicker'), 'acceptSelectedQuickOpenItem');
    await step('acceptSelectedQuickOpenItem');
    await edited;
    assert.equal((await deal(node.deal.id))?.status, 'failed');
  });

  it('add a deal that the selected sentence tells', async () => {
    await select('Fernbank Robotics raises $48M');
    const before = (await analysis()).deals.length;
    await run('addDeal', undefined, { dealType: 'partnership', parties: { parties: ['Fernbank Robotics'] } });
    const added = (await analysis()).deals.find(({ type, corrected }) => type === 'partnership' && corrected);
    assert.equal((await analysis()).deals.length, before + 1);
    assert.equal(added?.evidence[0]?.text, 'Fernbank Robotics raises $48M');
  });

  it('set and remove the beginning of an article', async () => {
    const { articles } = await analysis();
    const { document } = await openSample(PLAIN);
    const line = articles[2]!.bodySpans[1]!;
    const words = document.getText().slice(line.start, line.end);
    await select(words.slice(0, 30));
    await run('startArticle');
    assert.equal((await analysis()).articles.length, articles.length + 1);
    await select(articles[1]!.headline);
    await run('noArticle');
    assert.equal((await analysis()).articles.length, articles.length);
    const node = (await articleItems(api, PLAIN)).at(-1)!;
    await run('noArticle', node);
    assert.equal((await analysis()).articles.length, articles.length - 1);
  });

  it('are undone and done again, one step at a time', async () => {
    await select('Nordhavn');
    await run('changeEntityType', undefined, 'person');
    await run('notEntity');
    assert.equal(await entity('Nordhavn'), undefined);
    await run('undoCorrection');
    assert.equal((await entity('Nordhavn'))?.type, 'person');
    await run('undoCorrection');
    assert.equal((await entity('Nordhavn'))?.type, 'organization');
    await run('redoCorrection');
    assert.equal((await entity('Nordhavn'))?.type, 'person');
  });

  it('are listed, and go to their place', async () => {
    await select('Nordhavn');
    await run('changeEntityType', undefined, 'person');
    await closeEditors();
    await run('listCorrections');
    await new Promise((resolve) => setTimeout(resolve, 250));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await until('the place', () => {
      const editor = vscode.window.activeTextEditor;
      return editor && editor.document.getText(editor.selection) === 'Nordhavn';
    });
    const [stored] = await api.corrections.all();
    await run('removeCorrection', stored!.correction.id);
    assert.deepEqual(await api.corrections.all(), []);
  });

  it('follow the file when it is changed by hand, and leave its bad lines alone', async () => {
    await select('Nordhavn');
    await run('changeEntityType', undefined, 'person');
    const uri = vscode.Uri.joinPath(workspaceFolder(), FILE);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode(`not json\n${text.replace('"person"', '"product"')}`),
    );
    await until('the new type', async () => (await entity('Nordhavn'))?.type === 'product');
    assert.deepEqual(
      (await api.corrections.badLines()).map(({ line }) => line),
      [1],
    );
    await run('notEntity');
    const now = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.equal(now.split('\n')[0], 'not json');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(''));
    await until('no correction', async () => (await api.corrections.all()).length === 0);
  });

  it('stay where they are while the text around them changes', async () => {
    const node = itemsOf((await articleItems(api, PLAIN))[1]!, 'deals')[0];
    assert.ok(node?.kind === 'deal');
    await run('confirmDeal', node);
    const { document } = await openSample(PLAIN);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Corrections to yesterday’s issue\n\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('a confirmed deal', async () => (await analysis()).deals.some(({ corrected }) => corrected));
  });

  it('follow a dump that is moved', async () => {
    const [from, to] = [fileUri('to-be-moved.txt'), fileUri('moved.txt')];
    await vscode.workspace.fs.copy(fileUri(PLAIN), from);
    try {
      await until('the copy', () => api.index.entry(from));
      const first = (await api.index.analysis(from)).deals[0]!;
      await api.corrections.add(from, [
        {
          body: { type: 'deal-confirmed', deal: { id: first.id, type: first.type, parties: [] } },
          at: first.evidence[0]!.span,
        },
      ]);
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await vscode.workspace.applyEdit(edit));
      await until('the correction to follow', async () => (await api.corrections.forDump(to)).length === 1);
      assert.equal((await api.index.analysis(to)).deals[0]?.corrected, true);
    } finally {
      await vscode.workspace.fs.delete(to);
    }
  });

  it('are exported as labels, and counted', async () => {
    const node = itemsOf((await articleItems(api, PLAIN))[1]!, 'deals')[0];
    assert.ok(node?.kind === 'deal');
    await run('confirmDeal', node);
    const labels = JSON.parse((await resultOf('exportLabels', fileUri(PLAIN))).getText());
    assert.deepEqual([labels.file, labels.articles.length], [PLAIN, 7]);
    const figures = (await resultOf('correctionFigures')).getText();
    assert.match(figures, /\| deals +\| +1 \| +0 \| +0 \| +0 \| +1\.00 \| +1\.00 \|/);
    await closeEditors();
    const folder = vscode.Uri.joinPath(workspaceFolder(), '.seed-dump', 'gold');
    await vscode.workspace.fs.createDirectory(folder);
    await run('exportLabels', undefined, folder);
    const written = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'tech-desk-archive.json'));
    assert.equal(JSON.parse(new TextDecoder().decode(written)).file, PLAIN);
  });
});
