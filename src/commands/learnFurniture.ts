import * as vscode from 'vscode';
import { type RecordSightings, sightRecords } from '../containers/furnitureInRecords';
import type { FurnitureLine } from '../core/clean/furniture/furnitureList';
import { furnitureShape } from '../core/clean/furniture/furnitureShape';
import { learnInGroupsSteps } from '../core/clean/furniture/learnInGroups';
import { type DumpSighting, sightFurniture } from '../core/clean/furniture/sightFurniture';
import { CancelledError } from '../core/steps';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import { countRecords, reasonLabel } from '../host/labels';
import { runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import { dumpPath, readDump } from '../workspace/dumpReader';
import { type LeftOut, tellLeftOut } from './leftOut';

/** What the dumps of a folder have in common. */
interface Learned {
  readonly lines: readonly FurnitureLine[];
  readonly total: number;
  readonly leftOut: readonly LeftOut[];
}

/** Fewest dumps that can show what recurs. */
const FEWEST = 3;

/** Of how many dumps in one file of records at least what recurs is told by themselves alone; fewer belong to what else is in the folder. */
const GROUP = 20;

/** After how many records of a file it is told how far it is. */
const RECORDS_TOLD = 50;

/**
 * Learn Recurring Furniture: looks through the dumps of a workspace folder, records of containers among them, for lines that recur in them, lets the user choose which are furniture, and keeps
 * these for all later analyses of that folder. Called with `review` false, it takes all.
 */
export function registerLearnFurniture(services: Services): vscode.Disposable {
  return registerCommand(services.log, Command.learnFurniture, async (argument?: unknown, review?: unknown) => {
    const folder = await folderFor(argument);
    if (!folder) return;
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking for lines that recur in {0}', folder.name),
      cancellable: true,
    };
    const { lines, total, leftOut } = await vscode.window.withProgress(options, (progress, token) =>
      learn(services, folder, progress, token),
    );
    tellLeftOut(services.log, leftOut);
    if (lines.length === 0)
      throw new UserFacingError(
        total < FEWEST
          ? vscode.l10n.t(
              'Furniture shows in what at least three dumps have in common; {0} has {1}.',
              folder.name,
              total,
            )
          : vscode.l10n.t('Nothing recurs in the dumps of {0} that cleaning does not take away already.', folder.name),
      );
    const { spared } = await services.furniture.contentOf(folder);
    const chosen = review === false ? lines : await choose(lines, total, spared);
    if (!chosen) return;
    const uri = await services.furniture.keep(folder, lines, chosen, total);
    void tell(uri, chosen.length);
  });
}

/**
 * The workspace folder that the command was called on, or that the user chooses.
 * @throws UserFacingError where none is open.
 */
async function folderFor(argument: unknown): Promise<vscode.WorkspaceFolder | undefined> {
  const named = argument instanceof vscode.Uri ? vscode.workspace.getWorkspaceFolder(argument) : undefined;
  if (named) return named;
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new UserFacingError(vscode.l10n.t('Open a folder with seed dumps first.'));
  return folders.length === 1 ? folders[0] : vscode.window.showWorkspaceFolderPick();
}

async function learn(
  services: Services,
  folder: vscode.WorkspaceFolder,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Learned> {
  const { scanner, index, containers } = services;
  await scanner.ensure();
  const isOwn = ({ uri }: { readonly uri: vscode.Uri }): boolean =>
    vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString();
  const files = [...index.entries.filter(isOwn), ...containers.entries.filter(isOwn)];
  const common: DumpSighting[] = [];
  const groups: (readonly DumpSighting[])[] = [common];
  const leftOut: LeftOut[] = [];
  for (const [at, { uri }] of files.entries()) {
    if (token.isCancellationRequested) throw new CancelledError();
    const message = vscode.l10n.t('{0} ({1} of {2})', dumpPath(uri), at + 1, files.length);
    progress.report({ message, increment: 100 / files.length });
    const onRecord = (looked: number): void => {
      if (looked % RECORDS_TOLD === 0) progress.report({ message: `${message}: ${countRecords(looked)}` });
    };
    try {
      const { dumps, looked, more } = containers.entry(uri)
        ? await sightRecords(services.records, uri, token, onRecord)
        : await sightDump(uri, token);
      if (dumps.length < GROUP) common.push(...dumps);
      else groups.push(dumps);
      if (more)
        leftOut.push({ uri, message: vscode.l10n.t('only its first {0} were looked through.', countRecords(looked)) });
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError || error instanceof UserFacingError)) throw error;
      leftOut.push({ uri, message: error.message });
    }
  }
  const total = groups.reduce((sum, { length }) => sum + length, 0);
  return { lines: await runSliced(learnInGroupsSteps(groups), { token }), total, leftOut };
}

async function sightDump(uri: vscode.Uri, token: vscode.CancellationToken): Promise<RecordSightings> {
  const { source } = await readDump(uri);
  const seen = await runSliced(sightFurniture(source.text), { token });
  return { dumps: seen ? [seen] : [], looked: 1, more: false };
}

/** Lets the user choose which lines are furniture: all at first, but those that were left out before. `undefined` where the user goes away. */
async function choose(
  lines: readonly FurnitureLine[],
  total: number,
  spared: readonly string[],
): Promise<readonly FurnitureLine[] | undefined> {
  const left = new Set(spared.map(furnitureShape));
  const items = lines.map((line) => {
    const where = vscode.l10n.t('in {0} of {1} dumps', line.dumps ?? 0, total);
    const description = line.reason === 'stray' ? where : `${reasonLabel(line.reason)} · ${where}`;
    return { line, label: line.text, description, picked: !left.has(furnitureShape(line.text)) };
  });
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    title: vscode.l10n.t('Recurring Furniture'),
    placeHolder: vscode.l10n.t('The chosen lines are taken away from every dump of this folder'),
  });
  return picked?.map(({ line }) => line);
}

async function tell(uri: vscode.Uri, count: number): Promise<void> {
  const open = vscode.l10n.t('Open List');
  const lines = count === 1 ? vscode.l10n.t('1 line') : vscode.l10n.t('{0} lines', count);
  const message = vscode.l10n.t('Furniture of this folder is kept in {0}: {1}.', dumpPath(uri), lines);
  if ((await vscode.window.showInformationMessage(message, open)) === open) await vscode.window.showTextDocument(uri);
}
