/**
 * Long work as a generator: it yields between small pieces (a few milliseconds each), so that a host can give way, show progress and stop.
 * The core has no clock: how long to run at a stretch is the host's choice.
 */
export type Steps<T> = Generator<Progress, T, void>;

/** How far long work has come. */
export interface Progress {
  /** What is being done, for people. */
  readonly stage: 'reading' | 'segmenting' | 'recognizing' | 'merging';
  /** 0 to 1 over the whole work. */
  readonly fraction: number;
}

/** Tells long work to stop; VS Code's CancellationToken is one. */
export interface StopToken {
  readonly isCancellationRequested: boolean;
}

/** Thrown where a {@link StopToken} said to stop. Hosts end the work quietly. */
export class CancelledError extends Error {
  constructor() {
    super('The work was cancelled.');
    this.name = 'CancelledError';
  }
}

/**
 * Runs `steps` to the end in one go and gives its result.
 * @throws CancelledError where `token` asks to stop between two pieces.
 */
export function runSteps<T>(steps: Generator<unknown, T, void>, token?: StopToken): T {
  for (;;) {
    if (token?.isCancellationRequested) throw new CancelledError();
    const next = steps.next();
    if (next.done) return next.value;
  }
}
