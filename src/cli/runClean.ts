import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { cleaningReport, reportJson, reportMarkdown } from '../core/clean/cleaningReport';
import type { ByteSource } from '../core/containers/byteSource';
import { CleanedFolder } from './cleanIntoFolder';
import { cleanWriter } from './cleanWriter';
import { type Run, UsageError } from './commandLine';
import { eachInput, writeFailure } from './eachInput';
import { failureText, isFolder } from './inputs';
import { openOutput } from './openOutput';

/**
 * Cleans all inputs: into one stream, or where `-o` names a folder (one that is there, or a name with `/` at its end) into a file for each dump. Then writes the
 * report that was asked for. Gives whether all was done.
 * @throws UsageError where the output or the report is one of the inputs or cannot be opened.
 */
export async function runClean(
  run: Run,
  many: boolean,
  streams: { readonly stdin: ByteSource; readonly stdout: Writable },
  tell: (message: string) => void,
): Promise<boolean> {
  const { output, report, inputs } = run;
  if (report !== undefined && inputs.some((input) => resolve(input) === resolve(report)))
    throw new UsageError(`${report} is one of the inputs; write the report to another file.`, 'clean');
  const toFolder = output !== undefined && (/[\\/]$/.test(output) || (await isFolder(output)));
  const writer = cleanWriter(run, many && !toFolder, (path, message) => tell(`${path}: ${message}`));
  let written = true;
  const read = toFolder ? await intoFolder(output) : await intoOne();
  if (report !== undefined) {
    const content = cleaningReport(writer.cleanings, read.skipped);
    const json = extname(report).toLowerCase() === '.json';
    try {
      await writeFile(report, json ? reportJson(content) : reportMarkdown(content));
    } catch (error) {
      tell(writeFailure(report, error));
      written = false;
    }
  }
  return written && !read.failed;

  async function intoOne() {
    const stream = await openOutput(run, streams.stdout);
    let index = 0;
    await stream.write(writer.head);
    const done = await eachInput(run, streams.stdin, tell, async (dump) => {
      for (const piece of writer.part(dump, index++)) await stream.write(piece);
      return !stream.ended;
    });
    await stream.write(writer.tail);
    await stream.close();
    return done;
  }

  function intoFolder(folder: string) {
    const cleaned = new CleanedFolder(folder, run, writer);
    return eachInput(run, streams.stdin, tell, async (dump) => {
      try {
        await cleaned.write(dump);
      } catch (error) {
        tell(`${dump.path}: ${failureText(error)}`);
        written = false;
      }
      return true;
    });
  }
}
