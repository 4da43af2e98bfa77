import assert from 'node:assert/strict';
import { CancelledError, type Progress, type Steps } from '../../../src/core/steps';
import { runSliced, TurnTaker } from '../../../src/host/timeSlicer';

/** Steps that take `stepMs` each on a clock that only they move. */
function work(steps: number, stepMs: number) {
  let time = 0;
  const done: number[] = [];
  function* run(): Steps<string> {
    for (let i = 1; i <= steps; i++) {
      time += stepMs;
      done.push(i);
      yield { stage: 'segmenting', fraction: i / steps };
    }
    return 'result';
  }
  return { run, done, now: () => time };
}

describe('runSliced', () => {
  it('gives the result and pauses when a slice is over', async () => {
    const { run, now, done } = work(10, 5);
    const atPause: number[] = [];
    const pause = async () => void atPause.push(done.length);
    assert.equal(await runSliced(run(), { now, pause, sliceMs: 12 }), 'result');
    assert.deepEqual(atPause, [0, 3, 6, 9]);
  });

  it('gives work that somebody waits for its turns first', async () => {
    const order: string[] = [];
    function* steps(name: string): Steps<void> {
      for (let i = 0; i < 3; i++) {
        order.push(name);
        yield { stage: 'reading', fraction: 0 };
      }
    }
    const background = runSliced(steps('background'), { background: true, sliceMs: 0 });
    const wanted = runSliced(steps('wanted'), { sliceMs: 0 });
    await Promise.all([background, wanted]);
    assert.deepEqual(order, [...new Array(3).fill('wanted'), ...new Array(3).fill('background')]);
  });

  it('reports the progress once a slice', async () => {
    const { run, now } = work(10, 5);
    const seen: Progress[] = [];
    await runSliced(run(), { now, pause: async () => {}, sliceMs: 20, onProgress: (progress) => seen.push(progress) });
    assert.deepEqual(
      seen.map(({ fraction }) => fraction),
      [0.4, 0.8],
    );
  });

  it('stops between two steps when asked to, and lets the steps clean up', async () => {
    const token = { isCancellationRequested: false };
    let cleanedUp = false;
    function* run(): Steps<void> {
      try {
        yield { stage: 'segmenting', fraction: 0 };
        token.isCancellationRequested = true;
        yield { stage: 'segmenting', fraction: 0.5 };
        assert.fail('ran on');
      } finally {
        cleanedUp = true;
      }
    }
    await assert.rejects(runSliced(run(), { token }), CancelledError);
    assert.equal(cleanedUp, true);
  });

  it('hands on what a step throws', async () => {
    // biome-ignore lint/correctness/useYield: it fails before it could yield
    function* run(): Steps<void> {
      throw new RangeError('broken');
    }
    await assert.rejects(runSliced(run()), RangeError);
  });

  it('lets timers run while it works', async () => {
    const { run, now } = work(4, 20);
    let ticks = 0;
    const timer = setInterval(() => ticks++, 0);
    await runSliced(run(), { now, sliceMs: 10, pause: () => new Promise((resolve) => setTimeout(resolve, 5)) });
    clearInterval(timer);
    assert.ok(ticks > 0);
  });
});

describe('TurnTaker', () => {
  it('runs pieces in order, and goes on after one that fails', async () => {
    const turns = new TurnTaker();
    const order: number[] = [];
    const results = await Promise.allSettled([
      turns.run(() => order.push(1)),
      turns.run(() => {
        throw new RangeError('broken');
      }),
      turns.run(() => order.push(2)),
    ]);
    assert.deepEqual(order, [1, 2]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
  });
});
