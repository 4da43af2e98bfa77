import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import initSqlJs from 'sql.js/dist/sql-wasm-browser.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm';
import type { Analysis } from '../../../../src/core/analysis';
import { exportAnalyses } from '../../../../src/core/export/analysisExport';
import { exportInput } from '../../../../src/core/export/exportInput';
import { EXAMPLE_TEXT, exampleAnalysis } from '../exampleAnalysis';
import { articlesOf, exportBytes, exportText, INPUTS, pySlice } from './exportKit';

/** An article whose texts are hostile to tables. */
function hostile(): Analysis {
  const analysis = exampleAnalysis();
  const [article] = analysis.articles;
  const bad = ['=1+1', '+2', '-3', '@sum', '\tx', '\ry', 'a\tb "c"\nd', '_x000D_ \u0000'];
  return { ...analysis, articles: bad.map((headline, index) => ({ ...article!, id: `a-${index}`, headline })) };
}

describe('TSV', () => {
  it('is read back as it was, but for what a spreadsheet would run', async () => {
    const text = await exportText('tsv', 'articles', [exportInput(hostile(), EXAMPLE_TEXT)]);
    const { data, errors } = Papa.parse<Record<string, string>>(text, {
      header: true,
      delimiter: '\t',
      skipEmptyLines: true,
    });
    assert.deepEqual(errors, []);
    assert.deepEqual(
      data.map(({ headline }) => headline),
      ["'=1+1", "'+2", "'-3", "'@sum", "'\tx", "'\ry", 'a\tb "c"\nd', '_x000D_ \u0000'],
    );
  });

  it('has the columns of CSV, of dumps too', async () => {
    for (const items of ['articles', 'entities', 'deals', 'removals', 'analyses'] as const) {
      const [csv, tsv] = [await exportText('csv', items), await exportText('tsv', items)];
      assert.deepEqual(Papa.parse(tsv, { delimiter: '\t' }).data, Papa.parse(csv, { delimiter: ',' }).data, items);
    }
  });
});

describe('Excel workbooks', () => {
  it('have a sheet for each list, numbers as numbers, texts as texts', async () => {
    const sheets = await readWorkbook(Buffer.from(await exportBytes('xlsx', 'analyses')));
    assert.deepEqual(
      sheets.map(({ sheet }) => sheet),
      ['Dumps', 'Articles', 'Entities', 'Mentions', 'Deals', 'Removals', 'Issues'],
    );
    const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)!.data;
    assert.equal(rows('Articles').length, 1 + articlesOf().length);
    const [head, ...deals] = rows('Deals');
    const amounts = deals.map((row) => row[head!.indexOf('amount')]);
    assert.ok(amounts.includes(40e6) && amounts.includes(12e6), String(amounts));
    const bodies = rows('Articles')
      .slice(1)
      .map((row) => row.at(-1));
    assert.deepEqual(
      bodies,
      articlesOf().map(({ articleBody }) => articleBody),
    );
  });

  it('hold hostile texts as texts, and cut what no cell can hold', async () => {
    const analysis = hostile();
    analysis.articles[0]!.articleBody = 'x'.repeat(40_000);
    const bytes = await exportBytes('xlsx', 'articles', [exportInput(analysis, EXAMPLE_TEXT)]);
    const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    assert.doesNotMatch(xml, /<f>/);
    assert.match(xml, /_x005F_x000D_ </);
    const [sheet] = await readWorkbook(Buffer.from(bytes));
    const [head, first, second] = sheet!.data;
    assert.deepEqual([first![head!.indexOf('headline')], second![head!.indexOf('headline')]], ['=1+1', '+2']);
    assert.equal(String(first!.at(-1)).length, 32_767);
  });
});

describe('SQLite', () => {
  it('is a database whose keys hold, with places that its texts stand at', async () => {
    const { Database } = await initSqlJs({ wasmBinary: wasm.buffer as ArrayBuffer });
    const database = new Database(await exportBytes('sqlite', 'analyses'));
    const rows = (sql: string) => database.exec(sql)[0]?.values ?? [];
    assert.deepEqual(rows('PRAGMA integrity_check'), [['ok']]);
    assert.deepEqual(rows('PRAGMA foreign_key_check'), []);
    const count = (table: string) => rows(`SELECT count(*) FROM ${table}`)[0]![0];
    const all = (list: (analysis: Analysis) => readonly unknown[]) =>
      INPUTS.flatMap(({ analysis }) => list(analysis)).length;
    assert.deepEqual(['articles', 'entities', 'mentions', 'deals', 'removals'].map(count), [
      all(({ articles }) => articles),
      all(({ entities }) => entities),
      all(({ entities }) => entities.flatMap(({ mentions }) => mentions)),
      all(({ deals }) => deals),
      all(({ removals }) => removals),
    ]);
    const texts = new Map(INPUTS.map(({ analysis, text }) => [analysis.dump.path, text]));
    const places = rows(
      'SELECT d.path, m.text, m.start, m."end" FROM mentions m JOIN articles a ON a.id = m.article JOIN dumps d ON d.id = a.dump',
    );
    for (const [path, text, start, end] of places)
      assert.equal(pySlice(texts.get(String(path))!, Number(start), Number(end)), text);
    database.close();
  });

  it('answers who bought whom', async () => {
    const { Database } = await initSqlJs({ wasmBinary: wasm.buffer as ArrayBuffer });
    const database = new Database(await exportBytes('sqlite', 'deals', [exportInput(exampleAnalysis(), EXAMPLE_TEXT)]));
    const [result] = database.exec(
      `SELECT buyer.name, target.name, deals.amount FROM deals JOIN parties buyer ON buyer.deal = deals.id AND buyer.role = 'acquirer'
       JOIN parties target ON target.deal = deals.id AND target.role = 'target' WHERE status = 'completed'`,
    );
    assert.deepEqual(result?.values, [['=Formula', 'Otterburn', 3e6]]);
    database.close();
  });
});

describe('exports of before', () => {
  it('are as they were through the hub', async () => {
    const analyses = INPUTS.map(({ analysis }) => analysis);
    for (const format of ['json', 'jsonl', 'csv', 'md', 'text'] as const)
      assert.equal(await exportText(format, 'analyses'), exportAnalyses(analyses, format));
  });
});
