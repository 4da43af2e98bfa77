import { Worker } from 'node:worker_threads';

/** Why there is no result. */
export interface WorkFailure {
  readonly code: 'timeout' | 'out-of-memory' | 'worker-failed';
  readonly message: string;
}

/** How to run workers. */
export interface PoolOptions {
  /** File of the worker's script; it says {@link READY} when it can take work, and answers each message by one. */
  readonly script: string;
  readonly workers: number;
  /** What a worker is given at its start. */
  readonly workerData: unknown;
  /** Milliseconds that a worker may take for one job; no limit where not said. */
  readonly timeout?: number;
  /** Megabytes that a worker's heap may take; Node's own limit where not said. */
  readonly memory?: number;
}

/** What a worker says when it can take work. */
export const READY = 'ready';

interface Task<Job, Result> {
  readonly job: Job;
  retried: boolean;
  resolve(result: Result | WorkFailure): void;
  reject(error: unknown): void;
}

interface Place<Job, Result> {
  worker: Worker;
  ready: boolean;
  task: Task<Job, Result> | undefined;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Does jobs on worker threads, one at a time on each. A worker that dies is replaced: the job that it was at is tried once more on a fresh worker, since memory may have been short
 * because of jobs before it, and fails where that worker dies too. A job that takes too long ends its worker and fails.
 */
export class WorkerPool<Job, Result extends object> {
  private readonly places = new Set<Place<Job, Result>>();
  private readonly waiting: Task<Job, Result>[] = [];
  private closed = false;
  private broken: { readonly error: unknown } | undefined;

  constructor(private readonly options: PoolOptions) {}

  /**
   * Does a job.
   * @throws what keeps workers from starting at all.
   */
  run(job: Job): Promise<Result | WorkFailure> {
    return new Promise((resolve, reject) => {
      if (this.broken) reject(this.broken.error);
      else {
        this.waiting.push({ job, retried: false, resolve, reject });
        this.assign();
      }
    });
  }

  /** Ends all workers, whatever they are at; what is not done then never is. */
  async close(): Promise<void> {
    this.closed = true;
    const places = [...this.places];
    for (const { timer } of places) clearTimeout(timer);
    await Promise.all(places.map(({ worker }) => worker.terminate()));
  }

  private assign(): void {
    if (this.closed) return;
    for (const place of this.places) {
      if (this.waiting.length === 0) return;
      if (place.ready && !place.task) this.give(place, this.waiting.shift()!);
    }
    const starting = [...this.places].filter(({ ready }) => !ready).length;
    if (this.waiting.length > starting && this.places.size < this.options.workers) this.start();
  }

  private give(place: Place<Job, Result>, task: Task<Job, Result>): void {
    const { timeout } = this.options;
    place.task = task;
    if (timeout !== undefined) place.timer = setTimeout(() => this.timeOut(place, timeout), timeout);
    place.worker.postMessage(task.job);
  }

  private start(): void {
    const { script, workerData, memory } = this.options;
    const worker = new Worker(script, {
      workerData,
      ...(memory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memory } }),
    });
    const place: Place<Job, Result> = { worker, ready: false, task: undefined, timer: undefined };
    this.places.add(place);
    worker.on('message', (message: Result | typeof READY) => {
      if (message === READY) place.ready = true;
      else this.leave(place)?.resolve(message);
      this.assign();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => this.lose(place, error));
    worker.on('exit', () => this.lose(place, new Error('The worker ended.')));
  }

  /** Takes the task from a worker. */
  private leave(place: Place<Job, Result>): Task<Job, Result> | undefined {
    const { task } = place;
    clearTimeout(place.timer);
    place.task = undefined;
    return task;
  }

  private timeOut(place: Place<Job, Result>, timeout: number): void {
    const task = this.leave(place);
    this.places.delete(place);
    place.worker.terminate().catch(() => {});
    task?.resolve({ code: 'timeout', message: `It was not done within ${timeout / 1000} seconds.` });
    this.assign();
  }

  /** A worker is gone. */
  private lose(place: Place<Job, Result>, error: NodeJS.ErrnoException): void {
    if (!this.places.delete(place) || this.closed) return;
    const task = this.leave(place);
    if (!place.ready) this.breakDown(error, task);
    else if (task?.retried) task.resolve(failureOf(error));
    else if (task) {
      task.retried = true;
      this.waiting.unshift(task);
    }
    this.assign();
  }

  /** Workers cannot even start: no job will ever be done. */
  private breakDown(error: unknown, task: Task<Job, Result> | undefined): void {
    this.broken = { error };
    for (const lost of [...(task ? [task] : []), ...this.waiting.splice(0)]) lost.reject(error);
  }
}

function failureOf(error: NodeJS.ErrnoException): WorkFailure {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { code: 'out-of-memory', message: 'It needs more memory than a worker has.' }
    : { code: 'worker-failed', message: `The worker that was at it ended: ${error.message}` };
}
