import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SAMPLE = 'test/samples/tech-desk-archive.txt';

describe('the program', function () {
  this.timeout(60_000);
  let folder: string;
  let program: string;

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-cli-'));
    program = path.join(folder, 'cli.js');
    const options = {
      entryPoints: ['src/cli/main.ts'],
      bundle: true,
      platform: 'node',
      target: 'node18',
      loader: { '.wasm': 'binary' },
      outfile: program,
    };
    execFileSync(process.execPath, ['-e', `require('esbuild').buildSync(${JSON.stringify(options)})`]);
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('gives results, messages and exit codes to the system', () => {
    const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
    const done = run('articles', '--format', 'jsonl', SAMPLE);
    assert.deepEqual([done.status, done.stderr], [0, '']);
    assert.equal(JSON.parse(done.stdout.split('\n')[0]!).source, SAMPLE);
    const failed = run('articles', 'no-such-file.txt');
    assert.deepEqual([failed.status, failed.stdout.includes('source')], [1, false]);
    assert.match(failed.stderr, /no-such-file\.txt/);
    assert.equal(run('dig').status, 2);
    assert.match(run('--version').stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('reads standard input', () => {
    const { stdout, status } = spawnSync(process.execPath, [program, 'detect', '-'], {
      input: fs.readFileSync(SAMPLE),
      encoding: 'utf8',
    });
    assert.equal(status, 0);
    assert.match(stdout, /^-: \w+ \(\d\.\d\d\)/);
  });

  it('goes over records on worker threads, which it starts of itself', () => {
    const fact = (n: number): string =>
      `Brightmoor Foods raised $${n} million from Elmhurst Partners on Monday, it said.`;
    const records = [1, 2, 3, 4, 5].map((id) => JSON.stringify({ id, title: `Round ${id}`, text: fact(id) }));
    const [one, two] = ['1', '2'].map((jobs) =>
      spawnSync(process.execPath, [program, 'deals', '--jobs', jobs, '-'], {
        input: records.join('\n'),
        encoding: 'utf8',
      }),
    );
    assert.deepEqual([one!.status, one!.stderr], [0, '']);
    const lines = one!.stdout.trimEnd().split('\n');
    const found = lines.map(
      (line) => JSON.parse(line) as { input: { id: number }; deals: { amount?: { value: number } }[] },
    );
    assert.deepEqual(
      found.map(({ input, deals }) => [input.id, deals[0]?.amount?.value]),
      [1, 2, 3, 4, 5].map((id) => [id, id * 1e6]),
    );
    assert.equal(two!.stdout, one!.stdout);
  });

  it('ends quietly when its reader goes away', async () => {
    const files = Array.from({ length: 30 }, () => SAMPLE);
    const child = spawn(process.execPath, [program, 'analyze', '--format', 'jsonl', ...files]);
    let messages = '';
    child.stderr.on('data', (chunk) => {
      messages += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual([code, messages], [0, '']);
  });
});
