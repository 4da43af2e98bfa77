import type { Stop } from './stop';

/** How much may be read and not yet given out. */
export interface WindowLimits {
  /** Most items; at least 1. */
  readonly items: number;
  /** Most of their sizes together; one item alone may be larger. */
  readonly size: number;
}

/** An item with what came of it. */
export interface Finished<Item, Result> {
  readonly item: Item;
  readonly result: Result;
  /** Whether the next one is there already, so that writing may wait for it. */
  readonly more: boolean;
}

interface Slot<Item, Result> {
  readonly item: Item;
  readonly size: number;
  result?: { readonly value: Result };
}

/**
 * Works on several items at once and gives the results in the order of the items. The window bounds what is read ahead: while the first result is missing or nobody
 * takes it, no more than `limits` is read, so that memory does not grow. Each result is given as soon as it and all before it are there. When `stop` comes, nothing
 * more is read, what is at work is given up, and the results end.
 * @throws what `work` or the items throw.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  sizeOf: (item: Item) => number,
  limits: WindowLimits,
  stop: Stop,
): AsyncGenerator<Finished<Item, Result>> {
  const source = items[Symbol.asyncIterator]();
  const window: Slot<Item, Result>[] = [];
  let size = 0;
  let state = 'idle' as 'idle' | 'reading' | 'ended';
  let failure: { readonly error: unknown } | undefined;
  // One wait at a time: races of promises that live long would keep every wait in memory.
  let wake = (): void => {};
  const fail = (error: unknown): void => {
    failure ??= { error };
    wake();
  };
  const start = (item: Item): void => {
    const slot: Slot<Item, Result> = { item, size: sizeOf(item) };
    size += slot.size;
    window.push(slot);
    work(item).then((value) => {
      slot.result = { value };
      if (slot === window[0]) wake();
    }, fail);
  };
  const read = (): void => {
    state = 'reading';
    source.next().then((next) => {
      state = next.done ? 'ended' : 'idle';
      if (!next.done) start(next.value);
      wake();
    }, fail);
  };
  const forget = stop.onStop(() => wake());
  try {
    for (;;) {
      if (failure) throw failure.error;
      if (stop.reason !== undefined) return;
      const room = window.length === 0 || (window.length < limits.items && size < limits.size);
      if (state === 'idle' && room) read();
      const first = window[0];
      if (first?.result) {
        window.shift();
        size -= first.size;
        yield { item: first.item, result: first.result.value, more: window[0]?.result !== undefined };
      } else if (!first && state === 'ended') return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    forget();
    // A source that is waiting for its next item ends only when that comes.
    const closing = source.return?.(undefined);
    if (state === 'reading') closing?.catch(() => {});
    else await closing;
  }
}
