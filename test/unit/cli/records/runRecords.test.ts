import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { runCommandLine } from '../../../../src/cli/runCommandLine';
import { buildProgram } from '../buildProgram';
import { brokenPipe } from '../cliRun';

interface Line {
  readonly source?: string;
  readonly record?: number;
  readonly text?: string;
  readonly place?: object;
  readonly error?: { readonly code: string; readonly message: string };
}

/** A worker that gives back what it is sent; some records it fails, at some it hangs. */
const WORKER = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ source, record: { number, text, bytes, within } }) => {
  if (text.includes('hang')) for (;;);
  const failed = text.includes('bad');
  const body = failed ? { error: { code: 'bad', message: 'It is bad.' } } : { text };
  const line = JSON.stringify({ source, record: number, ...body, place: { number, bytes, within } }) + '\\n';
  parentPort.postMessage({ line: new TextEncoder().encode(line), failed });
});
parentPort.postMessage('ready');
`;

/** The program with that worker; its state is written after every line. */
const ENTRY = `
const { runCommandLine } = require('./src/cli/runCommandLine');
const { stdin, stdout, stderr } = process;
runCommandLine(process.argv.slice(2), {
  stdin, stdout, stderr, workerScript: process.env.WORKER, stateInterval: 0,
  onSignal: (listener) => process.once('SIGTERM', listener),
}).then((code) => { process.exitCode = code; });
`;

const row = (id: number): string => JSON.stringify({ id, text: `Text ${id}, “quoted”` });
const count = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const rowsOf = (from: number, to: number): string => count(from, to).map(row).join('\n');
const lines = (text: string): Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const idsOf = (text: string): unknown[] =>
  lines(text).map((line) => (line.text ? JSON.parse(line.text).id : line.error?.code));

describe('runs over records', function () {
  this.timeout(60_000);
  let folder: string;
  let worker: string;

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-records-'));
    worker = put('worker.cjs', WORKER);
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  function put(name: string, content: string | Uint8Array): string {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    return file;
  }

  async function run(args: readonly string[], input = ''): Promise<{ code: number; out: string; err: string }> {
    const gathered = { out: '', err: '' };
    const into = (name: 'out' | 'err'): Writable =>
      new Writable({
        write(chunk, _encoding, done) {
          gathered[name] += chunk;
          done();
        },
      });
    const stdin = Readable.from(input ? [Buffer.from(input)] : []);
    const streams = { stdin, stdout: into('out'), stderr: into('err'), workerScript: worker };
    return { code: await runCommandLine(args, streams), ...gathered };
  }

  it('give a line a record, in order, whatever the number of workers', async () => {
    const [one, two, four] = [
      await run(['deals', '--jobs', '1', '-'], rowsOf(0, 99)),
      await run(['deals', '--jobs', '2', '-'], rowsOf(0, 99)),
      await run(['deals', '--jobs', '4', '-'], rowsOf(0, 99)),
    ];
    assert.deepEqual([one.code, one.err], [0, '']);
    assert.deepEqual(idsOf(one.out), count(0, 99));
    assert.equal(two.out, one.out);
    assert.equal(four.out, one.out);
  });

  it('put a line in place of a record that fails, or into a file of errors', async () => {
    const input = [row(0), '{"id":"bad"}', '', '{"id":"hang"}', row(3)].join('\n');
    const { code, out, err } = await run(['deals', '--timeout', '0.3', '-'], input);
    assert.equal(code, 1);
    assert.match(err, /2 of 4 records failed/);
    assert.deepEqual(idsOf(out), [0, 'bad', 'timeout', 3]);
    assert.deepEqual(
      lines(out).map(({ record }) => record),
      [1, 2, 3, 4],
    );
    const errors = path.join(folder, 'errors.jsonl');
    const apart = await run(['deals', '--timeout', '0.3', '--errors', errors, '--tolerate', '50%', '-'], input);
    assert.equal(apart.code, 0);
    assert.deepEqual(
      [idsOf(apart.out), idsOf(fs.readFileSync(errors, 'utf8'))],
      [
        [0, 3],
        ['bad', 'timeout'],
      ],
    );
  });

  it('read what is compressed, what is no container, folders, and tell what cannot be read', async () => {
    put('inputs/b.jsonl.gz', gzipSync(rowsOf(0, 2)));
    put('inputs/a.txt', '{ "id": 7 } is the text');
    put('inputs/c.png', 'no input');
    put('inputs/.d.txt', 'no input');
    const { code, out } = await run(['deals', '--records', 'no-such.jsonl', path.join(folder, 'inputs')]);
    assert.equal(code, 1);
    assert.deepEqual(
      lines(out).map(({ source, record, error }) => [path.basename(source!), record, error?.code]),
      [
        ['no-such.jsonl', undefined, 'unreadable'],
        ['a.txt', 1, undefined],
        ['b.jsonl.gz', 1, undefined],
        ['b.jsonl.gz', 2, undefined],
        ['b.jsonl.gz', 3, undefined],
      ],
    );
  });

  it('cut into shards are each record once, whatever the inputs', async () => {
    const inputs = [put('s1.jsonl', rowsOf(0, 6)), put('s2.jsonl', rowsOf(7, 9))];
    const shards: unknown[] = [];
    for (const shard of ['1/3', '2/3', '3/3'])
      shards.push(idsOf((await run(['deals', '--shard', shard, ...inputs])).out));
    assert.deepEqual(shards, [
      [0, 3, 6, 9],
      [1, 4, 7],
      [2, 5, 8],
    ]);
  });

  it('give nothing for nothing', async () => {
    assert.deepEqual(await run(['deals', '--records', '-']), { code: 0, out: '', err: '' });
  });

  describe('with a state', () => {
    const rows = [...count(0, 11).map(row), '{"id":"bad"}', ...count(13, 29).map(row)];
    let program: string;

    before(() => {
      program = path.join(folder, 'program.js');
      buildProgram(program, { contents: ENTRY });
    });

    /** Kills a run when its state says that a few records are done. */
    async function killed(args: readonly string[], state: string, signal: 'SIGKILL' | 'SIGTERM'): Promise<unknown> {
      const env = { ...process.env, WORKER: worker };
      const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'ignore', 'ignore'], env });
      child.stdin.on('error', () => {});
      const ended = new Promise((resolve) => child.once('close', resolve));
      // The input stays open, so that the run cannot come to its end.
      child.stdin.write(`${rows.slice(0, 15).join('\n')}\n`);
      while (!fs.existsSync(state) || JSON.parse(fs.readFileSync(state, 'utf8')).done < 5)
        await new Promise((resolve) => setTimeout(resolve, 2));
      child.kill(signal);
      return ended;
    }

    for (const signal of ['SIGKILL', 'SIGTERM'] as const)
      it(`go on behind what was done before ${signal}: nothing lost, nothing doubled`, async () => {
        const [output, errors, state] = ['out', 'bad', 'state'].map((name) =>
          path.join(folder, `${signal}.${name}`),
        ) as [string, string, string];
        const args = ['deals', '--from', 'jsonl', '--errors', errors, '--state', state, '-o', output, '-'];
        assert.equal(await killed(args, state, signal), signal === 'SIGTERM' ? 3 : null);
        // Lines that were written when the state was not yet.
        fs.appendFileSync(output, '{"record":99,"torn":');
        const again = await run(args, rows.join('\n'));
        assert.equal(again.code, 1);
        assert.match(again.err, /Going on behind \d+ records/);
        const whole = await run(['deals', '--from', 'jsonl', '--errors', `${errors}.whole`, '-'], rows.join('\n'));
        assert.equal(fs.readFileSync(output, 'utf8'), whole.out);
        assert.equal(fs.readFileSync(errors, 'utf8'), fs.readFileSync(`${errors}.whole`, 'utf8'));
        const third = await run(args, rows.join('\n'));
        assert.deepEqual([third.code, fs.readFileSync(output, 'utf8')], [1, whole.out]);
      });

    it('go on behind any record of any input, and behind troubles', async () => {
      const entry = (id: number): string => `<item><title>Text ${id}</title></item>`;
      // A member whose checksum is wrong, whole ones, and one that is cut off.
      const members = [rowsOf(10, 12), rowsOf(13, 14), rowsOf(15, 16)].map((rowsOfMember) =>
        gzipSync(`${rowsOfMember}\n`),
      );
      members[0]![members[0]!.length - 8]! ^= 1;
      const damaged = Buffer.concat([...members, gzipSync(rowsOf(17, 26)).subarray(0, -12)]);
      const inputs = [
        put('one.jsonl', rowsOf(0, 4)),
        path.join(folder, 'gone.jsonl'),
        put('two.jsonl.gz', Buffer.concat([gzipSync(`${rowsOf(5, 7)}\n`), gzipSync(rowsOf(8, 9))])),
        put('three.txt', 'a text'),
        put('four.jsonl.gz', damaged),
        put('five.xml', `<rss><channel><title>Skarwire</title>${[27, 28, 29].map(entry).join('')}`.slice(0, -9)),
      ];
      const [output, state] = [path.join(folder, 'all.jsonl'), path.join(folder, 'all.state')];
      const args = ['deals', '--state', state, '-o', output, ...inputs];
      assert.equal((await run(args)).code, 1);
      const whole = fs.readFileSync(output, 'utf8');
      const end = JSON.parse(fs.readFileSync(state, 'utf8'));
      let kept = 0;
      let total = 0;
      let behind: { input: number; last?: object; after: number; total: number } | undefined;
      for (const [done, { source, place }] of lines(whole).entries()) {
        if (place) total++;
        kept += Buffer.byteLength(`${whole.split('\n')[done]}\n`);
        const input = inputs.indexOf(source!);
        const before = behind?.input === input ? behind : { after: 0 };
        behind = place ? { input, last: place, after: 0, total } : { ...before, input, after: before.after + 1, total };
        const half = { ...end, finished: false, place: behind, output: kept, errors: kept, done: done + 1 };
        fs.writeFileSync(state, JSON.stringify(half));
        await run(args);
        assert.equal(fs.readFileSync(output, 'utf8'), whole, `behind line ${done}`);
      }
      const codes = lines(whole).flatMap(({ error }) => error?.code ?? []);
      assert.deepEqual([total, codes], [31, ['unreadable', 'gzip-checksum', 'cut-off', 'cut-off']]);
    });

    it('refuse the state of another run, and an output that is shorter than it was', async () => {
      const input = put('refused.jsonl', rowsOf(0, 3));
      const [output, state] = [path.join(folder, 'refused.out'), path.join(folder, 'refused.state')];
      await run(['deals', '--state', state, '-o', output, input]);
      const other = await run(['articles', '--state', state, '-o', output, input]);
      assert.deepEqual([other.code, /another run/.test(other.err)], [2, true]);
      const end = JSON.parse(fs.readFileSync(state, 'utf8'));
      fs.writeFileSync(state, JSON.stringify({ ...end, finished: false }));
      fs.truncateSync(output, 10);
      const short = await run(['deals', '--state', state, '-o', output, input]);
      assert.deepEqual([short.code, /shorter/.test(short.err)], [2, true]);
      fs.writeFileSync(state, 'no state');
      assert.equal((await run(['deals', '--state', state, '-o', output, input])).code, 2);
    });
  });

  it('read no further than a slow reader of their lines lets them', async () => {
    let read = 0;
    const stdin = new Readable({
      highWaterMark: 1,
      read() {
        this.push(read < 2000 ? `${row(read++)}\n` : null);
      },
    });
    const writes: (() => void)[] = [];
    let taken = '';
    const stdout = new Writable({
      highWaterMark: 1,
      write: (chunk, _encoding, done) => {
        taken += chunk;
        writes.push(done);
      },
    });
    const stderr = new Writable({ write: (_chunk, _encoding, done) => done() });
    const streams = { stdin, stdout, stderr, workerScript: worker };
    const ended = runCommandLine(['deals', '--from', 'jsonl', '--jobs', '2', '-'], streams);
    while (writes.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    // Nobody takes what is written: reading comes to a halt.
    for (let still = 0, before = read; still < 10; still = before === read ? still + 1 : 0) {
      before = read;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    // The window holds 8 for each worker; a few more are in the streams.
    const written = lines(taken).length;
    assert.ok(read <= written + 2 * 8 + 8, `${read} were read behind ${written} lines`);
    for (let over = false; !over; ) {
      for (const done of writes.splice(0)) done();
      const pause = new Promise<boolean>((resolve) => setImmediate(resolve, false));
      over = await Promise.race([ended.then(() => true), pause]);
    }
    assert.deepEqual(idsOf(taken), count(0, 1999));
  });

  it('end quietly when their reader goes away, though their writer never ends', async () => {
    const stdin = new Readable({
      read() {
        setImmediate(() => this.push(`${row(1)}\n`));
      },
    });
    let messages = '';
    const { stream } = brokenPipe(2);
    const stderr = new Writable({
      write(chunk, _encoding, done) {
        messages += chunk;
        done();
      },
    });
    const args = ['deals', '--from', 'jsonl', '-'];
    const code = await runCommandLine(args, { stdin, stdout: stream, stderr, workerScript: worker });
    assert.deepEqual([code, messages, stdin.destroyed], [0, '', true]);
  });
});
