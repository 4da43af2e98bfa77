import * as vscode from 'vscode';
import { dealsExporter } from '../core/export/dealsExport';
import { exportSteps } from '../core/export/exporter';
import { openDump } from '../editor/openDump';
import { openJsonResult, openResult } from '../editor/resultDocument';
import { revealSpan } from '../editor/revealSpan';
import { UserFacingError } from '../host/errors';
import { countDeals } from '../host/labels';
import { runSliced } from '../host/timeSlicer';
import type { CopyFormat, PageMessage, PanelScope } from '../webview/messages';
import type { Words } from '../webview/shared/texts';
import type { DumpIndex } from '../workspace/dumpIndex';
import type { DealFeed, DealPlace } from './dealFeed';
import { panelLabels } from './panelLabels';
import { tableTextSteps } from './tableText';

const LANGUAGES: Readonly<Record<CopyFormat, string>> = { csv: 'csv', json: 'json', md: 'markdown' };
/** How long the status bar tells what was copied. */
const TOLD_MS = 4000;

/**
 * Shows the main evidence of a deal beside the panel.
 * @throws UserFacingError where the text has changed so that the deal is no longer in it.
 */
export async function openEvidence(
  index: DumpIndex,
  place: DealPlace | undefined,
  panel: vscode.WebviewPanel,
  focus: boolean,
): Promise<void> {
  if (!place) throw changedError();
  const document = await openDump(place.uri);
  const { deals } = await index.analysis(place.uri);
  const evidence = deals.find(({ id }) => id === place.dealId)?.evidence[0];
  if (!evidence) throw changedError();
  await revealSpan(document, evidence.span, { preserveFocus: !focus, viewColumn: columnBeside(panel) });
}

/** Puts deals into the clipboard: as JSON with all that is known, else the columns that the table shows. */
export async function copyDeals(
  feed: DealFeed,
  { format, keys, columns }: Extract<PageMessage, { type: 'copy' }>,
): Promise<void> {
  const wanted = new Set(keys);
  const rowOf = new Map(feed.rows.map((row) => [row.key, row]));
  const rows = keys.flatMap((key) => rowOf.get(key) ?? []);
  const words: Words = { t: vscode.l10n.t, labels: panelLabels() };
  const text = await runSliced(
    format === 'json'
      ? exportSteps(dealsExporter('json'), feed.pick(wanted))
      : tableTextSteps(rows, columns, format, words),
  );
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', countDeals(rows.length)), TOLD_MS);
}

/** Opens deals as a document beside, with all that is known of them. */
export async function exportDealRows(
  feed: DealFeed,
  { format, keys }: Extract<PageMessage, { type: 'export' }>,
  scope: PanelScope,
): Promise<void> {
  const picked = feed.pick(new Set(keys));
  if (picked.length === 0) throw new UserFacingError(vscode.l10n.t('There are no deals to export.'));
  const text = await runSliced(exportSteps(dealsExporter(format), picked));
  const source = sourceOf(scope);
  if (format === 'json') {
    await openJsonResult(text, 'deals', source);
    return;
  }
  const known = await vscode.languages.getLanguages();
  const language = known.includes(LANGUAGES[format]) ? LANGUAGES[format] : 'plaintext';
  await openResult({ content: text, source, ending: `seed-deals.${format}`, language });
}

/** The column for evidence: one that shows an editor already, else one to the right of the panel. */
function columnBeside(panel: vscode.WebviewPanel): vscode.ViewColumn {
  const others = vscode.window.visibleTextEditors.flatMap(({ viewColumn }) =>
    viewColumn !== undefined && viewColumn !== panel.viewColumn ? [viewColumn] : [],
  );
  return others[0] ?? vscode.ViewColumn.Beside;
}

/** What an exported document takes its name and place from. */
function sourceOf(scope: PanelScope): vscode.Uri {
  if (scope.kind !== 'workspace') return vscode.Uri.parse(scope.uri);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? vscode.Uri.joinPath(folder, 'all-dumps') : vscode.Uri.parse('untitled:all-dumps');
}

function changedError(): UserFacingError {
  return new UserFacingError(vscode.l10n.t('The text has changed: this item is no longer in it.'));
}
