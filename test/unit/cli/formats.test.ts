import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { readCommandLine, UsageError } from '../../../src/cli/commandLine';
import { runCommandLine } from '../../../src/cli/runCommandLine';
import { FORMATS } from '../../../src/core/export/exportFormats';
import { runCli } from './cliRun';

const SAMPLE = path.resolve('test/samples/magazine-page-chalkline.txt');
const OTHER = path.resolve('test/samples/single-page-mirador.html');

describe('formats on the command line', function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-'));
  });

  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('are listed with what they hold and their specifications', async () => {
    const { code, stdout } = await runCli(['formats']);
    assert.equal(code, 0);
    for (const { name, title, specification } of FORMATS)
      assert.ok(stdout.includes(`${name}: ${title}`) && stdout.includes(specification), name);
    assert.equal(JSON.parse((await runCli(['formats', '--format', 'json'])).stdout).length, FORMATS.length);
    assert.equal((await runCli(['formats', '--format', 'csv'])).code, 2);
  });

  it('are told by --format, else by the ending of the file', () => {
    const format = (...args: string[]) => {
      const line = readCommandLine(args);
      return 'run' in line ? (line.run.exportAs ?? line.run.format) : undefined;
    };
    assert.equal(format('entities', '--format', 'conll', 'a.txt'), 'conll');
    assert.equal(format('entities', '-o', 'out.spacy.jsonl', 'a.txt'), 'spacy');
    assert.equal(format('entities', '-o', 'out.jsonl', 'a.txt'), 'jsonl');
    assert.equal(format('deals', '-o', 'out.crunchbase.json', 'a.txt'), 'crunchbase');
    assert.equal(format('articles', '-o', 'out.graphml', 'a.txt'), 'json');
    assert.equal(format('analyze', '-o', 'all.sqlite', 'a.txt'), 'sqlite');
    assert.equal(format('clean', '-o', 'a.sqlite', 'a.txt'), 'text');
  });

  it('are refused where they cannot hold what is asked for, with those that can', () => {
    const refused = (message: RegExp, ...args: string[]) =>
      assert.throws(
        () => readCommandLine(args),
        (error) => error instanceof UsageError && message.test(error.message),
      );
    refused(/RSS 2\.0 does not hold deals; there are json, .*crunchbase/, 'deals', '--format', 'rss', 'a.txt');
    refused(/There is no format pdf; there are .*rss/, 'articles', '--format', 'pdf', 'a.txt');
    refused(/There is no format conll; there are json, jsonl, csv, md, text/, 'clean', '--format', 'conll', 'a.txt');
  });

  it('of bytes come whole into a file and through a pipe', async () => {
    const target = path.join(folder, 'deals.xlsx');
    assert.equal((await runCli(['deals', '-o', target, SAMPLE, OTHER])).code, 0);
    const stdout = new PassThrough({ highWaterMark: 1 << 30 });
    const streams = { stdin: Readable.from([]), stdout, stderr: new PassThrough() };
    assert.equal(await runCommandLine(['deals', '--format', 'xlsx', SAMPLE, OTHER], streams), 0);
    assert.deepEqual(stdout.read(), fs.readFileSync(target));
    assert.equal(fs.readFileSync(target).subarray(0, 2).toString(), 'PK');
  });

  it('of bytes are not shown on a terminal', async () => {
    const stdout = Object.assign(new PassThrough(), { isTTY: true });
    const stderr = new PassThrough();
    const code = await runCommandLine(['analyze', '--format', 'sqlite', SAMPLE], {
      stdin: Readable.from([]),
      stdout,
      stderr,
    });
    assert.deepEqual([code, stdout.read()], [2, null]);
    assert.match(String(stderr.read()), /name a file with -o/);
  });

  it('of several files fill a folder, or are an archive', async () => {
    const target = path.join(folder, 'corpus');
    const { code, stdout } = await runCli(['entities', '--format', 'brat', '-o', `${target}/`, SAMPLE, OTHER]);
    assert.deepEqual([code, stdout], [0, '']);
    const names = fs.readdirSync(target);
    assert.ok(names.includes('annotation.conf') && names.includes('magazine-page-chalkline-001.ann'));
    assert.equal(
      names.filter((name) => name.endsWith('.ann')).length,
      names.filter((name) => name.endsWith('.txt')).length,
    );
    assert.equal((await runCli(['entities', '-o', path.join(folder, 'all.brat.zip'), SAMPLE])).code, 0);
    assert.equal(fs.readFileSync(path.join(folder, 'all.brat.zip')).subarray(0, 2).toString(), 'PK');
  });

  it('that mark texts leave a deal with each text that tells it; others count it once', async () => {
    const copy = path.join(folder, 'copy.txt');
    fs.copyFileSync(SAMPLE, copy);
    const lines = async (format: string) =>
      (await runCli(['deals', '--format', format, SAMPLE, copy])).stdout.split('\n');
    const once = (await lines('jsonl')).length;
    const marked = (await lines('spacy')).filter(Boolean).flatMap((line) => JSON.parse(line).spans.deals);
    assert.ok(marked.length >= 2 * (once - 1) - 1 && once > 1, `${marked.length} of ${once}`);
  });

  it('tell of inputs that fail, and hold the others', async () => {
    const { code, stdout, stderr } = await runCli(['articles', '--format', 'rss', 'no-such.txt', SAMPLE]);
    assert.equal(code, 1);
    assert.match(stderr, /no-such\.txt/);
    assert.match(stdout, /<item>[\s\S]*<\/rss>\n$/);
  });
});
