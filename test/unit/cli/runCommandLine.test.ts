import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { runCommandLine } from '../../../src/cli/runCommandLine';
import type { Analysis } from '../../../src/core/analysis';
import { brokenPipe, runCli } from './cliRun';

const SAMPLES = path.resolve('test/samples');
const DATED = path.join(SAMPLES, 'month-archive-march-2024.txt');
const PLAIN = path.join(SAMPLES, 'tech-desk-archive.txt');
const README = path.join(SAMPLES, 'about-these-files.txt');

describe('seed-dump', function () {
  this.timeout(60_000);

  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-'));
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  function put(name: string, content: string | Uint8Array): string {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return file;
  }

  it('analyze prints one analysis as JSON', async () => {
    const { code, stdout, stderr } = await runCli(['analyze', DATED]);
    const analysis: Analysis = JSON.parse(stdout);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    assert.equal(analysis.dump.path, DATED);
    assert.equal(analysis.dump.encoding, 'utf-8');
    assert.ok(analysis.articles.length > 0);
  });

  it('analyze --format jsonl prints one analysis a line in the order given', async () => {
    const { stdout } = await runCli(['analyze', '--format', 'jsonl', PLAIN, DATED, PLAIN]);
    const paths = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as Analysis).dump.path);
    assert.deepEqual(paths, [PLAIN, DATED, PLAIN]);
  });

  it('analyses a file named outright even where it is no dump', async () => {
    const { code, stdout } = await runCli(['analyze', '--format', 'jsonl', README]);
    assert.equal(code, 0);
    assert.equal((JSON.parse(stdout) as Analysis).dump.path, README);
  });

  it('reads standard input, which has no path', async () => {
    const { stdout } = await runCli(['analyze', '-'], fs.readFileSync(DATED));
    const analysis: Analysis = JSON.parse(stdout);
    assert.equal(analysis.dump.path, undefined);
    assert.equal(analysis.dump.length, fs.readFileSync(DATED, 'utf8').length);
  });

  for (const command of ['detect', 'analyze', 'articles', 'clean', 'entities', 'deals']) {
    for (const format of ['json', 'jsonl', 'csv', 'md', 'text']) {
      it(`${command} writes ${format}`, async () => {
        const { code, stdout, stderr } = await runCli([command, '--format', format, DATED, PLAIN]);
        assert.deepEqual([code, stderr], [0, '']);
        assert.ok(!stdout.includes('undefined'));
        if (format === 'json') assert.equal(typeof JSON.parse(stdout), 'object');
        if (format === 'jsonl') for (const line of stdout.split('\n').filter(Boolean)) JSON.parse(line);
        if (format === 'csv') assert.match(stdout, /^source,.*\r\n/);
      });
    }
  }

  const deal = (sum: string): string =>
    `Otterburn buys Quillmark\n\nOtterburn has acquired Quillmark, a maker of pens in Utrecht, for ${sum} million, the two companies said.\n`;

  it('gives a deal of several files once', async () => {
    const files = [put('a.txt', deal('$71')), put('b.txt', deal('$71').replace('a maker of pens', 'which makes pens'))];
    const { code, stdout, stderr } = await runCli(['deals', ...files]);
    assert.deepEqual([code, stderr], [0, '']);
    const { dumps } = JSON.parse(stdout);
    assert.deepEqual(dumps.map(({ deals }: { deals: unknown[] }) => deals.length).sort(), [0, 1]);
  });

  it('tells where files contradict each other, with both lines', async () => {
    const files = [put('a.txt', deal('$71')), put('b.txt', `\n${deal('$90')}`)];
    const { code, stderr } = await runCli(['deals', ...files]);
    assert.equal(code, 0);
    assert.ok(stderr.includes(`$71M in ${files[0]}, line 3, $90M in ${files[1]}, line 4.`), stderr);
  });

  it('leaves out deals that are less sure than asked, and gives all where nothing is asked', async () => {
    const count = async (...args: string[]): Promise<number> => {
      const { stdout } = await runCli(['analyze', ...args, PLAIN]);
      return (JSON.parse(stdout) as Analysis).deals.length;
    };
    const all = await count();
    assert.equal(await count('--min-confidence', '0'), all);
    assert.ok((await count('--min-confidence', '0.95')) < all);
    assert.equal((await count('--min-confidence', '1.0')) <= (await count('--min-confidence', '0.5')), true);
  });

  it('searches folders for dumps, and not where none are', async () => {
    const dump = fs.readFileSync(DATED);
    const inner = put('b/deep/inner.TXT', dump);
    const first = put('a.html', dump);
    put('node_modules/x/dump.txt', dump);
    put('.hidden/dump.txt', dump);
    put('dump.md', dump);
    put('picture.txt', Buffer.from('89504e470d0a1a0a0000', 'hex'));
    put('empty.txt', '');
    const { code, stdout, stderr } = await runCli(['detect', '--format', 'jsonl', folder]);
    const sources = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source);
    assert.deepEqual(sources, [first, inner]);
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('says that a folder holds no dumps', async () => {
    const { code, stdout, stderr } = await runCli(['analyze', folder]);
    assert.deepEqual([code, JSON.parse(stdout)], [0, []]);
    assert.match(stderr, /no dumps/);
  });

  it('goes on behind an input that fails, and ends with 1', async () => {
    const missing = path.join(folder, 'missing.txt');
    const picture = put('picture.txt', Buffer.from('89504e470d0a1a0a0000', 'hex'));
    const { code, stdout, stderr } = await runCli(['analyze', '--format', 'jsonl', missing, picture, DATED]);
    assert.equal(code, 1);
    assert.equal((JSON.parse(stdout) as Analysis).dump.path, DATED);
    assert.match(stderr, /missing\.txt: There is no such file/);
    assert.match(stderr, /picture\.txt: The file is not text/);
  });

  it('prints nothing where the only input fails', async () => {
    const { code, stdout } = await runCli(['analyze', path.join(folder, 'missing.txt')]);
    assert.deepEqual([code, stdout], [1, '']);
  });

  it('ends with 2 and a hint where the arguments make no sense', async () => {
    const { code, stdout, stderr } = await runCli(['deals', '--format', 'xml', DATED]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /no format xml/);
    assert.match(stderr, /seed-dump deals --help/);
  });

  it('prints help with examples for the program and each command', async () => {
    for (const args of [
      ['--help'],
      ...['detect', 'analyze', 'articles', 'clean', 'entities', 'deals'].map((command) => [command, '--help']),
    ]) {
      const { code, stdout, stderr } = await runCli(args);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^Usage: seed-dump/);
      assert.match(stdout, /Examples:\n {2}seed-dump /);
    }
  });

  it('every example of the help is a command line that it takes', async () => {
    const { readCommandLine } = await import('../../../src/cli/commandLine');
    for (const command of ['detect', 'analyze', 'articles', 'clean', 'entities', 'deals']) {
      const { stdout } = await runCli([command, '--help']);
      const examples = stdout.match(/^ {2}.*seed-dump [a-z]+ .*$/gm) ?? [];
      assert.ok(examples.length > 0);
      for (const example of examples) {
        const words = example
          .trim()
          .replace(/^.*\| /, '')
          .replace(/ > .*$/, '')
          .split(' ');
        assert.ok('run' in readCommandLine(words.slice(1)), example);
      }
    }
  });

  it('writes to a file', async () => {
    const out = path.join(folder, 'out.csv');
    const { code, stdout } = await runCli(['articles', DATED, '-o', out]);
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(fs.readFileSync(out, 'utf8'), /^source,id,headline/);
  });

  it('never writes over an input', async () => {
    const copy = put('copy.txt', fs.readFileSync(DATED));
    const { code, stderr } = await runCli(['clean', copy, '-o', path.join(folder, '.', 'copy.txt')]);
    assert.equal(code, 2);
    assert.match(stderr, /one of the inputs/);
    assert.deepEqual(fs.readFileSync(copy), fs.readFileSync(DATED));
  });

  it('does not read its own output in a folder', async () => {
    put('dump.txt', fs.readFileSync(DATED));
    const out = put('old.txt', fs.readFileSync(PLAIN));
    await runCli(['analyze', '--format', 'jsonl', folder, '-o', out]);
    const lines = fs.readFileSync(out, 'utf8').trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as Analysis).dump.path),
      [path.join(folder, 'dump.txt')],
    );
  });

  it('says where an output file cannot be opened', async () => {
    const { code, stderr } = await runCli(['clean', DATED, '-o', path.join(folder, 'no', 'such', 'folder.txt')]);
    assert.equal(code, 2);
    assert.match(stderr, /Cannot write to/);
  });

  it('ends quietly where the reader goes away', async () => {
    const pipe = brokenPipe(1);
    const messages = brokenPipe(0);
    const files = Array.from({ length: 40 }, () => PLAIN);
    const streams = { stdin: Readable.from([]), stdout: pipe.stream, stderr: messages.stream };
    const code = await runCommandLine(['analyze', '--format', 'jsonl', ...files], streams);
    assert.equal(code, 0);
    assert.equal(pipe.writes(), 2);
    assert.equal(messages.writes(), 0);
  });

  it('resolves relative dates on the date it is told', async () => {
    const story =
      'Quillmark buys Otterburn\n\nQuillmark has bought Otterburn, the two companies said yesterday in Utrecht.\n';
    const dates = async (...args: string[]): Promise<unknown[]> => {
      const { stdout } = await runCli(['entities', '--format', 'jsonl', ...args, '-'], story);
      const entities = stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      return entities.filter(({ type }) => type === 'date').map(({ value }) => value.iso);
    };
    assert.deepEqual(await dates('--reference-date', '2024-05-31'), ['2024-05-30']);
    assert.deepEqual(await dates(), []);
  });
});
