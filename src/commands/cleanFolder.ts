import * as vscode from 'vscode';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import { countDumps } from '../host/labels';
import { type CleaningJob, cleanInto, planCleaning, recordsLeftOut } from '../review/folderCleaning';
import type { Services } from '../services';
import { dumpPath } from '../workspace/dumpReader';
import { exists } from '../workspace/existing';

/** What becomes of files that are there already. */
type Existing = 'replace' | 'skip';

/** Clean Folder…: the cleaned text of every dump below a folder, or of the workspace, goes into another folder, with a report. The dumps stay as they are. */
export function registerCleanFolder(services: Services): vscode.Disposable {
  const { log } = services;
  return registerCommand(log, Command.cleanFolder, async (argument?: unknown, wanted?: unknown, existing?: unknown) => {
    const folders = await foldersToClean(argument);
    if (folders.length === 0) return;
    const into = wanted instanceof vscode.Uri ? wanted : await askTarget();
    if (!into) return;
    if (folders.some((folder) => folder.path === into.path))
      throw new UserFacingError(
        vscode.l10n.t('That is the folder of the dumps: choose another one for the cleaned texts.'),
      );
    const options = { location: vscode.ProgressLocation.Notification, cancellable: true };
    const title = (text: string) => ({ ...options, title: text });
    const { jobs, containers } = await vscode.window.withProgress(
      title(vscode.l10n.t('Looking for dumps')),
      (_, token) => planCleaning(services, folders, into, token),
    );
    if (jobs.length === 0)
      throw new UserFacingError(
        containers.length > 0
          ? `${dumpPath(containers[0]!)}: ${recordsLeftOut(containers[0]!)}`
          : vscode.l10n.t('No seed dumps were found in {0}.', folders.map(dumpPath).join(', ')),
      );
    const chosen = await withoutExisting(jobs, existing);
    if (!chosen) return;
    const { count, report, stopped } = await vscode.window.withProgress(
      title(vscode.l10n.t('Cleaning into {0}', dumpPath(into))),
      (bar, token) => cleanInto(services, { jobs: chosen, containers }, into, bar, token),
    );
    void offerReport(count, containers.length, into, report, stopped);
  });
}

async function foldersToClean(argument: unknown): Promise<vscode.Uri[]> {
  if (argument instanceof vscode.Uri) return [argument];
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 0) return folders.map(({ uri }) => uri);
  const openLabel = vscode.l10n.t('Clean');
  return [
    ...((await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel })) ?? []),
  ];
}

async function askTarget(): Promise<vscode.Uri | undefined> {
  const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Folder for the Cleaned Texts'),
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Clean into This Folder'),
    ...(defaultUri ? { defaultUri } : {}),
  });
  return picked?.[0];
}

/** The jobs that are to be done, once the user has said what becomes of files that are there; `undefined` where they would rather not. */
async function withoutExisting(
  jobs: readonly CleaningJob[],
  wanted: unknown,
): Promise<readonly CleaningJob[] | undefined> {
  const there = new Set<CleaningJob>();
  for (const job of jobs) if (await exists(job.target)) there.add(job);
  if (there.size === 0) return jobs;
  const answer = wanted === 'replace' || wanted === 'skip' ? wanted : await askExisting(there.size, jobs.length);
  if (answer === 'skip') return jobs.filter((job) => !there.has(job));
  return answer === 'replace' ? jobs : undefined;
}

async function askExisting(count: number, total: number): Promise<Existing | undefined> {
  const replace = vscode.l10n.t('Replace');
  const skip = vscode.l10n.t('Leave Them');
  const message = vscode.l10n.t('{0} of {1} files are in the folder already.', count, total);
  const detail = vscode.l10n.t('Replacing them cannot be undone.');
  const choice = await vscode.window.showWarningMessage(message, { modal: true, detail }, replace, skip);
  return choice === replace ? 'replace' : choice === skip ? 'skip' : undefined;
}

/** Tells what was done, with a way to the report. */
async function offerReport(
  count: number,
  leftOut: number,
  into: vscode.Uri,
  report: vscode.Uri,
  stopped: boolean,
): Promise<void> {
  const open = vscode.l10n.t('Open Report');
  const done = stopped
    ? vscode.l10n.t('Stopped: {0} cleaned into {1}.', countDumps(count), dumpPath(into))
    : vscode.l10n.t('{0} cleaned into {1}.', countDumps(count), dumpPath(into));
  const left =
    leftOut === 1
      ? vscode.l10n.t('A file of records was left out.')
      : vscode.l10n.t('{0} files of records were left out.', leftOut);
  const what = leftOut > 0 ? `${done} ${left}` : done;
  if ((await vscode.window.showInformationMessage(what, open)) === open) await vscode.window.showTextDocument(report);
}
