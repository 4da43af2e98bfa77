import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type PoolOptions, WorkerPool } from '../../../../src/cli/records/workerPool';

/** A worker that does what it is told. */
const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads');
const fs = require('node:fs');
if (workerData.broken) throw new Error('no such thing');
parentPort.on('message', (job) => {
  if (job.end) process.exit(3);
  if (job.fail) throw new Error('oh');
  if (job.failOnce && !fs.existsSync(job.failOnce)) { fs.writeFileSync(job.failOnce, ''); throw new Error('once'); }
  if (job.hang) for (;;);
  if (job.fill) { const all = []; for (;;) all.push(new Array(1000).fill(Math.random())); }
  parentPort.postMessage({ answer: job.say });
});
parentPort.postMessage('ready');
`;

interface Job {
  readonly say?: string;
  readonly end?: boolean;
  readonly fail?: boolean;
  readonly failOnce?: string;
  readonly hang?: boolean;
  readonly fill?: boolean;
}

describe('WorkerPool', function () {
  this.timeout(30_000);
  let folder: string;
  let pool: WorkerPool<Job, { answer?: string }> | undefined;

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-pool-'));
    fs.writeFileSync(path.join(folder, 'worker.cjs'), SCRIPT);
  });

  afterEach(() => pool?.close());

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  function open(options: Partial<PoolOptions> = {}): WorkerPool<Job, { answer?: string }> {
    pool = new WorkerPool({ script: path.join(folder, 'worker.cjs'), workers: 2, workerData: {}, ...options });
    return pool;
  }

  it('does jobs, more than it has workers', async () => {
    const { run } = { run: (say: string) => pool!.run({ say }) };
    open();
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(run));
    assert.deepEqual(
      answers,
      [...'abcde'].map((answer) => ({ answer })),
    );
  });

  for (const [what, job, code] of [
    ['throws', { fail: true }, 'worker-failed'],
    ['ends its worker', { end: true }, 'worker-failed'],
    ['takes too long', { hang: true }, 'timeout'],
    ['takes all memory', { fill: true }, 'out-of-memory'],
  ] as const)
    it(`fails a job that ${what}, and does the others`, async () => {
      const limits = what === 'takes too long' ? { timeout: 300 } : what === 'takes all memory' ? { memory: 24 } : {};
      open({ workers: 1, ...limits });
      const results = await Promise.all([pool!.run({ say: 'before' }), pool!.run(job), pool!.run({ say: 'after' })]);
      assert.deepEqual([results[0], results[2]], [{ answer: 'before' }, { answer: 'after' }]);
      assert.equal('code' in results[1] && results[1].code, code);
    });

  it('tries a job once more on a fresh worker', async () => {
    open({ workers: 1 });
    const failOnce = path.join(folder, 'failed');
    assert.deepEqual(await pool!.run({ failOnce, say: 'now' }), { answer: 'now' });
  });

  it('rejects all where workers cannot start', async () => {
    open({ workerData: { broken: true } });
    const jobs = ['a', 'b', 'c'].map((say) => pool!.run({ say }));
    for (const job of jobs) await assert.rejects(job, /no such thing/);
    await assert.rejects(pool!.run({ say: 'd' }), /no such thing/);
  });

  it('gives up what it is at when it is closed', async () => {
    open({ workers: 1 });
    await pool!.run({ say: 'started' });
    let answered = false;
    pool!.run({ hang: true }).then(() => {
      answered = true;
    });
    await pool!.close();
    assert.equal(answered, false);
  });
});
