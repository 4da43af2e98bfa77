import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inOrder } from '../../../../src/cli/records/inOrder';
import { Stop } from '../../../../src/cli/records/stop';

/** A source that counts what was asked of it. */
function counted(count: number): { readonly items: AsyncIterable<number>; readonly read: () => number } {
  let read = 0;
  async function* items(): AsyncGenerator<number> {
    while (read < count) yield read++;
  }
  return { items: items(), read: () => read };
}

/** Lets everything that can go on do so. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const LIMITS = { items: 4, size: 1000 };
const one = (): number => 1;

describe('inOrder', () => {
  it('gives the results in the order of the items, in whatever order they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.nat(12), fc.integer({ min: 1, max: 5 }), async (scheduler, count, items) => {
        const { items: source } = counted(count);
        const work = (item: number): Promise<number> => scheduler.schedule(Promise.resolve(item * 2));
        const results: number[] = [];
        const run = (async () => {
          for await (const { result } of inOrder(source, work, one, { items, size: 1000 }, new Stop()))
            results.push(result);
        })();
        await scheduler.waitFor(run);
        assert.deepEqual(
          results,
          Array.from({ length: count }, (_, index) => index * 2),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('reads no more than the window holds while nobody takes results', async () => {
    const { items, read } = counted(1000);
    const results = inOrder(items, async (item) => item, one, LIMITS, new Stop());
    await results.next();
    await settled();
    // One was given, and the window holds four.
    assert.ok(read() <= 1 + LIMITS.items, `${read()} were read`);
    for (let taken = 2; taken <= 10; taken++) {
      await results.next();
      await settled();
      assert.ok(read() <= taken + LIMITS.items, `${read()} were read`);
    }
    await results.return(undefined);
  });

  it('reads no more than the window holds while the first result is missing', async () => {
    const { items, read } = counted(1000);
    const results = inOrder(
      items,
      (item) => (item === 0 ? new Promise<number>(() => {}) : Promise.resolve(item)),
      one,
      LIMITS,
      new Stop(),
    );
    results.next();
    for (let turn = 0; turn < 20; turn++) await settled();
    assert.equal(read(), LIMITS.items);
  });

  it('bounds the window by size too, but lets one item in that is larger', async () => {
    const { items, read } = counted(1000);
    const results = inOrder(
      items,
      () => new Promise<number>(() => {}),
      () => 5000,
      LIMITS,
      new Stop(),
    );
    results.next();
    for (let turn = 0; turn < 20; turn++) await settled();
    assert.equal(read(), 1);
  });

  it('gives a result before the next item has come', async () => {
    async function* items(): AsyncGenerator<string> {
      yield 'first';
      await new Promise(() => {});
    }
    const results = inOrder(items(), async (item) => item, one, LIMITS, new Stop());
    const first = await results.next();
    assert.equal(first.done ? undefined : first.value.result, 'first');
  });

  it('ends when it is told to, whatever it waits for', async () => {
    const stop = new Stop();
    const { items } = counted(1000);
    const results = inOrder(items, () => new Promise<number>(() => {}), one, LIMITS, stop);
    const next = results.next();
    await settled();
    stop.now('SIGTERM');
    assert.deepEqual(await next, { done: true, value: undefined });
  });

  it('throws what the work or the source throws', async () => {
    const { items } = counted(3);
    const failing = inOrder(items, () => Promise.reject(new Error('broken')), one, LIMITS, new Stop());
    await assert.rejects(failing.next(), /broken/);
    async function* bad(): AsyncGenerator<number> {
      yield 1;
      throw new Error('unreadable');
    }
    const reading = inOrder(bad(), async (item) => item, one, LIMITS, new Stop());
    await assert.rejects(async () => {
      for await (const _ of reading);
    }, /unreadable/);
  });
});
