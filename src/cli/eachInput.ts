import type { SkippedDump } from '../core/clean/cleaningReport';
import type { ByteSource } from '../core/containers/byteSource';
import type { Run } from './commandLine';
import { DumpMatterFinder } from './dumpMatter';
import { failureText, readInputs } from './inputs';
import { type LoadedDump, labelOf } from './loadedDump';

/** How a run through all inputs ended. */
export interface InputsDone {
  /** Whether any input failed. */
  readonly failed: boolean;
  /** Inputs that failed or hold nothing. */
  readonly skipped: readonly SkippedDump[];
}

/** Of how many records at most it is told what is wrong with them: a container may hold any number. The analyses have it all. */
const TOLD = 20;

/**
 * Reads the inputs of a run one after the other and gives each dump to `take`, which gives `false` where no more are wanted. What is wrong with an input is told, and
 * what `take` throws of it; the others are still read.
 */
export async function eachInput(
  run: Run,
  stdin: ByteSource,
  tell: (message: string) => void,
  take: (dump: LoadedDump) => Promise<boolean>,
): Promise<InputsDone> {
  const matter = new DumpMatterFinder(run, tell);
  const skipped: SkippedDump[] = [];
  let failed = false;
  let told = 0;
  const skip = (source: string, message: string): void => {
    tell(`${source}: ${message}`);
    skipped.push({ source, message });
  };
  const options = { stdin, ...(run.output === undefined ? {} : { except: run.output }) };
  for await (const input of readInputs(run.inputs, options)) {
    if ('decoded' in input) {
      for (const { message } of input.decoded.issues)
        if (!input.record || told++ < TOLD) tell(`${labelOf(input)}: ${message}`);
      const loaded = { ...input, ...(await matter.of(input.path, input.record)) };
      if (!(await take(loaded))) return { failed, skipped };
    } else if ('failure' in input) {
      skip(input.path, input.failure);
      failed = true;
    } else skip(input.path, input.notice);
  }
  return { failed, skipped };
}

/** Tells why something could not be written. */
export function writeFailure(path: string, error: unknown): string {
  return `Cannot write to ${path}: ${failureText(error)}`;
}
