import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import {
  closeEditors,
  dumpItem,
  extension,
  fileUri,
  openSample,
  resultOf,
  run,
  selectedText,
  startedApi,
  until,
  workspaceFolder,
} from './hostKit';

const PLAIN = 'tech-desk-archive.txt';
const MONTH = 'month-archive-march-2024.txt';
const HTML = 'single-page-mirador.html';

/** A place in a result with what it says that stands there. */
interface Told {
  span: { start: number; end: number };
  text: string;
}

describe('result files', () => {
  let api: SeedDumpApi;
  const made: string[] = [];
  before(async () => {
    api = await startedApi();
  });
  afterEach(async () => {
    await closeEditors();
    for (const file of made.splice(0)) rmSync(file, { force: true });
  });

  const linksOf = async (uri: vscode.Uri): Promise<vscode.DocumentLink[]> => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
    return links.filter(({ target }) => target?.scheme === 'command');
  };
  const hoverAt = async (document: vscode.TextDocument, offset: number): Promise<string> => {
    const at = document.positionAt(offset);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const parts = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    return parts.map(({ value }) => value).find((value) => /\.(?:txt|html)/.test(value)) ?? '';
  };
  const follow = (link: vscode.DocumentLink): Thenable<unknown> => {
    const [address, offset] = JSON.parse(decodeURIComponent(link.target!.query));
    return run('goToSpan', address, offset);
  };
  /** Makes a file of the workspace with the command line. */
  const byCommandLine = async (name: string, ...args: string[]): Promise<vscode.TextDocument> => {
    const file = path.join(workspaceFolder().fsPath, name);
    made.push(file);
    execFileSync(process.execPath, [path.join(extension().extensionPath, 'dist/cli.js'), ...args, '-o', file], {
      cwd: workspaceFolder().fsPath,
    });
    return vscode.workspace.openTextDocument(vscode.Uri.file(file));
  };
  const dealsOf = (document: vscode.TextDocument): { evidence: Told[] }[] =>
    JSON.parse(document.getText()).dumps.flatMap(({ deals }: { deals: { evidence: Told[] }[] }) => deals);

  it('link every span to its place in the dump', async () => {
    const document = await resultOf('extractDeals', await dumpItem(api, PLAIN));
    const spans = document.getText().match(/"start": \d+/g) ?? [];
    const links = await until('the links', async () => {
      const found = await linksOf(document.uri);
      return found.length === spans.length * 2 ? found : undefined;
    });
    assert.ok(spans.length > 20);
    const [first] = dealsOf(document);
    const { text, span } = first!.evidence[0]!;
    const link = links.find(({ range }) => document.getText(range) === `"start": ${span.start}`);
    await follow(link!);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), fileUri(PLAIN).toString());
    assert.equal(selectedText(), text);
  });

  it('show what stands at a span, and at what has one', async () => {
    const document = await resultOf('generateEntities', await dumpItem(api, PLAIN));
    const { entities } = JSON.parse(document.getText()).dumps[0] as { entities: { name: string; mentions: Told[] }[] };
    const { name, mentions } = entities.find((entity) => entity.mentions.length > 1)!;
    const json = document.getText();
    const start = json.indexOf(`"start": ${mentions[1]!.span.start}`);
    for (const offset of [start + 2, json.indexOf('"text"', start) + 2]) {
      const text = await hoverAt(document, offset);
      assert.match(text, new RegExp(`\\*\\*${mentions[1]!.text}\\*\\*`));
      assert.match(text, /tech-desk-archive\.txt, line \d+, column \d+/);
      assert.doesNotMatch(text, /warning/);
    }
    assert.match(await hoverAt(document, json.indexOf(`"name": "${name}"`) + 2), /\*\*/);
    assert.equal(await hoverAt(document, json.indexOf('"generator"') + 2), '');
  });

  it('say that the dump has changed, and find what has moved', async () => {
    const document = await resultOf('extractDeals', await dumpItem(api, PLAIN));
    const { text, span } = dealsOf(document)[0]!.evidence[0]!;
    const offset = document.getText().indexOf(`"start": ${span.start}`) + 2;
    const editor = await openSample(PLAIN);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Put in front.\n\n'));
    assert.match(await hoverAt(document, offset), /warning\) .*has changed.*now at/);
    await run('goToSpan', document.uri.toString(), offset);
    assert.equal(selectedText(), text);
    const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, 'Nothing is left of it.'));
    assert.match(await hoverAt(document, offset), /no longer in it.*Recorded/s);
  });

  it('lead to several dumps, made by the command line, below a folder of the workspace', async () => {
    const document = await byCommandLine('made-by-hand.json', 'deals', PLAIN, MONTH, HTML);
    assert.equal(document.languageId, 'json');
    const links = await until('the links', async () => {
      const found = await linksOf(document.uri);
      return found.length > 0 ? found : undefined;
    });
    const { dumps } = JSON.parse(document.getText()) as { dumps: { source: string; deals: { evidence: Told[] }[] }[] };
    assert.equal(dumps.length, 3);
    for (const { source, deals } of dumps) {
      const { span, text } = deals.at(-1)!.evidence[0]!;
      const link = links.find(({ range }) => document.getText(range) === `"end": ${span.end}`);
      await follow(link!);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), fileUri(source).toString());
      assert.equal(selectedText(), text);
    }
  });

  it('are known in JSON Lines and as a whole analysis, and by an absolute path', async () => {
    const analysis = await byCommandLine('whole.json', 'analyze', '--format', 'json', fileUri(PLAIN).fsPath);
    assert.ok((await linksOf(analysis.uri)).length > 100);
    const at = analysis.getText().indexOf('"headlineSpan"') + 2;
    assert.match(await hoverAt(analysis, at), /line \d+/);
    const lines = await byCommandLine('lines.jsonl', 'entities', '--format', 'jsonl', PLAIN);
    await vscode.languages.setTextDocumentLanguage(lines, 'jsonl');
    assert.ok((await linksOf(lines.uri)).length > 100);
  });

  it('are checked against their schema when they are saved, and when the command line made them', async () => {
    for (const document of [
      await byCommandLine('checked.json', 'deals', PLAIN),
      await byCommandLine('checked.seed-entities.json', 'entities', PLAIN),
    ]) {
      const file = document.uri.fsPath;
      writeFileSync(file, document.getText().replace('"schemaVersion": 1', '"schemaVersion": "one"'));
      await vscode.window.showTextDocument(document);
      const problems = await until('the editor to find the fault', () => {
        const found = vscode.languages
          .getDiagnostics(document.uri)
          .filter(({ source }) => source !== 'Seed Dump Explorer');
        return found.length > 0 ? found : undefined;
      });
      const line = document.positionAt(document.getText().indexOf('"schemaVersion"')).line;
      assert.ok(
        problems.every(({ range }) => range.start.line === line),
        JSON.stringify(problems),
      );
    }
  });

  it('leave other JSON alone, and say so when asked', async () => {
    const file = path.join(workspaceFolder().fsPath, 'settings-of-quay.json');
    made.push(file);
    writeFileSync(file, '{ "span": { "start": 1, "end": 4 }, "text": "not of a dump" }');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    await vscode.window.showTextDocument(document);
    assert.deepEqual(await linksOf(document.uri), []);
    assert.equal(await hoverAt(document, 5), '');
    assert.equal(await run('goToSpan'), undefined);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('have links around what is seen where there are very many', async () => {
    const item = { span: { start: 0, end: 4 }, text: 'Tech' };
    const mentions = Array.from({ length: 6000 }, () => ({ articleId: 'a', ...item }));
    const json = JSON.stringify(
      {
        document: 'entities',
        schemaVersion: 1,
        generator: 'hand',
        dumps: [
          {
            source: PLAIN,
            kind: 'listing',
            articles: [],
            entities: [{ id: 'e', type: 'product', name: 'Tech', aliases: [], mentions }],
          },
        ],
      },
      null,
      2,
    );
    const document = await vscode.workspace.openTextDocument({ language: 'json', content: json });
    const editor = await vscode.window.showTextDocument(document);
    const first = await linksOf(document.uri);
    assert.equal(first.length, 4000);
    assert.ok(first[0]!.range.start.line < 40);
    const last = new vscode.Position(document.lineCount - 20, 0);
    editor.revealRange(new vscode.Range(last, last));
    await until('links at the end', async () => {
      const links = await linksOf(document.uri);
      return links.length === 4000 && links.some(({ range }) => range.start.line > last.line - 60);
    });
  });
});
