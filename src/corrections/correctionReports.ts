import * as vscode from 'vscode';
import type { CommandArgument } from '../commands/commandTarget';
import { targetUri } from '../commands/commandTarget';
import { analysisOf } from '../commands/targetAnalysis';
import { WHOLE_FOLDER } from '../core/corrections/correction';
import { type CorrectedDump, correctionFigures } from '../core/corrections/correctionFigures';
import { pathOfSource } from '../core/corrections/correctionSource';
import { exportFigures } from '../core/export/figuresExport';
import { labelsName, labelsOf } from '../core/export/labelsExport';
import { openResult } from '../editor/resultDocument';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import { dumpPath, readDump } from '../workspace/dumpReader';
import { exists } from '../workspace/existing';

/** Export Labels (of a dump as a document, or of all corrected dumps into a folder) and Show Correction Figures. */
export function registerCorrectionReports(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  const { log } = services;
  store.add(
    registerCommand(log, Command.exportLabels, async (argument?: CommandArgument, folder?: unknown) => {
      const target =
        folder instanceof vscode.Uri ? folder : argument || hasDump(services) ? undefined : await askFolder();
      if (target) await exportAll(services, target);
      else if (argument || hasDump(services)) await exportOne(services, targetUri(argument));
    }),
  );
  store.add(registerCommand(log, Command.correctionFigures, () => showFigures(services)));
  return store;
}

function hasDump({ index }: Services): boolean {
  const active = vscode.window.activeTextEditor?.document.uri;
  return active !== undefined && index.entry(active) !== undefined;
}

async function exportOne(services: Services, source: vscode.Uri): Promise<void> {
  const labels = await labelsAt(services, source);
  await openResult({ content: json(labels), source, ending: 'seed-labels.json', language: 'json' });
}

/** Writes a file for each corrected dump; dumps of one name get numbers. */
async function exportAll(services: Services, folder: vscode.Uri): Promise<void> {
  const uris = await correctedDumps(services);
  const taken = new Set<string>();
  for (const uri of uris) {
    const { labels, name } = await namedLabels(services, uri);
    let own = name;
    for (let number = 2; taken.has(own); number++) own = `${name}-${number}`;
    taken.add(own);
    const file = vscode.Uri.joinPath(folder, `${own}.json`);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(json(labels)));
  }
  void vscode.window.showInformationMessage(
    uris.length === 1
      ? vscode.l10n.t('The labels of 1 dump were written.')
      : vscode.l10n.t('The labels of {0} dumps were written.', uris.length),
  );
}

async function labelsAt(services: Services, uri: vscode.Uri) {
  return (await namedLabels(services, uri)).labels;
}

async function namedLabels(services: Services, uri: vscode.Uri) {
  const analysis = await analysisOf(services, uri);
  const { text } = (await readDump(uri)).source;
  return { labels: labelsOf(analysis, text), name: labelsName(analysis) };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Write Labels Here'),
  });
  return picked?.[0];
}

/** The figures of all corrected dumps as a document. */
async function showFigures(services: Services): Promise<void> {
  const uris = await correctedDumps(services);
  const dumps: CorrectedDump[] = [];
  for (const uri of uris)
    dumps.push({ analysis: await analysisOf(services, uri), corrections: await services.corrections.forDump(uri) });
  const figures = correctionFigures(dumps);
  if (figures.length === 0)
    throw new UserFacingError(
      vscode.l10n.t(
        'There are no corrections that could be counted. Confirm or reject a deal, or correct a name, first.',
      ),
    );
  const content = [
    `# ${vscode.l10n.t('How the extraction does against the corrections')}`,
    uris.map((uri) => `- ${dumpPath(uri)}`).join('\n'),
    exportFigures(figures, 'md').trimEnd(),
    vscode.l10n.t(
      'Deals count where somebody confirmed, edited, rejected or added them. Of names, articles and removals, what is not corrected counts as right in dumps where some of their kind are.',
    ),
  ].join('\n\n');
  const source = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'corrections');
  await openResult({ content: `${content}\n`, source, ending: 'figures.md', language: 'markdown' });
}

/**
 * The dumps that have corrections of their own.
 * @throws UserFacingError where there are none.
 */
async function correctedDumps({ corrections }: Services): Promise<vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  for (const { folder, correction } of await corrections.all()) {
    const { source } = correction.target;
    if (source === WHOLE_FOLDER) continue;
    const uri = vscode.Uri.joinPath(folder.uri, pathOfSource(source));
    if (!found.has(uri.toString()) && (await exists(uri))) found.set(uri.toString(), uri);
  }
  if (found.size === 0) throw new UserFacingError(vscode.l10n.t('There are no corrections in this workspace.'));
  return [...found.values()];
}
