import { PassThrough, Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../../src/cli/runCommandLine';

/** How a run of the program ended. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in this process on `args` with `input` as standard input. */
export async function runCli(args: readonly string[], input: string | Uint8Array = ''): Promise<CliRun> {
  const stdout = gatherer();
  const stderr = gatherer();
  const stdin = Readable.from(input.length ? [Buffer.from(input)] : []);
  const code = await runCommandLine(args, { stdin, stdout: stdout.stream, stderr: stderr.stream });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** A stream that fails as a pipe does whose reader has gone away, after it has taken `limit` chunks. */
export function brokenPipe(limit: number): { readonly stream: Writable; readonly writes: () => number } {
  let writes = 0;
  const stream = new Writable({
    write(_chunk, _encoding, done) {
      writes++;
      done(writes > limit ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null);
    },
  });
  return { stream, writes: () => writes };
}

function gatherer(): { readonly stream: PassThrough; text(): string } {
  const stream = new PassThrough({ highWaterMark: 1 << 30 });
  return { stream, text: () => String(stream.read() ?? '') };
}
