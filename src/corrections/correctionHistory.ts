import * as vscode from 'vscode';
import { anchorTarget } from '../core/corrections/anchorCorrection';
import { WHOLE_FOLDER } from '../core/corrections/correction';
import { pathOfSource } from '../core/corrections/correctionSource';
import { openDump } from '../editor/openDump';
import { revealSpan } from '../editor/revealSpan';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import type { StoredCorrection } from '../workspace/correctionStore';
import { correctionIcon, correctionText } from './correctionText';

interface Item extends vscode.QuickPickItem {
  readonly stored: StoredCorrection;
}

/** Undo and Redo Last Correction, List Corrections (go to one, remove one), Remove Correction by its id. */
export function registerCorrectionHistory({ log, corrections }: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    registerCommand(log, Command.undoCorrection, async () => {
      if (!(await corrections.undo()))
        throw new UserFacingError(vscode.l10n.t('There is no correction that could be undone.'));
      vscode.window.setStatusBarMessage(vscode.l10n.t('The last correction is undone.'), 6000);
    }),
  );
  store.add(
    registerCommand(log, Command.redoCorrection, async () => {
      if (!(await corrections.redo()))
        throw new UserFacingError(vscode.l10n.t('There is no correction that could be done again.'));
      vscode.window.setStatusBarMessage(vscode.l10n.t('The correction is done again.'), 6000);
    }),
  );
  store.add(
    registerCommand(log, Command.listCorrections, async () => {
      const all = await corrections.all();
      if (all.length === 0) throw new UserFacingError(vscode.l10n.t('There are no corrections in this workspace.'));
      showList(all, async (gone) => {
        await corrections.remove([gone]);
        return corrections.all();
      });
    }),
  );
  store.add(
    registerCommand(log, Command.removeCorrection, async (id?: unknown) => {
      const gone = (await corrections.all()).filter(({ correction }) => correction.id === id);
      await corrections.remove(gone);
    }),
  );
  return store;
}

/** Shows corrections, the youngest first. Choosing one goes to its place; its buttons remove it or open the file at its line. */
function showList(
  all: readonly StoredCorrection[],
  remove: (gone: StoredCorrection) => Promise<readonly StoredCorrection[]>,
): void {
  const pick = vscode.window.createQuickPick<Item>();
  const removeButton = { iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Remove Correction') };
  const fileButton = {
    iconPath: new vscode.ThemeIcon('go-to-file'),
    tooltip: vscode.l10n.t('Open the Line in the File'),
  };
  const fill = (list: readonly StoredCorrection[]): void => {
    pick.items = [...list].reverse().map((stored) => itemOf(stored, [fileButton, removeButton]));
    if (list.length === 0) pick.hide();
  };
  pick.title = vscode.l10n.t('Corrections');
  pick.placeholder = vscode.l10n.t('Choose one to go to its place');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  fill(all);
  pick.onDidTriggerItemButton(async ({ item, button }) => {
    if (button === removeButton) fill(await remove(item.stored));
    else await openLine(item.stored);
  });
  pick.onDidAccept(async () => {
    const chosen = pick.selectedItems[0];
    pick.hide();
    if (chosen) await goTo(chosen.stored);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function itemOf(stored: StoredCorrection, buttons: readonly vscode.QuickInputButton[]): Item {
  const { body, target, created } = stored.correction;
  const where =
    target.source === WHOLE_FOLDER ? vscode.l10n.t('every dump of the folder') : pathOfSource(target.source);
  const quote = target.selector?.find((one) => one.type === 'TextQuoteSelector');
  return {
    label: `$(${correctionIcon(body)}) ${correctionText(body)}`,
    description: [where, created?.slice(0, 10)].filter(Boolean).join(' · '),
    ...(quote ? { detail: quote.exact.replace(/\s+/g, ' ').slice(0, 120) } : {}),
    buttons,
    stored,
  };
}

async function goTo(stored: StoredCorrection): Promise<void> {
  const { folder, correction } = stored;
  if (correction.target.source === WHOLE_FOLDER) return openLine(stored);
  const document = await openDump(vscode.Uri.joinPath(folder.uri, pathOfSource(correction.target.source)));
  const at = anchorTarget(document.getText(), correction.target);
  if (at) await revealSpan(document, at, { preserveFocus: false });
  else await openLine(stored);
}

async function openLine({ folder, line }: StoredCorrection): Promise<void> {
  const uri = vscode.Uri.joinPath(folder.uri, '.seed-dump', 'corrections.jsonl');
  const at = new vscode.Range(line - 1, 0, line - 1, 0);
  await vscode.window.showTextDocument(uri, { selection: at });
}
