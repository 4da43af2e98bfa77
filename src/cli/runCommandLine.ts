import { writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { version } from '../../package.json';
import { type CommandLine, type Run, readCommandLine, UsageError } from './commandLine';
import { CorrectionFinder } from './correctionFinder';
import { dumpWriter } from './dumpWriter';
import { commandHelp, programHelp } from './helpText';
import { failureText, isFolder, readInputs } from './inputs';
import { Output } from './output';

/** The streams that a run reads from and writes to. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** How a run ended, as the system is told. */
const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** Runs the program on its arguments (without `node` and the script) and gives its exit code: 0 done, 1 an input failed, 2 bad usage. */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<number> {
  const tell = (message: string): void => {
    streams.stderr.write(`seed-dump: ${message}\n`);
  };
  // Nobody may be listening to messages; that is no reason to stop.
  streams.stderr.on('error', () => {});
  try {
    const wanted: CommandLine = readCommandLine(args);
    if ('run' in wanted) return await run(wanted.run, streams, tell);
    const output = Output.to(streams.stdout);
    if ('version' in wanted) await output.write(`${version}\n`);
    else await output.write(wanted.help === 'program' ? programHelp() : commandHelp(wanted.help));
    await output.close();
    return EXIT.done;
  } catch (error) {
    if (error instanceof UsageError) {
      tell(error.message);
      tell(`See seed-dump ${error.command ? `${error.command} ` : ''}--help.`);
      return EXIT.usage;
    }
    tell(failureText(error));
    return EXIT.failed;
  }
}

async function run(run: Run, streams: Streams, tell: (message: string) => void): Promise<number> {
  const many = run.inputs.length !== 1 || (await isFolder(run.inputs[0]!));
  if (run.command === 'labels' && run.output !== undefined && (await isFolder(run.output)))
    return writeLabels(run, run.output, streams, tell);
  const output = await openOutput(run, streams);
  const writer = dumpWriter(run, many, (path, message) => tell(`${path}: ${message}`));
  const corrections = new CorrectionFinder(run.corrections, tell);
  let code: number = EXIT.done;
  let index = 0;
  const options = { stdin: streams.stdin, ...(run.output === undefined ? {} : { except: run.output }) };
  await output.write(writer.head);
  for await (const input of readInputs(run.inputs, options)) {
    if (output.ended) return code;
    if ('decoded' in input) {
      for (const issue of input.decoded.issues) tell(`${input.path}: ${issue.message}`);
      const loaded = { ...input, corrections: run.command === 'detect' ? [] : await corrections.of(input.path) };
      for (const piece of writer.part(loaded, index++)) await output.write(piece);
    } else if ('failure' in input) {
      tell(`${input.path}: ${input.failure}`);
      code = EXIT.failed;
    } else tell(`${input.path}: ${input.notice}`);
  }
  const end = writer.finish?.();
  if (end) for (const piece of end.pieces) await output.write(piece);
  for (const { path, message } of end?.messages ?? []) tell(`${path}: ${message}`);
  await output.write(writer.tail);
  await output.close();
  return code;
}

/** Writes the labels of each dump into a folder, as the evaluation reads them: `page.json` for `page.txt`. */
async function writeLabels(
  run: Run,
  folder: string,
  streams: Streams,
  tell: (message: string) => void,
): Promise<number> {
  const writer = dumpWriter(run, false, (path, message) => tell(`${path}: ${message}`));
  const corrections = new CorrectionFinder(run.corrections, tell);
  let code: number = EXIT.done;
  for await (const input of readInputs(run.inputs, { stdin: streams.stdin })) {
    if ('decoded' in input) {
      const loaded = { ...input, corrections: await corrections.of(input.path) };
      const name = input.path === '-' ? 'dump' : basename(input.path, extname(input.path));
      await writeFile(join(folder, `${name}.json`), [...writer.part(loaded, 0)].join(''));
    } else if ('failure' in input) {
      tell(`${input.path}: ${input.failure}`);
      code = EXIT.failed;
    } else tell(`${input.path}: ${input.notice}`);
  }
  return code;
}

/** @throws UsageError where the output file is one of the inputs or cannot be opened. */
async function openOutput({ command, inputs, output }: Run, streams: Streams): Promise<Output> {
  if (output === undefined || output === '-') return Output.to(streams.stdout);
  if (inputs.some((input) => input !== '-' && resolve(input) === resolve(output)))
    throw new UsageError(`${output} is one of the inputs; write to another file.`, command);
  try {
    return await Output.toFile(output);
  } catch (error) {
    throw new UsageError(`Cannot write to ${output}: ${failureText(error)}`, command);
  }
}
