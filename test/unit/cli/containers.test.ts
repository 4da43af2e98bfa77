import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Analysis } from '../../../src/core/analysis';
import { runCli } from './cliRun';

const DATA = 'test/unit/containers/data';

describe('containers on the command line', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'containers-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const lines = (stdout: string): Analysis[] =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('gives one analysis a record, which says where it is', async () => {
    const { code, stdout, stderr } = await runCli(['analyze', '-f', 'jsonl', `${DATA}/crawl.warc.gz`]);
    assert.equal(code, 0);
    assert.match(stderr, /Passed over as no page or no text .*: 2;/);
    const analyses = lines(stdout);
    assert.deepEqual(
      analyses.map(({ dump }) => dump.record?.number),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    const { dump, articles, deals } = analyses[0]!;
    assert.equal(dump.path, `${DATA}/crawl.warc.gz`);
    assert.equal(dump.record?.url, 'https://selwood.example/0');
    assert.equal(dump.record?.container, 'warc');
    assert.equal(articles[0]?.url, 'https://selwood.example/0');
    assert.equal(deals[0]?.type, 'acquisition');
  });

  it('names records as sources in tables, leaves out those without articles, and counts deals once', async () => {
    const csv = await runCli(['articles', '-f', 'csv', `${DATA}/mails.mbox`]);
    assert.match(csv.stdout, /mails\.mbox#1,/);
    const { deals } = await runCli(['deals', '-f', 'json', `${DATA}/crawl.warc`]).then(({ stdout }) =>
      JSON.parse(stdout).dumps.find((dump: { deals: unknown[] }) => dump.deals.length > 0),
    );
    assert.ok(deals[0].elsewhere.length >= 5);
    const none = join(folder, 'none.jsonl.gz');
    writeFileSync(none, gzipSync('{"a":1}\n{"title":"x"}\n'));
    const articles = await runCli(['articles', '-f', 'jsonl', none]);
    assert.deepEqual([articles.code, articles.stdout], [0, '']);
    assert.equal(lines((await runCli(['analyze', '-f', 'jsonl', none])).stdout).length, 2);
  });

  it('gives one object where a file can hold but one record, else a list', async () => {
    const page = join(folder, 'page.html.gz');
    writeFileSync(page, gzipSync('<html><body><h1>Otterburn grows</h1><p>It sells café robots.</p></body></html>'));
    const one = JSON.parse((await runCli(['analyze', page])).stdout);
    assert.deepEqual([one.dump.format, one.dump.record.container], ['html', 'gzip']);
    assert.equal(JSON.parse((await runCli(['analyze', `${DATA}/newsletter.eml`])).stdout).dump.record.container, 'eml');
    assert.equal(JSON.parse((await runCli(['analyze', `${DATA}/rows-snappy.parquet`])).stdout).length, 60);
  });

  it('reads containers from standard input and finds them in folders', async () => {
    const { stdout } = await runCli(['detect', '-'], gzipSync('{"title":"Otterburn grows"}\n{"title":"b"}\n'));
    assert.deepEqual(stdout.match(/^-#\d/gm), ['-#1', '-#2']);
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    const names = ['crawl.warc', 'lines.jsonl.zst', 'mails.mbox', 'page.mhtml', 'rows-gzip.parquet'];
    for (const name of names) copyFileSync(join(DATA, name), join(inside, name));
    const found = await runCli(['detect', '-f', 'jsonl', inside]);
    for (const name of names) assert.ok(found.stdout.includes(`${name}#1"`), name);
  });

  it('does the rest of a damaged container, and fails', async () => {
    const cut = join(folder, 'cut.jsonl.gz');
    const whole = gzipSync('{"title":"Otterburn grows and grows"}\n{"title":"Quillmark does not"}\n');
    writeFileSync(cut, whole.subarray(0, whole.length - 12));
    const { code, stdout, stderr } = await runCli(['detect', cut]);
    assert.equal(code, 1);
    assert.match(stdout, /#1: /);
    assert.match(stderr, /end at byte \d+, before they are complete/);
  });

  it('cleans each record into a file of its own', async () => {
    const out = join(folder, 'cleaned/');
    const { code } = await runCli(['clean', `${DATA}/mails.mbox`, '-o', out]);
    assert.equal(code, 0);
  });
});
