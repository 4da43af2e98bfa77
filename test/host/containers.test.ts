import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { ContainerNode } from '../../src/views/containerNodes';
import type { ArticleNode, DumpNode, TreeNode } from '../../src/views/treeNodes';
import { closeEditors, fileUri, run, selectedText, startedApi, until } from './hostKit';

const STORY = [
  'Quellmark raises $30M to keep harbour cranes upright',
  '',
  'Rotterdam-based Quellmark has raised $30 million in a Series B round led by Ostrava Ventures, it said on Tuesday.',
  '',
  'The company makes sensors that tell when a crane is about to tip. “We had a quiet year and a busy spring,” said chief executive Ida Marren.',
  '',
  'Quellmark will open an office in Gdansk and hire forty engineers before the end of the year.',
];

const OTHER = [
  'Tallow & Pike buys ferry operator Northsound for €85 million',
  '',
  'Tallow & Pike has acquired Northsound, which runs ferries between six islands, for €85 million in cash.',
  '',
  'The deal closed on Monday, both companies said. Northsound keeps its name and its eleven ships.',
];

/** A WARC record with a page's text, as WET files have them. */
function wetRecord(url: string, text: string): Buffer {
  const body = Buffer.from(text, 'utf8');
  const head = [
    'WARC/1.0',
    'WARC-Type: conversion',
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2024-03-05T10:00:00Z',
    'Content-Type: text/plain',
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body, Buffer.from('\r\n\r\n')]);
}

async function write(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const uri = fileUri(name);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

describe('containers', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await startedApi();
  });
  afterEach(async () => {
    await run('clearFilter');
    await closeEditors();
  });

  /** The item of a container, once the file is found. */
  async function containerItem(uri: vscode.Uri): Promise<ContainerNode> {
    return until(`${uri.path} in the tree`, async () =>
      (await api.children()).find((node): node is ContainerNode => node.kind === 'container' && node.id === uri.toString()),
    );
  }

  async function withFile(name: string, bytes: Uint8Array, test: (node: ContainerNode, uri: vscode.Uri) => Promise<void>) {
    const uri = await write(name, bytes);
    try {
      await test(await containerItem(uri), uri);
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(uri);
      await until('the file to go', () => !api.containers.entry(uri));
    }
  }

  const isRecordNode = (node: TreeNode): node is DumpNode => node.kind === 'dump';
  const isArticle = (node: TreeNode): node is ArticleNode => node.kind === 'article';

  it('shows the records of a WARC file, and opens one with its outline, marks and deals', async () => {
    const members = [STORY, OTHER].map((lines, i) =>
      gzipSync(wetRecord(`https://news.example/${i}`, lines.join('\n'))),
    );
    await withFile('crawl.warc.gz', Buffer.concat(members), async (node, uri) => {
      const records = (await api.children(node)).filter(isRecordNode);
      const labels = records.map((record) => String(api.item(record).label));
      assert.deepEqual(labels, [STORY[0], OTHER[0]]);
      const [article] = (await api.children(records[0]!)).filter(isArticle);
      assert.equal(article?.article.headline, STORY[0]);
      await run('openRecord', records[0]);
      const document = vscode.window.activeTextEditor?.document;
      assert.equal(document?.getText(), STORY.join('\n'));
      assert.equal(document?.uri.toString(), records[0]!.uri);
      assert.match(document!.uri.path, /crawl\.warc\.gz\/1\.txt$/);
      const symbols = await until('the outline', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document!.uri,
        );
        return found?.length ? found : undefined;
      });
      assert.equal(symbols[0]?.name, STORY[0]);
      await run('openItem', article);
      assert.ok(selectedText().startsWith(STORY[0]!));
      const told = await until('the deal of the record', () =>
        api.catalog.deals.find(({ tellings }) => tellings.some((telling) => telling.uri === records[0]!.uri)),
      );
      assert.equal(told.tellings[0]?.deal.type, 'funding_round');
      assert.equal(api.index.entry(document!.uri)?.analysis?.dump.record?.number, 1);
      assert.equal(api.index.entry(document!.uri)?.analysis?.dump.path, `${vscode.workspace.asRelativePath(uri)}#1`);
    });
  });
});
