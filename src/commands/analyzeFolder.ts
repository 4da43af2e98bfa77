import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { exportAnalysesDocument } from '../core/export/analysesDocument';
import { CancelledError } from '../core/steps';
import { openJsonResult } from '../editor/resultDocument';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import { dumpPath } from '../workspace/dumpReader';

/** VS Code keeps no longer documents in step with extensions (50 MB, `TextModel._MODEL_SYNC_LIMIT`); half of it, as two bytes may be a unit. */
const LONGEST_DOCUMENT = 25_000_000;

/** Analyze Folder…: all dumps below a folder as one JSON document. */
export function registerAnalyzeFolder(services: Services): vscode.Disposable {
  return registerCommand(services.log, Command.analyzeFolder, async (argument?: unknown) => {
    const folder = argument instanceof vscode.Uri ? argument : await askFolder();
    if (!folder) return;
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Analyzing {0}', dumpPath(folder)),
      cancellable: true,
    };
    const analyses = await vscode.window.withProgress(options, (progress, token) =>
      analyzeAll(services, folder, progress, token),
    );
    if (analyses.length === 0)
      throw new UserFacingError(vscode.l10n.t('No seed dumps were found in {0}.', dumpPath(folder)));
    await give(exportAnalysesDocument(analyses), folder);
  });
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

async function analyzeAll(
  { finder, index, shown, log }: Services,
  folder: vscode.Uri,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Analysis[]> {
  const dumps: vscode.Uri[] = [];
  progress.report({ message: vscode.l10n.t('looking for dumps') });
  const files = await finder.candidates(folder, token);
  await finder.judgeAll(
    files,
    ({ uri, detection }) => {
      if (detection && detection.kind !== 'not_a_dump') dumps.push(uri);
    },
    token,
  );
  dumps.sort((a, b) => (a.path < b.path ? -1 : 1));
  const analyses: Analysis[] = [];
  for (const [i, uri] of dumps.entries()) {
    if (token.isCancellationRequested) throw new CancelledError();
    const message = vscode.l10n.t('{0} ({1} of {2})', dumpPath(uri), i + 1, dumps.length);
    progress.report({ message, increment: 100 / dumps.length });
    try {
      analyses.push(shown.of(await index.analysis(uri, token)));
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error;
      log.warn(`cannot read ${uri.toString()}: ${error.message}`);
    }
  }
  return analyses;
}

/** Opens the document, or saves it where it is too long to be opened. */
async function give(json: string, folder: vscode.Uri): Promise<void> {
  if (json.length <= LONGEST_DOCUMENT) {
    await openJsonResult(json, 'analyses', folder);
    return;
  }
  const defaultUri = vscode.Uri.joinPath(folder, 'dumps.seed-analyses.json');
  const title = vscode.l10n.t('The result is too long for an editor: save it as');
  const target = await vscode.window.showSaveDialog({ defaultUri, title });
  if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(json));
}
