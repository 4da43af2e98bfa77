import { CancelledError, type Progress, type Steps, type StopToken } from '../core/steps';

/** How {@link runSliced} works. */
export interface SliceOptions {
  /** Asks to stop; looked at before each piece of work. */
  readonly token?: StopToken | undefined;
  /** Told how far the work has come, once a slice. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Longest stretch of work at a time, in milliseconds, where the single steps allow it. */
  readonly sliceMs?: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
  /** Whether nobody waits for it at the keyboard: work that somebody waits for goes first. */
  readonly background?: boolean;
  /** Gives way to whatever else waits in the event loop. */
  readonly pause?: () => Promise<void>;
}

/** Short enough that an editor's keystrokes (one frame at 60 Hz is 16.7 ms) do not wait noticeably. */
const SLICE_MS = 12;

/**
 * Runs `steps` to the end in short slices and gives its result; other work of the process goes on between the slices.
 * @throws CancelledError where the token asks to stop.
 */
export async function runSliced<T>(steps: Steps<T>, options: SliceOptions = {}): Promise<T> {
  const { token, onProgress, sliceMs = SLICE_MS, now = () => performance.now(), background = false } = options;
  const { pause = () => macrotask(background ? later : waiting) } = options;
  await pause();
  let sliceEnd = now() + sliceMs;
  for (;;) {
    if (token?.isCancellationRequested) {
      steps.return(undefined as never);
      throw new CancelledError();
    }
    const next = steps.next();
    if (next.done) return next.value;
    if (now() < sliceEnd) continue;
    onProgress?.(next.value);
    await pause();
    sliceEnd = now() + sliceMs;
  }
}

/** Runs many short pieces of work one after the other, giving way to whatever else waits whenever a slice is over. */
export class TurnTaker {
  private last: Promise<unknown> = Promise.resolve();
  private sliceEnd = 0;

  /** Runs `work` in its turn and gives its result. */
  run<T>(work: () => T): Promise<T> {
    const result = this.last.then(async () => {
      if (performance.now() >= this.sliceEnd) {
        await macrotask();
        this.sliceEnd = performance.now() + SLICE_MS;
      }
      return work();
    });
    this.last = result.catch(() => undefined);
    return result;
  }
}

/** Lets whatever else waits through in work that is not made of steps: asked often, it gives way whenever a slice is over. */
export class Pacer {
  private sliceEnd = performance.now() + SLICE_MS;

  /** Whether it is time to {@link pause}. */
  get isDue(): boolean {
    return performance.now() >= this.sliceEnd;
  }

  /** Gives way once. */
  async pause(): Promise<void> {
    await macrotask();
    this.sliceEnd = performance.now() + SLICE_MS;
  }
}

/** Those who wait for a turn, in the order that they came; those in the background wait until nobody else does. */
const waiting: (() => void)[] = [];
const later: (() => void)[] = [];

/** Gives a turn of the event loop to one after the other, so that what many do at once holds the host no longer than what one does. */
function macrotask(queue: (() => void)[] = waiting): Promise<void> {
  return new Promise((resolve) => {
    queue.push(resolve);
    if (waiting.length + later.length === 1) nextTurn();
  });
}

function nextTurn(): void {
  laterTurn(() => {
    (waiting.shift() ?? later.shift())?.();
    if (waiting.length + later.length > 0) nextTurn();
  });
}

/**
 * Unlike a microtask it lets input, timers and messages through. Node runs timers that are due one after the other before it looks at messages, but
 * immediates only once a round; web workers have no immediates.
 */
const laterTurn: (work: () => void) => void =
  typeof globalThis.setImmediate === 'function' ? (work) => setImmediate(work) : (work) => setTimeout(work, 0);
