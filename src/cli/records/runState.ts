import { createHash } from 'node:crypto';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { UsageError } from '../commandLine';
import type { ReadingPlace } from './recordJob';

/** What is kept of a run between two starts. */
export interface RunState {
  readonly format: 'seed-dump-state';
  readonly version: 1;
  /** Tells what was asked for: a state serves the same run only. */
  readonly run: string;
  /** All records before it have their lines. */
  readonly place: ReadingPlace;
  /** Bytes of the output, and of the file of errors, that are good. */
  readonly output: number;
  readonly errors: number;
  /** Records that have a line, and those among them that failed. */
  readonly done: number;
  readonly failed: number;
  /** Whether there is nothing more to do. */
  readonly finished: boolean;
}

/**
 * A name for what a run was asked for: `options` and the inputs with their sizes. Standard input has no size.
 */
export async function nameOfRun(options: unknown, inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(options));
  for (const input of inputs) {
    const size = input === '-' ? undefined : (await stat(input).catch(() => undefined))?.size;
    hash.update(JSON.stringify([input, size]));
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * Reads the state in a file; undefined where there is no such file.
 * @throws UsageError where it is none, or that of another run.
 */
export async function readState(path: string, run: string): Promise<RunState | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const state = parsed(text);
  if (!state) throw new UsageError(`${path} holds no state of a run.`);
  if (state.run !== run)
    throw new UsageError(
      `${path} holds the state of another run: command, options, inputs or their sizes differ. Delete it to begin anew.`,
    );
  return state;
}

function parsed(text: string): RunState | undefined {
  try {
    const state = JSON.parse(text) as Partial<RunState> | null;
    return state?.format === 'seed-dump-state' && state.version === 1 ? (state as RunState) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a state so that the file holds the old or the new one whole, whatever happens meanwhile. */
export async function writeState(path: string, state: RunState): Promise<void> {
  const fresh = `${path}.new`;
  const file = await open(fresh, 'w');
  try {
    await file.writeFile(`${JSON.stringify(state)}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}
