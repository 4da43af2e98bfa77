import { version } from '../../../package.json';
import type { ReadingPlace } from './recordJob';
import type { RecordRun } from './recordWork';
import { nameOfRun, type RunState, readState, writeState } from './runState';

/** Milliseconds between two times that the state is written, where the host does not say. */
const INTERVAL = 2_000;

/** Counts what a run has done, and keeps it in the file of its state where it has one. */
export class RunKeeper {
  private done = 0;
  private failed = 0;
  private at: ReadingPlace | undefined;
  private written = Date.now();

  private constructor(
    private readonly path: string | undefined,
    private readonly run: string,
    private readonly earlier: RunState | undefined,
    private readonly interval = INTERVAL,
  ) {
    if (!earlier) return;
    this.done = earlier.done;
    this.failed = earlier.failed;
    this.at = earlier.place;
  }

  /**
   * Reads what an earlier start of the same run has left.
   * @throws UsageError where the file holds something else.
   */
  static async open(run: RecordRun, inputs: readonly string[], interval?: number): Promise<RunKeeper> {
    const { state } = run.over;
    if (state === undefined) return new RunKeeper(undefined, '', undefined);
    const { jobs: _jobs, timeout: _timeout, memory: _memory, tolerate: _tolerate, state: _state, ...over } = run.over;
    const name = await nameOfRun({ version, ...run, inputs: undefined, over }, inputs);
    return new RunKeeper(state, name, await readState(state, name), interval);
  }

  /** Whether there is a file. */
  get keeps(): boolean {
    return this.path !== undefined;
  }

  /** Whether an earlier start did all. */
  get finished(): boolean {
    return this.earlier?.finished === true;
  }

  /** Where to go on; absent at the start. */
  get place(): ReadingPlace | undefined {
    return this.earlier?.place;
  }

  /** How many bytes of the outputs are good; absent at the start. */
  get bytes(): { readonly output: number; readonly errors: number } | undefined {
    return this.earlier;
  }

  /** Lines written, and those of failures among them. */
  get counts(): { readonly done: number; readonly failed: number } {
    return { done: this.done, failed: this.failed };
  }

  /** Whether it is time to write the state. */
  get isDue(): boolean {
    return this.keeps && Date.now() - this.written >= this.interval;
  }

  /** A line was written; `place` is behind its record. */
  count(place: ReadingPlace, failed: boolean): void {
    this.done++;
    if (failed) this.failed++;
    this.at = place;
  }

  /** Writes the state; all that was counted must be on the disk. */
  async write(bytes: { readonly output: number; readonly errors: number }, finished: boolean): Promise<void> {
    if (this.path === undefined) return;
    const place = this.at ?? { input: 0, after: 0, total: 0 };
    const { done, failed, run } = this;
    await writeState(this.path, {
      format: 'seed-dump-state',
      version: 1,
      run,
      place,
      ...bytes,
      done,
      failed,
      finished,
    });
    this.written = Date.now();
  }
}
