import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CleaningReport } from '../../../src/core/clean/cleaningReport';
import { runCli } from './cliRun';

const SAMPLES = path.resolve('test/samples');
const DATED = path.join(SAMPLES, 'month-archive-march-2024.txt');
const PAGE = path.join(SAMPLES, 'single-page-mirador.html');

describe('seed-dump clean', function () {
  this.timeout(60_000);

  let folder: string;
  const inFolder = (name: string): string => path.join(folder, name);
  const read = (name: string): string => fs.readFileSync(inFolder(name), 'utf8');

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('keeps captions where told to', async () => {
    const caption = 'Boats of the club in the harbour of Palma';
    assert.ok(!(await runCli(['clean', PAGE])).stdout.includes(caption));
    assert.ok((await runCli(['clean', '--keep', 'captions,credits', PAGE])).stdout.includes(caption));
  });

  it('writes Markdown with front matter', async () => {
    const { stdout } = await runCli(['clean', '--format', 'md', '--front-matter', PAGE]);
    assert.match(stdout, /^---\nheadline: "Mirador/);
    assert.match(stdout, /\n---\n\n## Mirador buys/);
  });

  it('tells joined texts apart', async () => {
    const { stdout } = await runCli(['clean', DATED, PAGE]);
    assert.deepEqual(
      [...stdout.matchAll(/^==> (.*) <==$/gm)].map(([, name]) => name),
      [DATED, PAGE],
    );
    const markdown = await runCli(['clean', '--format', 'md', DATED, PAGE]);
    assert.equal([...markdown.stdout.matchAll(/^# .*$/gm)].length, 2);
    assert.ok(!(await runCli(['clean', DATED])).stdout.includes('==>'));
  });

  it('writes a file for each dump into a folder, by its path below its own', async () => {
    fs.mkdirSync(inFolder('in/deep'), { recursive: true });
    fs.copyFileSync(DATED, inFolder('in/deep/month.txt'));
    fs.copyFileSync(PAGE, inFolder('in/page.html'));
    const { code, stdout, stderr } = await runCli(['clean', inFolder('in'), '-o', `${inFolder('in/out')}/`]);
    assert.deepEqual([code, stdout, stderr], [0, '', '']);
    assert.ok(read('in/out/deep/month.txt').startsWith('28 Mar 2024'));
    assert.ok(read('in/out/page.html.txt').startsWith('Mirador'));
    const again = await runCli(['clean', inFolder('in'), '-o', inFolder('in/out'), '--format', 'md']);
    assert.equal(again.code, 0);
    assert.deepEqual(fs.readdirSync(inFolder('in/out')).sort(), ['deep', 'page.html.md', 'page.html.txt']);
  });

  it('never writes over a dump', async () => {
    fs.copyFileSync(DATED, inFolder('month.txt'));
    const before = read('month.txt');
    const { code, stderr } = await runCli(['clean', inFolder('month.txt'), '-o', folder]);
    assert.equal(code, 1);
    assert.match(stderr, /written over/);
    assert.equal(read('month.txt'), before);
  });

  it('reports what was taken away, and what failed', async () => {
    const gone = inFolder('gone.txt');
    const report = inFolder('report.json');
    const { code } = await runCli(['clean', DATED, gone, '--report', report, '-o', inFolder('all.txt')]);
    assert.equal(code, 1);
    const content: CleaningReport = JSON.parse(fs.readFileSync(report, 'utf8'));
    assert.deepEqual(
      content.dumps.map(({ source }) => source),
      [DATED],
    );
    assert.ok(content.removed.count > 0);
    assert.deepEqual(content.skipped, [{ source: gone, message: 'There is no such file or folder.' }]);
    await runCli(['clean', DATED, '--report', inFolder('report.md')]);
    assert.ok(read('report.md').startsWith('# Cleaning report\n'));
  });

  for (const args of [
    ['clean', '--keep', 'pictures', DATED],
    ['deals', '--front-matter', DATED],
    ['articles', '--keep', 'captions', DATED],
    ['clean', '--report', DATED, DATED],
  ])
    it(`refuses ${args.slice(0, 3).join(' ')}`, async () => {
      const { code, stdout } = await runCli(args);
      assert.deepEqual([code, stdout], [2, '']);
    });
});
