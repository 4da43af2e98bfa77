import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import { articleItems, closeEditors, fileUri, run, selectedText, startedApi, until } from './hostKit';

const STORY = [
  'Pelham Tide raises $18 million',
  'Pelham Tide, a Bristol startup that maps seas, has raised $18 million in Series A funding, it said. "We flew over them," said Oda Fenwick.',
] as const;
const OTHER = [
  'Ferry stands still',
  'For six hours nobody could board the ferry of Tarbeck, the town said on Thursday.',
] as const;

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** Stories as objects. */
const ROWS = [STORY, OTHER].map(([title, text]) => ({ title, text, date: '2031-03-04' }));

/** Each format's file name, text, and how a quotation mark stands in it. */
const DUMPS = [
  {
    name: 'structured.csv',
    text: `title,text,date\n${[STORY, OTHER].map((row) => `${row.map(quoted).join(',')},2031-03-04`).join('\n')}\n`,
    mark: '""',
  },
  {
    name: 'structured.xml',
    text: `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Quay Post</title>\n${[STORY, OTHER]
      .map(
        ([title, text]) =>
          `<item><title>${title}</title><pubDate>Tue, 04 Mar 2031 09:12:00 +0000</pubDate>\n<description>&lt;p&gt;${text.replaceAll('"', '&quot;')}&lt;/p&gt;</description></item>`,
      )
      .join('\n')}\n</channel></rss>\n`,
    mark: '&quot;',
  },
  { name: 'structured.jsonl', text: ROWS.map((row) => `${JSON.stringify(row)}\n`).join(''), mark: '\\"' },
  { name: 'structured.json', text: `${JSON.stringify({ articles: ROWS }, null, 2)}\n`, mark: '\\"' },
];

describe('tables, feeds and JSON', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await startedApi();
    for (const { name, text } of DUMPS) {
      await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
      await until(`${name} to be found`, () => api.index.entry(fileUri(name)));
    }
  });
  after(async () => {
    for (const { name } of DUMPS) await vscode.workspace.fs.delete(fileUri(name));
    for (const { name } of DUMPS) await until(`${name} to be gone`, () => !api.index.entry(fileUri(name)));
  });
  afterEach(closeEditors);

  for (const { name, text, mark } of DUMPS)
    it(`${name} has what other dumps have`, async () => {
      const uri = fileUri(name);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      assert.deepEqual(
        (await articleItems(api, name)).map(({ article }) => article.headline),
        [STORY[0], OTHER[0]],
      );
      const symbols = await until('the outline', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          uri,
        );
        return found?.some(({ kind }) => kind === vscode.SymbolKind.File) && found;
      });
      const [story] = symbols.filter(({ kind }) => kind === vscode.SymbolKind.File);
      assert.equal(document.getText(story!.selectionRange), STORY[0]);
      const at = document.positionAt(text.indexOf('Oda Fenwick') + 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
      const said = hovers
        .flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
        .join('\n');
      assert.match(said, /Oda Fenwick/);
      const deal = await until('the deal', async () => (await api.index.analysis(uri)).deals[0]);
      assert.equal(deal.type, 'funding_round');
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
      assert.ok(lenses.length > 0);
      await run('openItem', (await articleItems(api, name))[1]);
      assert.ok(selectedText().startsWith(OTHER[0]));
      assert.ok(text.includes(`${mark}We flew over them`));
      const { cleaned } = await cleanedOf(uri);
      assert.ok(cleaned.includes('it said. "We flew over them," said Oda Fenwick.'), cleaned);
      assert.equal(document.getText(), text);
      // Its cleaned text is plain text, and cannot stand in its place.
      await run('applyCleanedText', uri);
      assert.equal(document.getText(), text);
    });

  it('articles over several lines fold', async () => {
    const uri = fileUri('structured.json');
    const document = await vscode.workspace.openTextDocument(uri);
    const line = document.positionAt(document.getText().indexOf(STORY[0])).line;
    await until('the article to fold', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        uri,
      );
      return found?.some(({ start, end }) => start === line && end > line);
    });
  });

  /** The text that cleaning a dump shows. */
  async function cleanedOf(uri: vscode.Uri): Promise<{ readonly cleaned: string }> {
    const before = new Set(vscode.workspace.textDocuments);
    await run('cleanDump', uri);
    const document = await until('the cleaned text', () =>
      vscode.workspace.textDocuments.find((one) => !before.has(one) && one.uri.scheme !== 'file'),
    );
    return { cleaned: document.getText() };
  }
});
