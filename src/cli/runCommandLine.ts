import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { version } from '../../package.json';
import { type ByteSource, OnceSource } from '../core/containers/byteSource';
import { formatNamed } from '../core/export/exportFormats';
import { formatsList } from '../core/export/formatsList';
import { type CommandLine, type Run, readCommandLine, UsageError } from './commandLine';
import { type DumpWriter, dumpWriter, labelsWriter } from './dumpWriter';
import { eachInput } from './eachInput';
import { filesOf, writeFiles } from './exportFiles';
import { commandHelp, programHelp } from './helpText';
import { failureText, holdsMany, isFolder } from './inputs';
import { openOutput } from './openOutput';
import { Output } from './output';
import { runOverRecords } from './records/recordsCommand';
import { runClean } from './runClean';

/** The streams that a run reads from and writes to. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** File of the script that is a worker when it is started as one; runs over records need it. */
  readonly workerScript?: string;
  /** Milliseconds between two times that runs over records write their state. */
  readonly stateInterval?: number;
  /** Calls `listener` with the name of the first signal by which the system asks the program to end; without it such signals end it at once. */
  onSignal?(listener: (signal: string) => void): void;
}

/** How a run ended, as the system is told. */
const EXIT = { done: 0, failed: 1, usage: 2, stopped: 3 } as const;

/** Runs the program on its arguments (without `node` and the script) and gives its exit code: 0 done, 1 an input failed, 2 bad usage, 3 ended before its time. */
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
    else if ('formats' in wanted) await output.write(formatsList(wanted.formats));
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
  if (run.over) return EXIT[await runOverRecords({ ...run, over: run.over }, streams, tell)];
  const stdin = new OnceSource(streams.stdin);
  const many = run.inputs.length !== 1 || (await holdsMany(run.inputs[0]!, stdin));
  if (run.command === 'labels' && run.output !== undefined && (await isFolder(run.output)))
    return writeLabels(run, run.output, stdin, tell);
  if (run.command === 'clean')
    return (await runClean(run, many, { stdin, stdout: streams.stdout }, tell)) ? EXIT.done : EXIT.failed;
  const files = await filesOf(run);
  if (files) return (await writeFiles(run, files, stdin, tell)) ? EXIT.done : EXIT.failed;
  if (
    run.exportAs &&
    run.output === undefined &&
    isTerminal(streams.stdout) &&
    formatNamed(run.exportAs).content !== 'text'
  )
    throw new UsageError(`${run.exportAs} is no text for a terminal: name a file with -o.`, run.command);
  const output = await openOutput(run, streams.stdout);
  const writer = await dumpWriter(run, many, (path, message) => tell(`${path}: ${message}`));
  try {
    return await writeAll(run, { output, writer, stdin }, tell);
  } finally {
    writer.dispose?.();
  }
}

function isTerminal(stream: Writable): boolean {
  return 'isTTY' in stream && stream.isTTY === true;
}

interface Writing {
  readonly output: Output;
  readonly writer: DumpWriter;
  readonly stdin: ByteSource;
}

/** Writes all inputs into one output. */
async function writeAll(
  run: Run,
  { output, writer, stdin }: Writing,
  tell: (message: string) => void,
): Promise<number> {
  let index = 0;
  await output.write(writer.head);
  for (const piece of writer.start?.() ?? []) await output.write(piece);
  const { failed } = await eachInput(run, stdin, tell, async (dump) => {
    if (output.ended) return false;
    for (const piece of writer.part(dump, index++)) await output.write(piece);
    return true;
  });
  const end = writer.finish?.();
  if (end) for (const piece of end.pieces) await output.write(piece);
  for (const { path, message } of end?.messages ?? []) tell(`${path}: ${message}`);
  await output.write(writer.tail);
  await output.close();
  return failed ? EXIT.failed : EXIT.done;
}

/** Writes the labels of each dump into a folder, as the evaluation reads them: `page.json` for `page.txt`. */
async function writeLabels(
  run: Run,
  folder: string,
  stdin: ByteSource,
  tell: (message: string) => void,
): Promise<number> {
  const writer = labelsWriter(run, false, (path, message) => tell(`${path}: ${message}`));
  const { failed } = await eachInput(run, stdin, tell, async (dump) => {
    const name = dump.path === '-' ? 'dump' : basename(dump.path, extname(dump.path));
    const number = dump.record ? `-${dump.record.number}` : '';
    await writeFile(join(folder, `${name}${number}.json`), [...writer.part(dump, 0)].join(''));
    return true;
  });
  return failed ? EXIT.failed : EXIT.done;
}
