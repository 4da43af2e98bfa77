import * as vscode from 'vscode';
import {
  cleaningReport,
  type DumpCleaning,
  dumpCleaning,
  reportJson,
  reportMarkdown,
  type SkippedDump,
} from '../core/clean/cleaningReport';
import { CancelledError } from '../core/steps';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import { dumpPath } from '../workspace/dumpReader';
import { exists } from '../workspace/existing';
import { folderFiles } from '../workspace/folderFiles';
import { cleanOptions } from './cleanedTexts';
import { isBelow, planFiles } from './folderPlan';

/** A dump and the file that its cleaned text goes to. */
export interface CleaningJob {
  readonly source: vscode.Uri;
  readonly target: vscode.Uri;
}

/** What was done. */
export interface FolderCleaned {
  /** How many dumps were cleaned. */
  readonly count: number;
  /** The report for people; one as JSON stands beside it. */
  readonly report: vscode.Uri;
  /** Whether the user stopped it before all was done. */
  readonly stopped: boolean;
}

/** What is to be done in folders. */
export interface CleaningPlan {
  readonly jobs: readonly CleaningJob[];
  /** Files of records, which are left out: what cleaning leaves of a record has no file of its own to go to. */
  readonly containers: readonly vscode.Uri[];
}

/**
 * Finds the dumps and decides where their cleaned texts go; those that stand in the target folder already are none.
 * @throws UserFacingError where one would be written over a dump; CancelledError where `token` asks to stop.
 */
export async function planCleaning(
  { finder, settings }: Services,
  folders: readonly vscode.Uri[],
  into: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<CleaningPlan> {
  const dumps = new Map<string, vscode.Uri>();
  const containers = new Map<string, vscode.Uri>();
  for (const folder of folders) {
    const files = await folderFiles(finder, folder, token, ({ path }) => !isBelow(path, into.path));
    for (const { uri, container } of files) (container ? containers : dumps).set(uri.path, uri);
  }
  const { format = 'text' } = cleanOptions(settings);
  const files = planFiles(
    [...dumps.keys()],
    folders.map(({ path }) => path),
    format,
  );
  const jobs = files.map(({ source, target }) => ({
    source: dumps.get(source)!,
    target: vscode.Uri.joinPath(into, target),
  }));
  const over = jobs.find(({ target }) => dumps.has(target.path));
  if (over)
    throw new UserFacingError(
      vscode.l10n.t(
        'A cleaned text would be written over {0}, which is a dump: choose another folder.',
        dumpPath(over.target),
      ),
    );
  return { jobs, containers: [...containers.values()] };
}

/** What is said of a file of records that is left out, for people. */
export function recordsLeftOut(container: vscode.Uri): string {
  return vscode.l10n.t(
    'It is a file of records, which have no files of their own. Save what cleaning leaves of a record with “Save Cleaned Text As…”, or of all records with the command line: seed-dump clean {0} -o FOLDER/',
    dumpPath(container),
  );
}

/** Cleans and writes dump by dump, then the report of those that were done and of what was left out, also where `token` asks to stop. */
export async function cleanInto(
  { cleaned, log }: Services,
  { jobs, containers }: CleaningPlan,
  into: vscode.Uri,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<FolderCleaned> {
  const done: DumpCleaning[] = [];
  const skipped: SkippedDump[] = containers.map((uri) => ({ source: dumpPath(uri), message: recordsLeftOut(uri) }));
  let stopped = false;
  for (const [index, { source, target }] of jobs.entries()) {
    const message = vscode.l10n.t('{0} ({1} of {2})', dumpPath(source), index + 1, jobs.length);
    progress.report({ message, increment: 100 / jobs.length });
    try {
      const result = await cleaned.ofFile(source, token);
      await write(target, result.cleaned.text);
      done.push(dumpCleaning(result.text, result.analysis, result.cleaned, target.path.slice(into.path.length + 1)));
    } catch (error) {
      stopped = error instanceof CancelledError || token.isCancellationRequested;
      if (stopped) break;
      if (!(error instanceof vscode.FileSystemError)) throw error;
      log.warn(`cannot clean ${source.toString()}: ${error.message}`);
      skipped.push({ source: dumpPath(source), message: error.message });
    }
  }
  return { count: done.length, report: await writeReport(done, skipped, into), stopped };
}

/** Writes a report under a name that nobody has. */
async function writeReport(
  done: readonly DumpCleaning[],
  skipped: readonly SkippedDump[],
  into: vscode.Uri,
): Promise<vscode.Uri> {
  const content = cleaningReport(done, skipped);
  for (let number = 1; ; number++) {
    const name = `cleaning-report${number === 1 ? '' : `-${number}`}`;
    const [text, json] = ['md', 'json'].map((ending) => vscode.Uri.joinPath(into, `${name}.${ending}`)) as [
      vscode.Uri,
      vscode.Uri,
    ];
    if ((await exists(text)) || (await exists(json))) continue;
    await write(text, reportMarkdown(content));
    await write(json, reportJson(content));
    return text;
  }
}

async function write(target: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(target, '..'));
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}
