import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import { closeEditors, fileUri, openSample, startedApi, until } from './hostKit';

const PLAIN = 'tech-desk-archive.txt';
const MAGAZINE = 'magazine-page-chalkline.txt';
const NEWSLETTER = 'newsletter-friday.txt';
const HTML = 'single-page-mirador.html';
const NO_DUMP = 'about-these-files.txt';

describe('the structure of dumps in the editor', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await startedApi();
  });
  afterEach(closeEditors);

  const symbolsOf = async (uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> =>
    (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
  const foldsOf = async (uri: vscode.Uri): Promise<vscode.FoldingRange[]> =>
    (await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri)) ?? [];
  const lensesOf = (uri: vscode.Uri, resolved = 100): Thenable<vscode.CodeLens[]> =>
    vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri, resolved);

  for (const name of [PLAIN, MAGAZINE, HTML])
    it(`outlines ${name}: its articles, each with its headline selected and its deals below`, async () => {
      const { document } = await openSample(name);
      const { articles, deals } = await api.index.analysis(document.uri);
      const symbols = (await symbolsOf(document.uri)).filter(({ kind }) => kind === vscode.SymbolKind.File);
      assert.deepEqual(
        symbols.map((symbol) => symbol.name),
        articles.map(({ headline }) => headline),
      );
      for (const [i, { range, selectionRange, children }] of symbols.entries()) {
        assert.equal(document.offsetAt(range.start), articles[i]!.span.start);
        assert.equal(document.offsetAt(range.end), articles[i]!.span.end);
        assert.equal(document.offsetAt(selectionRange.start), articles[i]!.headlineSpan.start);
        const told = [...children, ...children.flatMap((child) => child.children)].filter(
          ({ kind }) => kind === vscode.SymbolKind.Event,
        );
        const own = deals.filter(({ articleId, confidence }) => articleId === articles[i]!.id && confidence >= 0.5);
        assert.equal(told.length, own.length);
        for (const deal of told) assert.ok(range.contains(deal.range));
      }
    });

  it('puts sub-headings below the article, and deals below their sub-heading', async () => {
    const { document } = await openSample(NEWSLETTER);
    const [letter] = await symbolsOf(document.uri);
    const sections = letter!.children.filter(({ kind }) => kind === vscode.SymbolKind.String);
    assert.deepEqual(
      sections.map(({ name }) => name),
      ['Top News', 'Massive Fundings', 'Smaller Fundings', 'New Funds', 'Exits', 'Going Public', 'Essential Reads'],
    );
    assert.ok(sections.find(({ name }) => name === 'Massive Fundings')!.children.length > 0);
    const html = (await openSample(HTML)).document;
    const [story] = (await symbolsOf(html.uri)).filter(({ kind }) => kind === vscode.SymbolKind.File);
    assert.ok(story!.children.some(({ name }) => name === 'Winter is the problem'));
  });

  it('names the entities of each article at their first mention, unless the setting says not to', async () => {
    const { document } = await openSample(PLAIN);
    const settings = vscode.workspace.getConfiguration('seedDump');
    const named = async (): Promise<vscode.DocumentSymbol[]> =>
      (await symbolsOf(document.uri))[0]?.children.filter(({ kind }) => kind === vscode.SymbolKind.Class) ?? [];
    const names = await named();
    assert.ok(names.some(({ name }) => name === 'Fernbank Robotics'));
    for (const { name, range } of names) assert.ok(name.includes(document.getText(range).slice(0, 4)));
    await settings.update('outline.entities', false, vscode.ConfigurationTarget.Global);
    try {
      await until('them to go', async () => (await named()).length === 0);
    } finally {
      await settings.update('outline.entities', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('them to come back', async () => (await named()).length === names.length);
  });

  it('folds each article below its headline and each removed stretch as a region', async () => {
    const { document } = await openSample(MAGAZINE);
    const { articles, removals } = await api.index.analysis(document.uri);
    const folds = await foldsOf(document.uri);
    for (const { headlineSpan, span } of articles) {
      const start = document.positionAt(headlineSpan.start).line;
      assert.ok(folds.some((fold) => fold.start === start && fold.end === document.positionAt(span.end).line));
    }
    const regions = folds.filter(({ kind }) => kind === vscode.FoldingRangeKind.Region);
    assert.ok(regions.length > 1);
    const kept = articles.flatMap(({ bodySpans }) => bodySpans.map(({ start }) => document.positionAt(start).line));
    for (const { start, end } of regions) {
      assert.ok(removals.some(({ span }) => document.positionAt(span.start).line === start));
      assert.deepEqual(
        kept.filter((line) => line >= start && line <= end),
        [],
      );
    }
  });

  it('shows above each headline its deals, its entities and cleaning, each with a command', async () => {
    const { document } = await openSample(MAGAZINE);
    const { articles } = await api.index.analysis(document.uri);
    const lenses = await lensesOf(document.uri);
    const first = document.positionAt(articles[0]!.headlineSpan.start).line;
    const titles = lenses.filter(({ range }) => range.start.line === first).map(({ command }) => command?.title ?? '');
    assert.match(titles[0]!, /^\d+ deals$/);
    assert.match(titles[1]!, /^\d+ entities$/);
    assert.equal(titles[2], 'Clean');
    for (const { command } of lenses) assert.ok(command?.command);
    assert.ok(
      articles.every(({ headlineSpan }) =>
        lenses.some(({ range }) => document.offsetAt(range.start) === headlineSpan.start),
      ),
    );
  });

  it('offers no cleaning where there is nothing to clean, and no lens where the setting says so', async () => {
    const { document } = await openSample(PLAIN);
    const titles = (await lensesOf(document.uri)).map(({ command }) => command?.title);
    assert.ok(titles.length >= 14);
    assert.ok(!titles.includes('Clean'));
    const settings = vscode.workspace.getConfiguration('seedDump');
    await settings.update('codeLens', false, vscode.ConfigurationTarget.Global);
    try {
      await until('the lenses to go', async () => (await lensesOf(document.uri)).length === 0);
    } finally {
      await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('the lenses to come back', async () => (await lensesOf(document.uri)).length === titles.length);
  });

  it('follows what is typed', async () => {
    const { document } = await openSample(PLAIN);
    await symbolsOf(document.uri);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, 0, 'Fernbank'.length), 'Thistledown');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const [first] = await until('the new outline', async () => {
      const symbols = await symbolsOf(document.uri);
      return symbols.length > 0 && symbols;
    });
    assert.match(first!.name, /^Thistledown Robotics raises/);
  });

  it('gives nothing for a file that is no dump', async () => {
    const { document } = await openSample(NO_DUMP);
    assert.equal(api.index.entry(document.uri), undefined);
    assert.deepEqual(await symbolsOf(document.uri), []);
    assert.deepEqual(await lensesOf(document.uri), []);
  });

  it('serves a dump in a language of its own', async () => {
    const bytes = await vscode.workspace.fs.readFile(fileUri(PLAIN));
    const content = new TextDecoder().decode(bytes);
    const uri = fileUri('archive.txt');
    await vscode.workspace.fs.writeFile(uri, bytes);
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await vscode.languages.setTextDocumentLanguage(document, 'markdown');
      const symbols = await until('the outline of articles', async () => {
        const found = (await symbolsOf(uri)).filter(({ kind }) => kind === vscode.SymbolKind.File);
        return found.length > 0 && found;
      });
      assert.ok(content.startsWith(symbols[0]!.name));
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('finds articles and entities of all dumps by a part of their names', async () => {
    await api.snapshot();
    const search = (query: string): Thenable<vscode.SymbolInformation[]> =>
      vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', query);
    const entities = await search('marlowe ridge');
    assert.ok(new Set(entities.map(({ location }) => location.uri.path)).size > 1);
    for (const { location, name, containerName } of entities) {
      assert.equal(containerName, 'Organization');
      const document = await vscode.workspace.openTextDocument(location.uri);
      assert.ok(name.startsWith('Marlowe Ridge'));
      assert.match(document.getText(location.range), /Marlowe/);
    }
    const [article] = await search('mirador buys rival');
    assert.equal(article?.containerName, '2024-02-19');
    assert.equal(article?.location.uri.toString(), fileUri(HTML).toString());
    assert.equal(article?.kind, vscode.SymbolKind.File);
    assert.deepEqual(await search('no such thing anywhere'), []);
  });

  it('links addresses and the files that are there', async () => {
    const target = fileUri('notes.md');
    const uri = fileUri('linked.txt');
    const text = `Otterburn buys Quillmark for $71 million\n\nOtterburn has acquired Quillmark, a maker of pens in Utrecht, for $71 million, the two companies said on Tuesday. The filing is at www.otterburn.example/news (see notes.md, not gone.md).\n`;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('# Notes\n'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await until('the dump', () => api.index.entry(uri));
      const links = await until('links', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
        return found.length > 0 && found;
      });
      const found = links.map(({ range, target: to }) => [document.getText(range), to?.toString()]);
      assert.deepEqual(found, [
        ['www.otterburn.example/news', 'https://www.otterburn.example/news'],
        ['notes.md', target.toString()],
      ]);
    } finally {
      await closeEditors();
      for (const file of [target, uri]) await vscode.workspace.fs.delete(file);
    }
  });
});
