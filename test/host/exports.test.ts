import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import initSqlJs from 'sql.js/dist/sql-wasm-browser.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm';
import * as vscode from 'vscode';
import type { SeedDumpApi } from '../../src/api';
import type { WantedExport } from '../../src/commands/exportCommand';
import type { Analysis } from '../../src/core/analysis';
import { FORMATS } from '../../src/core/export/exportFormats';
import { articleItems, closeEditors, dumpItem, fileUri, itemsOf, openSample, run, startedApi } from './hostKit';

const PLAIN = 'tech-desk-archive.txt';
const PAGE = 'single-page-mirador.html';
const MAGAZINE = 'magazine-page-chalkline.txt';

describe('Export…', () => {
  let api: SeedDumpApi;
  let analysis: Analysis;
  let folder: string;

  before(async () => {
    api = await startedApi();
    analysis = await api.index.analysis(fileUri(PLAIN));
    folder = mkdtempSync(path.join(os.tmpdir(), 'seed-dump-exports-'));
  });
  afterEach(closeEditors);
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Exports to a file of the folder, and gives what is in it. */
  async function exported(wanted: Omit<WantedExport, 'target'>, first?: unknown, all?: unknown): Promise<Buffer> {
    const target = path.join(folder, `${wanted.items}.${wanted.format}`);
    rmSync(target, { force: true });
    await run('export', first, all, { ...wanted, target: vscode.Uri.file(target) });
    return readFileSync(target);
  }

  it('writes the active dump in every format', async () => {
    await openSample(PLAIN);
    for (const { name, holds } of FORMATS)
      for (const items of holds.slice(-1)) assert.ok((await exported({ items, format: name })).length > 0, name);
    const [first] = (await exported({ items: 'entities', format: 'spacy' })).toString().split('\n');
    assert.ok(JSON.parse(first!).entities.length > 3);
  });

  it('writes workbooks and databases with parts that are loaded for them', async () => {
    await openSample(PLAIN);
    assert.ok('xl/workbook.xml' in unzipSync(await exported({ items: 'deals', format: 'xlsx' })));
    const { Database } = await initSqlJs({ wasmBinary: wasm.buffer as ArrayBuffer });
    const database = new Database(await exported({ items: 'analyses', format: 'sqlite' }));
    const count = database.exec('SELECT count(*) FROM articles')[0]?.values[0]?.[0];
    assert.equal(count, analysis.articles.length);
    database.close();
  });

  it('writes what is selected in the tree: dumps together, an article by itself', async () => {
    const [plain, page] = [await dumpItem(api, PLAIN), await dumpItem(api, PAGE)];
    const lines = async (first: unknown, all: unknown): Promise<string[]> =>
      (await exported({ items: 'articles', format: 'prodigy' }, first, all)).toString().trim().split('\n');
    const both = analysis.articles.length + (await api.index.analysis(fileUri(PAGE))).articles.length;
    assert.equal((await lines(plain, [plain, page])).length, both);
    const [article] = await articleItems(api, PLAIN);
    const [line, ...others] = await lines(article, undefined);
    assert.deepEqual([JSON.parse(line!).meta.headline, others.length], [article!.article.headline, 0]);
  });

  it('writes what cleaning takes away, with its text', async () => {
    const item = await dumpItem(api, MAGAZINE);
    const removals = (await exported({ items: 'removals', format: 'jsonl' }, item, [item]))
      .toString()
      .trim()
      .split('\n');
    assert.equal(removals.length, (await api.index.analysis(fileUri(MAGAZINE))).removals.length);
    assert.ok(removals.every((line) => JSON.parse(line).text.length > 0));
  });

  it('writes single deals and names of the tree', async () => {
    const articles = await articleItems(api, PLAIN);
    const deal = articles.flatMap((article) => itemsOf(article, 'deals'))[0]!;
    const { entities } = JSON.parse(
      (await exported({ items: 'deals', format: 'crunchbase' }, deal, [deal])).toString(),
    );
    assert.equal(entities.length, 1);
    const entity = articles.flatMap((article) => itemsOf(article, 'organization'))[0]!;
    const page = JSON.parse(
      (await exported({ items: 'entities', format: 'webannotation' }, entity, [entity])).toString(),
    );
    assert.ok(page.items.length >= 1);
  });

  it('says so where there is nothing of the kind', async () => {
    await openSample(PLAIN);
    const target = vscode.Uri.file(path.join(folder, 'nothing.rss'));
    await run('export', undefined, undefined, { items: 'deals', format: 'rss', target } satisfies WantedExport);
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(target)));
  });
});
