import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { Analysis } from '../../src/core/analysis';
import {
  articleItems,
  closeEditors,
  dumpItem,
  fileUri,
  openSample,
  resultOf,
  schemaErrors,
  startedApi,
  until,
  workspaceFolder,
  workspaceHashes,
} from './hostKit';

const PLAIN = 'tech-desk-archive.txt';

/** A document of exports as parsed JSON. */
interface Exported {
  document: string;
  dumps: {
    source: string;
    articles?: { id: string }[];
    entities?: { name: string }[];
    deals?: { type: string; articleId: string }[];
  }[];
}

const parsed = (document: vscode.TextDocument): Exported => JSON.parse(document.getText());

/** The deals that are as sure as the setting asks where nobody set it, as JSON has them. */
function shownDeals({ deals }: Analysis): unknown {
  return JSON.parse(JSON.stringify(deals.filter(({ confidence }) => confidence >= 0.5)));
}

describe('results', () => {
  let api: SeedDumpApi;
  let analysis: Analysis;
  let before_: Record<string, string>;
  before(async () => {
    before_ = workspaceHashes();
    api = await startedApi();
    analysis = await api.index.analysis(fileUri(PLAIN));
  });
  afterEach(closeEditors);
  after('the files are as they were', () => {
    assert.deepEqual(workspaceHashes(), before_);
  });

  it('gives the deals of a dump as JSON that its schema allows', async () => {
    const document = await resultOf('extractDeals', await dumpItem(api, PLAIN));
    assert.equal(document.languageId, 'json');
    assert.deepEqual(schemaErrors(document), []);
    assert.deepEqual(parsed(document).dumps[0]?.deals, shownDeals(analysis));
    assert.equal(parsed(document).dumps[0]?.source, PLAIN);
    assert.ok(analysis.deals.length >= 6);
  });

  it('opens the result beside the source, on no disk', async () => {
    const source = await openSample(PLAIN);
    const document = await resultOf('extractDeals');
    assert.equal(document.isUntitled, true);
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    const mine = tabs.filter(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString(),
    );
    assert.equal(mine.length, 1);
    assert.notEqual(vscode.window.activeTextEditor?.viewColumn, source.viewColumn);
  });

  it('gives each of two results that are asked for at once a document of its own', async () => {
    const item = await dumpItem(api, PLAIN);
    const ask = (): Thenable<unknown> => vscode.commands.executeCommand('seedDump.extractDeals', item);
    const earlier = new Set(vscode.workspace.textDocuments);
    await Promise.all([ask(), ask()]);
    const now = vscode.workspace.textDocuments.filter((document) => !earlier.has(document));
    const results = now.filter(({ uri }) => uri.path.endsWith('.json') && uri.scheme === 'untitled');
    assert.equal(results.length, 2);
    for (const document of results) assert.deepEqual(schemaErrors(document), []);
  });

  it('gives the deals of one article alone', async () => {
    const articles = await articleItems(api, PLAIN);
    const article = articles.find(({ groups }) => groups.some(({ group }) => group === 'deals'));
    assert.ok(article);
    const deals = parsed(await resultOf('extractDeals', article)).dumps[0]?.deals ?? [];
    assert.ok(deals.length > 0);
    assert.ok(deals.every(({ articleId }) => articleId === article.article.id));
  });

  it('gives the entities of the dump, of the article at the cursor and of the selection', async () => {
    const names = async (scope: string): Promise<string[]> => {
      const editor = await openSample(PLAIN);
      const at = editor.document.positionAt(analysis.articles[0]!.bodySpans[0]!.start + 3);
      const end = scope === 'selection' ? editor.document.lineAt(at.line).range.end : at;
      editor.selection = new vscode.Selection(at, end);
      const document = await resultOf('generateEntities', undefined, scope);
      assert.deepEqual(schemaErrors(document), []);
      const list = parsed(document).dumps[0]?.entities?.map(({ name }) => name) ?? [];
      await closeEditors();
      return list;
    };
    const [dump, article, selection] = [await names('dump'), await names('article'), await names('selection')];
    assert.equal(dump.length, analysis.entities.length);
    assert.ok(article.length < dump.length && article.includes('Fernbank Robotics'));
    assert.ok(selection.length > 0 && selection.length < article.length);
    assert.ok(selection.every((name) => article.includes(name)));
  });

  it('gives the articles in each format', async () => {
    const json = await resultOf('exportArticles', await dumpItem(api, PLAIN), 'json');
    assert.deepEqual(schemaErrors(json), []);
    assert.equal(parsed(json).dumps[0]?.articles?.length, analysis.articles.length);
    const lines = await resultOf('exportArticles', await dumpItem(api, PLAIN), 'jsonl');
    const headlines = lines
      .getText()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).headline);
    assert.deepEqual(
      headlines,
      analysis.articles.map(({ headline }) => headline),
    );
    const csv = await resultOf('exportArticles', await dumpItem(api, PLAIN), 'csv');
    assert.match(csv.getText(), /^source,/);
    const markdown = await resultOf('exportArticles', await dumpItem(api, PLAIN), 'md');
    assert.equal(markdown.languageId, 'markdown');
    const plain = markdown.getText().replaceAll('\\', '');
    for (const { headline } of analysis.articles) assert.ok(plain.includes(headline), headline);
  });

  it('gives all dumps below a folder in one document', async () => {
    const document = await resultOf('analyzeFolder', workspaceFolder());
    assert.deepEqual(schemaErrors(document), []);
    const { analyses } = JSON.parse(document.getText()) as { analyses: Analysis[] };
    const paths = analyses.map(({ dump }) => dump.path);
    assert.ok(paths.includes(PLAIN) && paths.includes('single-page-mirador.html'));
    assert.ok(!paths.includes('about-these-files.txt'));
    const plain = analyses.find(({ dump }) => dump.path === PLAIN);
    assert.deepEqual(plain?.deals, shownDeals(analysis));
  });

  it('is checked by the editor against its schema', async () => {
    const document = await resultOf('extractDeals', await dumpItem(api, PLAIN));
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('"schemaVersion": 1');
    const start = document.positionAt(at + '"schemaVersion": '.length);
    edit.replace(document.uri, new vscode.Range(start, start.translate(0, 1)), '"one"');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const problems = await until('the editor to find the fault', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(problems.some(({ range }) => range.start.line === start.line));
  });
});
