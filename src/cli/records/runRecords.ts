import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { UsageError } from '../commandLine';
import { writeFailure } from '../eachInput';
import { expandInputs } from './expandInputs';
import { inOrder } from './inOrder';
import { LineOutput } from './lineOutput';
import { readRecords } from './recordInputs';
import type { RecordItem, RecordJob, RecordLine } from './recordJob';
import { failureLine, type RecordRun, troubleLine } from './recordWork';
import { RunKeeper } from './runKeeper';
import type { Stop } from './stop';
import { WorkerPool } from './workerPool';

/** What a run over records needs of its host. */
export interface RecordHost {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** File of the script that is a worker when it is started as one. */
  readonly workerScript: string;
  readonly stop: Stop;
  /** Milliseconds between two times that the state is written; a few seconds where not said. */
  readonly stateInterval?: number;
}

/** How a run over records ended. */
export interface RecordsDone {
  readonly done: number;
  readonly failed: number;
  /** Whether it ended before its time, and why. */
  readonly stopped?: string;
}

/** Records that may be at work or wait to be written, for each worker. */
const AHEAD = 8;
/** UTF-16 units that they may have together. */
const AHEAD_SIZE = 64 * 1024 * 1024;
/** Bytes that the fields of a record take beside its text. */
const OVERHEAD = 1024;

/**
 * Gives one line for each record of the inputs, in their order. What is wrong with a record is a line in its place, or in the file of errors.
 * @throws UsageError where the output or the state cannot be used; the system's error where it cannot be written to.
 */
export async function runRecords(
  run: RecordRun,
  host: RecordHost,
  tell: (message: string) => void,
): Promise<RecordsDone> {
  const { over } = run;
  const inputs = await expandInputs(run);
  const keeper = await RunKeeper.open(run, inputs, host.stateInterval);
  if (keeper.finished) {
    tell(`${over.state} says that all is done.`);
    return keeper.counts;
  }
  const outputs = await openOutputs(run, host, keeper);
  if (keeper.place) tell(`Going on behind ${keeper.counts.done} records.`);
  const jobs = over.jobs || availableParallelism();
  const pool = new WorkerPool<RecordJob, RecordLine>({
    script: host.workerScript,
    workers: jobs,
    workerData: { run },
    ...(over.timeout === undefined ? {} : { timeout: over.timeout }),
    ...(over.memory === undefined ? {} : { memory: over.memory }),
  });
  const items = readRecords(inputs, {
    ...over,
    ...(keeper.place ? { after: keeper.place } : {}),
    stdin: host.stdin,
    tell,
  });
  const work = (item: RecordItem): Promise<RecordLine> => lineOf(item, run, pool);
  const limits = { items: jobs * AHEAD, size: AHEAD_SIZE };
  let finished = true;
  try {
    for await (const { item, result, more } of inOrder(items, work, sizeOf, limits, host.stop)) {
      await (result.failed ? outputs.errors : outputs.lines).write(result.line);
      keeper.count(item.place, result.failed);
      if (!more) await outputs.flush();
      if (outputs.lines.ended) {
        finished = false;
        break;
      }
      if (keeper.isDue) await outputs.commit(keeper, false);
    }
    finished &&= host.stop.reason === undefined;
    await outputs.commit(keeper, finished);
  } finally {
    await pool.close();
    await outputs.close();
  }
  const { reason } = host.stop;
  return { ...keeper.counts, ...(reason === undefined ? {} : { stopped: reason }) };
}

async function lineOf(item: RecordItem, run: RecordRun, pool: WorkerPool<RecordJob, RecordLine>): Promise<RecordLine> {
  if ('trouble' in item) return failed(troubleLine(item.trouble));
  const result = await pool.run(item.job);
  return 'line' in result ? result : failed(failureLine(run, item.job, result.code, result.message));
}

function failed(line: string): RecordLine {
  return { line: new TextEncoder().encode(line), failed: true };
}

function sizeOf(item: RecordItem): number {
  return OVERHEAD + ('job' in item ? item.job.record.text.length : 0);
}

interface Outputs {
  readonly lines: LineOutput;
  /** The same as `lines` where errors stand in place. */
  readonly errors: LineOutput;
  flush(): Promise<void>;
  commit(keeper: RunKeeper, finished: boolean): Promise<void>;
  close(): Promise<void>;
}

async function openOutputs(run: RecordRun, host: RecordHost, keeper: RunKeeper): Promise<Outputs> {
  const { command, output, over } = run;
  const open = async (path: string | undefined, stream: Writable, from: number | undefined): Promise<LineOutput> => {
    if (path === undefined || path === '-') return LineOutput.to(stream);
    if (run.inputs.some((input) => input !== '-' && resolve(input) === resolve(path)))
      throw new UsageError(`${path} is one of the inputs; write to another file.`, command);
    try {
      return await LineOutput.toFile(path, from);
    } catch (error) {
      throw new UsageError(error instanceof RangeError ? error.message : writeFailure(path, error), command);
    }
  };
  const lines = await open(output, host.stdout, keeper.bytes?.output);
  const errors = over.errors === undefined ? lines : await open(over.errors, host.stderr, keeper.bytes?.errors);
  const all = [...new Set([lines, errors])];
  return {
    lines,
    errors,
    flush: async () => {
      for (const one of all) await one.flush();
    },
    commit: async (kept, finished) => {
      for (const one of all) await (kept.keeps ? one.commit() : one.flush());
      await kept.write({ output: lines.bytes, errors: errors.bytes }, finished);
    },
    close: async () => {
      for (const one of all) await one.close();
    },
  };
}
