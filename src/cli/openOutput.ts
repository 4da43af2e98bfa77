import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { type Run, UsageError } from './commandLine';
import { writeFailure } from './eachInput';
import { Output } from './output';

/**
 * Opens what a run writes its results to.
 * @throws UsageError where the output file is one of the inputs or cannot be opened.
 */
export async function openOutput({ command, inputs, output }: Run, stdout: Writable): Promise<Output> {
  if (output === undefined || output === '-') return Output.to(stdout);
  if (inputs.some((input) => input !== '-' && resolve(input) === resolve(output)))
    throw new UsageError(`${output} is one of the inputs; write to another file.`, command);
  try {
    return await Output.toFile(output);
  } catch (error) {
    throw new UsageError(writeFailure(output, error), command);
  }
}
