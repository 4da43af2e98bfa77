import * as vscode from 'vscode';
import { type ExportItems, type FormatInfo, type FormatName, formatNamed } from '../core/export/exportFormats';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import type { SidebarNode } from '../views/sidebarNode';
import { exportedBytes } from './exportHub';
import { pickFormat, pickItems, pickScope } from './exportPicker';
import { type ExportScope, scopeOfFiles, scopeOfItems, scopesOfDump } from './exportScope';
import { chosenItems } from './pickedItems';

const { t } = vscode.l10n;

/** What a caller may say beforehand, so that it is not asked. */
export interface WantedExport {
  readonly items: ExportItems;
  readonly format: FormatName;
  /** The file to write; asked for where not said. */
  readonly target?: vscode.Uri;
}

/** Export…: what is chosen in a view, or the active dump or a part of it, as a file in any format of the hub. */
export function registerExport(services: Services): vscode.Disposable {
  return registerCommand(
    services.log,
    Command.export,
    async (first?: unknown, all?: unknown, wanted?: WantedExport) => {
      const scopes = await scopesOf(services, first, all);
      const scope = wanted ? scopes.at(-1) : await pickScope(scopes);
      if (!scope) return;
      const items = wanted?.items ?? (await pickItems(scope));
      if (!items) return;
      const format = wanted ? formatNamed(wanted.format) : await pickFormat(items);
      if (!format) return;
      if (scope.inputs[items].length === 0 || !format.holds.includes(items))
        throw new UserFacingError(t('Nothing of that kind is selected.'));
      const target = wanted?.target ?? (await askTarget(scope, items, format));
      if (target) await write(services, scope, { items, format }, target);
    },
  );
}

/** Of an item of a view with all that are selected with it; else of the files that are selected in the explorer, or of a dump: that of the menu, or the active one. */
async function scopesOf(services: Services, first: unknown, all: unknown): Promise<readonly ExportScope[]> {
  if (Array.isArray(all) && all.length > 1 && all.every((one) => one instanceof vscode.Uri))
    return [await scopeOfFiles(services, all)];
  if (first === undefined || first instanceof vscode.Uri) return scopesOfDump(services, first);
  const nodes: readonly SidebarNode[] = chosenItems(services, first, all);
  const scope = await scopeOfItems(services, nodes);
  if (!scope) throw new UserFacingError(t('Nothing that can be exported is selected.'));
  return [scope];
}

function askTarget({ source }: ExportScope, items: ExportItems, format: FormatInfo): Thenable<vscode.Uri | undefined> {
  const ending = format.endings[0]!;
  // Documents have a schema by their name; an analysis by itself is none.
  const kind = format.name === 'json' && items !== 'analyses' ? `seed-${items}` : items;
  const base = source.path.replace(/\.\w+$/, '');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${base}.${kind}.${ending}`;
  const beside =
    source.scheme === 'untitled'
      ? folder && vscode.Uri.joinPath(folder, name)
      : source.with({ path: name, query: '', fragment: '' });
  return vscode.window.showSaveDialog({
    title: t('Export'),
    filters: { [format.title]: [ending.split('.').at(-1)!] },
    ...(beside ? { defaultUri: beside } : {}),
  });
}

async function write(
  services: Services,
  scope: ExportScope,
  { items, format }: { readonly items: ExportItems; readonly format: FormatInfo },
  target: vscode.Uri,
): Promise<void> {
  const name = vscode.workspace.asRelativePath(target);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: t('Exporting to {0}', name),
    cancellable: true,
  };
  await vscode.window.withProgress(options, async (progress, token) => {
    let shown = 0;
    const onProgress = (fraction: number): void => {
      progress.report({ increment: (fraction - shown) * 100 });
      shown = fraction;
    };
    const bytes = await exportedBytes(services, { format: format.name, items }, scope.inputs[items], {
      token,
      onProgress,
    });
    await vscode.workspace.fs.writeFile(target, bytes);
  });
  void offerToOpen(target, name, format);
}

/** Says that it is done. Does not wait for the user. */
async function offerToOpen(target: vscode.Uri, name: string, { content }: FormatInfo): Promise<void> {
  const open = t('Open');
  const chosen = await vscode.window.showInformationMessage(
    t('Exported to {0}.', name),
    ...(content === 'text' ? [open] : []),
  );
  if (chosen === open) await vscode.window.showTextDocument(target, { preview: false });
}
