import * as vscode from 'vscode';
import { analyzeRecords } from '../containers/analyzeRecords';
import { Container } from '../containers/containerIndex';
import type { Analysis } from '../core/analysis';
import { analysesHead, analysesPart, analysesTail } from '../core/export/analysesDocument';
import { CancelledError } from '../core/steps';
import { LongResult } from '../editor/longResult';
import { openJsonResult } from '../editor/resultDocument';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import { dumpPath } from '../workspace/dumpReader';
import { type FolderFile, folderFiles } from '../workspace/folderFiles';
import { type LeftOut, tellLeftOut } from './leftOut';

type Bar = vscode.Progress<{ message?: string; increment?: number }>;

/** Analyze Folder…: all dumps below a folder, records of containers among them, as one JSON document. A second argument is the file that it is written to. */
export function registerAnalyzeFolder(services: Services): vscode.Disposable {
  return registerCommand(services.log, Command.analyzeFolder, async (argument?: unknown, wanted?: unknown) => {
    const folder = argument instanceof vscode.Uri ? argument : await askFolder();
    if (!folder) return;
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Analyzing {0}', dumpPath(folder)),
      cancellable: true,
    };
    const document = new LongResult({
      writer: services.fileWriter,
      target: wanted instanceof vscode.Uri ? wanted : undefined,
      ask: () => askTarget(folder),
    });
    const run = new FolderRun(services, document);
    try {
      await vscode.window.withProgress(options, (progress, token) => run.through(folder, progress, token));
      if (run.count === 0 && run.leftOut.length === 0)
        throw new UserFacingError(vscode.l10n.t('No seed dumps were found in {0}.', dumpPath(folder)));
      tellLeftOut(services.log, run.leftOut);
      const result = await document.finish();
      if (typeof result === 'string') await openJsonResult(result, 'analyses', folder);
      else void tellSaved(result, run.count);
    } catch (error) {
      await document.discard();
      throw error;
    }
  });
}

/** One run through a folder, which puts the analyses into a document as they come. */
class FolderRun {
  /** Files that are not in the document, or not with all that they hold. */
  readonly leftOut: LeftOut[] = [];
  /** How many analyses are in the document. */
  count = 0;

  constructor(
    private readonly services: Services,
    private readonly document: LongResult,
  ) {}

  async through(folder: vscode.Uri, progress: Bar, token: vscode.CancellationToken): Promise<void> {
    progress.report({ message: vscode.l10n.t('looking for dumps') });
    const files = await folderFiles(this.services.finder, folder, token);
    await this.document.add(analysesHead());
    for (const [i, file] of files.entries()) {
      if (token.isCancellationRequested) throw new CancelledError();
      const message = vscode.l10n.t('{0} ({1} of {2})', dumpPath(file.uri), i + 1, files.length);
      progress.report({ message });
      try {
        await this.take(file, partOf(progress, message, files.length), token);
      } catch (error) {
        if (!(error instanceof vscode.FileSystemError) && !(error instanceof UserFacingError && file.container))
          throw error;
        this.leftOut.push({ uri: file.uri, message: error.message });
      }
    }
    await this.document.add(analysesTail(this.count));
  }

  private async take({ uri, container }: FolderFile, progress: Bar, token: vscode.CancellationToken): Promise<void> {
    const { index, shown, containers } = this.services;
    if (!container) {
      await this.put(shown.of(await index.analysis(uri, token)));
      progress.report({ increment: 100 });
      return;
    }
    const known = containers.entry(uri) ?? new Container(uri, container.size, container.mtime);
    const done = await analyzeRecords(this.services, known, progress, token, (analysis) => this.put(analysis));
    if (token.isCancellationRequested) throw new CancelledError();
    const { troubles, firstTrouble = '' } = done;
    if (known.failure) this.leftOut.push({ uri, message: known.failure });
    else if (done.stopped) this.leftOut.push({ uri, message: vscode.l10n.t('reading it was stopped.') });
    else if (troubles === 1) this.leftOut.push({ uri, message: firstTrouble });
    else if (troubles > 1)
      this.leftOut.push({ uri, message: vscode.l10n.t('{0} ({1} more of the kind)', firstTrouble, troubles - 1) });
  }

  private async put(analysis: Analysis): Promise<void> {
    await this.document.add(analysesPart(analysis, this.count++));
  }
}

/** The progress of one of `count` files, told in percent of the file. */
function partOf(progress: Bar, name: string, count: number): Bar {
  return {
    report: ({ message, increment = 0 }) =>
      progress.report({ message: message ? `${name}: ${message}` : name, increment: increment / count }),
  };
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Analyze'),
    ...(defaultUri ? { defaultUri } : {}),
  });
  return picked?.[0];
}

function askTarget(folder: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const defaultUri = vscode.Uri.joinPath(folder, 'dumps.seed-analyses.json');
  const title = vscode.l10n.t('The result is too long for an editor: save it as');
  return vscode.window.showSaveDialog({ defaultUri, title });
}

async function tellSaved(file: vscode.Uri, count: number): Promise<void> {
  const reveal = vscode.l10n.t('Reveal in Explorer');
  const message = vscode.l10n.t('{0} analyses are in {1}.', count.toLocaleString('en'), dumpPath(file));
  if ((await vscode.window.showInformationMessage(message, reveal)) === reveal)
    await vscode.commands.executeCommand('revealInExplorer', file);
}
