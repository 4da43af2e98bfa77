import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { ArticleNode, DumpNode, TreeNode } from '../../src/views/treeNodes';
import { wetRecord, withContainer } from './containerKit';
import { closeEditors, fileUri, itemsOf, resultOf, run, selectedText, startedApi, until } from './hostKit';

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

describe('containers', () => {
  let api: SeedDumpApi;
  before(async () => {
    api = await startedApi();
  });
  afterEach(async () => {
    await run('clearFilter');
    await closeEditors();
  });

  const withFile = (name: string, bytes: Uint8Array, test: Parameters<typeof withContainer>[3]): Promise<void> =>
    withContainer(api, name, bytes, test);

  const isRecordNode = (node: TreeNode): node is DumpNode => node.kind === 'dump';
  const isArticle = (node: TreeNode): node is ArticleNode => node.kind === 'article';

  it('shows the records of a WARC file, and opens one with its outline, marks and deals', async () => {
    const members = [STORY, OTHER].map((lines, i) =>
      gzipSync(wetRecord(`https://news.example/${i}`, lines.join('\n'))),
    );
    await withFile('crawl.warc.gz', Buffer.concat(members), async (node, uri) => {
      const records = (await api.children(node)).filter(isRecordNode);
      const labels = records.map((record) => String(api.item(record).label));
      assert.deepEqual(labels, [`1: ${STORY[0]}`, `2: ${OTHER[0]}`]);
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

  /** A WET file of the two stories. */
  const wet = Buffer.concat([STORY, OTHER].map((lines, i) => wetRecord(`https://news.example/${i}`, lines.join('\n'))));

  it('narrows to the records that a filter leaves', async () => {
    await withFile('narrow.wet', wet, async (node) => {
      assert.equal((await api.children(node)).length, 2);
      await run('filter', 'tallow');
      assert.ok((await api.children()).some(({ id }) => id === node.id));
      const left = (await api.children(node)).map((record) => String(api.item(record).label));
      assert.deepEqual(left, [`2: ${OTHER[0]}`]);
      await run('filter', 'no such word');
      assert.ok(!(await api.children()).some(({ id }) => id === node.id));
    });
  });

  it('analyses all records when asked to, and counts them in the views', async () => {
    await withFile('all.wet', wet, async (node, uri) => {
      await run('analyzeRecords', node);
      const container = api.containers.entry(uri)!;
      assert.deepEqual([container.state, container.table.analyzed], ['read', 2]);
      assert.ok(container.table.foundDeals >= 2);
      assert.match(String(api.item(node).description), /^2 records · 2 analyzed · \d deals/);
      await until('the deals of both', () => {
        const told = api.catalog.deals.flatMap(({ tellings }) => tellings.map((telling) => telling.uri));
        return new Set(told.filter((one) => one.includes('all.wet'))).size === 2;
      });
    });
  });

  it('offers nothing on records that changes them, but cleaning into a new file', async () => {
    const mail = (subject: string, lines: readonly string[]): string =>
      [
        'From letters@example.org Tue Mar  5 10:00:00 2024',
        'From: Harbour Letters <letters@example.org>',
        'To: readers@example.org',
        `Subject: ${subject}`,
        'Date: Tue, 5 Mar 2024 10:00:00 +0000',
        'Content-Type: text/plain; charset=utf-8',
        '',
        ...lines,
        '',
        '',
      ].join('\n');
    const mbox = mail(STORY[0]!, STORY) + mail(OTHER[0]!, OTHER);
    await withFile('letters.mbox', Buffer.from(mbox), async (node) => {
      const [, record] = (await api.children(node)).filter(isRecordNode);
      const [article] = (await api.children(record!)).filter(isArticle);
      const [deal] = itemsOf(article!, 'deals');
      assert.deepEqual(
        [record!, article!, deal!].map((item) => api.item(item).contextValue),
        ['seedDump.record', 'seedDump.recordArticle', 'seedDump.recordDeal'],
      );
      await run('rejectDeal', deal);
      assert.equal((await api.corrections.forDump(vscode.Uri.parse(record!.uri))).length, 0);
      await run('cleanDump', record);
      assert.equal(api.review.source, undefined);
      const target = fileUri('letters.clean.md');
      await run('saveCleanedText', record, target);
      const cleaned = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      await vscode.workspace.fs.delete(target);
      assert.ok(cleaned.includes(OTHER[2]!));
    });
  });

  it('goes from a result to the record, by its number too', async () => {
    await withFile('results.wet', wet, async (node) => {
      const [, record] = (await api.children(node)).filter(isRecordNode);
      const result = await resultOf('extractDeals', record);
      const text = result.getText();
      assert.equal(JSON.parse(text).dumps[0].source, 'results.wet#2');
      const at = text.indexOf('"span"', text.indexOf('"evidence"'));
      await closeEditors();
      api.index.remove(vscode.Uri.parse(record!.uri));
      const file = fileUri('found.json');
      await vscode.workspace.fs.writeFile(file, Buffer.from(text));
      await vscode.workspace.openTextDocument(file);
      await run('goToSpan', file.toString(), at);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), record!.uri);
      assert.ok(selectedText().includes('Northsound'));
      await vscode.workspace.fs.delete(file);
    });
  });

  describe('of texts that are too large for an editor', () => {
    const setting = vscode.workspace.getConfiguration('seedDump');
    before(() => setting.update('maxFileSize', 1));
    after(() => setting.update('maxFileSize', undefined));

    it('are stretches of whole articles', async () => {
      const article = (i: number): string =>
        [`March ${(i % 28) + 1}, 2024`, '', `${STORY[0]} (${i})`, '', ...STORY.slice(2), '', ''].join('\n');
      const text = Array.from({ length: 5000 }, (_, i) => article(i)).join('\n');
      await withFile('archive-of-years.txt', Buffer.from(text), async (node, uri) => {
        const records = (await api.children(node)).filter(isRecordNode);
        assert.ok(records.length > 1);
        let whole = '';
        for (const record of records) {
          const part = (await vscode.workspace.openTextDocument(vscode.Uri.parse(record.uri))).getText();
          assert.match(part, /^March \d+, 2024\n\nQuellmark/);
          whole += part;
        }
        assert.equal(whole, text);
        assert.equal(api.index.entry(uri), undefined);
      });
    });

    it('are the rows of JSON Lines, which are reached by their numbers', async () => {
      const row = (i: number): string =>
        JSON.stringify({ title: `${OTHER[0]} (${i})`, text: OTHER.slice(2).join('\n\n') });
      const text = Array.from({ length: 5000 }, (_, i) => `${row(i + 1)}\n`).join('');
      await withFile('rows.jsonl', Buffer.from(text), async (node, uri) => {
        const ranges = await api.children(node);
        await until('all rows', () => api.containers.entry(uri)?.state === 'read');
        assert.ok(ranges.length > 0 && ranges.every(({ kind }) => kind === 'records'));
        await run('goToRecord', node, 3333);
        const document = vscode.window.activeTextEditor?.document;
        assert.equal(document?.getText(), row(3333));
        await until('the record in the tree', () => api.view.selection[0]?.id === document?.uri.toString());
        assert.equal(String(api.item(api.view.selection[0]!).label), `3,333: ${OTHER[0]} (3333)`);
      });
    });

    it('are the entries of a feed, which are read as articles', async () => {
      const entry = (i: number): string => {
        const body = OTHER.slice(2)
          .filter(Boolean)
          .map((line) => `<p>${line}</p>`)
          .join('');
        const head = `<title>${OTHER[0]!.replace('&', '&amp;')} (${i})</title><pubDate>Tue, 05 Mar 2024 10:00:00 +0000</pubDate>`;
        return `<item>${head}<content:encoded><![CDATA[${body}]]></content:encoded></item>`;
      };
      const items = Array.from({ length: 3000 }, (_, i) => entry(i + 1)).join('\n');
      const feed = `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Harbour Letters</title>\n${items}\n</channel></rss>`;
      await withFile('posts.xml', Buffer.from(feed), async (node, uri) => {
        const ranges = await api.children(node);
        assert.ok(ranges.length > 0 && ranges.every(({ kind }) => kind === 'records'));
        await until('all entries', () => api.containers.entry(uri)?.state === 'read');
        await run('goToRecord', node, 2222);
        const document = vscode.window.activeTextEditor!.document;
        assert.equal(document.getText(), entry(2222));
        await until('the record in the tree', () => api.view.selection[0]?.id === document.uri.toString());
        assert.equal(String(api.item(api.view.selection[0]!).label), `2,222: ${OTHER[0]} (2222)`);
        const analysis = await until('its analysis', () => api.index.entry(document.uri)?.analysis);
        assert.deepEqual(
          analysis.articles.map(({ headline, datePublished, publisher }) => [headline, datePublished, publisher]),
          [[`${OTHER[0]} (2222)`, '2024-03-05', 'Harbour Letters']],
        );
        assert.deepEqual([analysis.dump.record?.container, analysis.deals[0]?.type], ['feed', 'acquisition']);
      });
    });
  });
});
