import * as vscode from 'vscode';
import { analyzeRecords } from '../containers/analyzeRecords';
import type { Container } from '../containers/containerIndex';
import { recordAddress } from '../containers/recordAddress';
import { openDump } from '../editor/openDump';
import { registerCommand } from '../host/commandRegistry';
import { Command, View } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import { countDeals, countRecords } from '../host/labels';
import type { Services } from '../services';
import { containerOf } from '../views/containerNodes';
import { uriAt } from '../views/containerTree';
import { revealItem } from '../views/revealItem';
import { type DumpNode, dumpOf, isDumpPart } from '../views/treeNodes';
import { dumpPath } from '../workspace/dumpReader';
import { type CommandArgument, isTreeNode } from './commandTarget';

const { t } = vscode.l10n;

/** How long the last word of an analysis stays in the status bar. */
const NOTE_MS = 8000;

/** Commands on files of records: open one, go to one by its number, read on and stop, analyse all. */
export function registerRecordCommands(services: Services): vscode.Disposable {
  const { log, reading } = services;
  const store = new DisposableStore();
  store.add(
    registerCommand(log, Command.openRecord, async (node: DumpNode) => {
      const document = await openDump(vscode.Uri.parse(node.uri));
      await vscode.window.showTextDocument(document, { preserveFocus: true, preview: true });
    }),
  );
  store.add(
    registerCommand(log, Command.goToRecord, async (argument?: CommandArgument, wanted?: unknown) => {
      const container = await containerFor(services, argument);
      const number = typeof wanted === 'number' ? wanted : await askNumber(container);
      if (number !== undefined) await goTo(services, container, number);
    }),
  );
  store.add(
    registerCommand(log, Command.readRecords, async (argument?: CommandArgument) =>
      reading.read(await containerFor(services, argument)),
    ),
  );
  store.add(
    registerCommand(log, Command.stopReadingRecords, async (argument?: CommandArgument) =>
      reading.stop(await containerFor(services, argument)),
    ),
  );
  store.add(
    registerCommand(log, Command.analyzeRecords, async (argument?: CommandArgument) => {
      const container = await containerFor(services, argument);
      const options = {
        location: vscode.ProgressLocation.Notification,
        title: t('Analyzing the records of {0}', dumpPath(container.uri)),
        cancellable: true,
      };
      const { stopped } = await vscode.window.withProgress(options, (progress, token) =>
        analyzeRecords(services, container, progress, token),
      );
      const { table } = container;
      const told = [countRecords(table.analyzed), countDeals(table.foundDeals)];
      const message = stopped
        ? t('Stopped: {0} analyzed so far, {1}. Analyze again to go on.', ...told)
        : t('{0} analyzed, {1}.', ...told);
      vscode.window.setStatusBarMessage(message, NOTE_MS);
    }),
  );
  return store;
}

/** The container that a command is about: of its argument, of the record in the active editor, the only one, or the one that the user picks. */
async function containerFor({ containers }: Services, argument: CommandArgument): Promise<Container> {
  const uri = addressIn(argument);
  const known = uri && containers.entry(uri);
  if (known) return known;
  const { entries } = containers;
  if (entries.length === 0)
    throw new UserFacingError(
      t('There are no files of records here, such as WARC, mbox, compressed or very large files.'),
    );
  if (entries.length === 1) return entries[0]!;
  const items = entries.map((container) => ({ label: dumpPath(container.uri), container }));
  const picked = await vscode.window.showQuickPick(items, { title: t('File of Records') });
  if (!picked) throw new vscode.CancellationError();
  return picked.container;
}

function addressIn(argument: CommandArgument): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return recordAddress(argument)?.container ?? argument;
  if (isTreeNode(argument))
    return isDumpPart(argument)
      ? recordAddress(vscode.Uri.parse(dumpOf(argument).uri))?.container
      : vscode.Uri.parse(containerOf(argument).uri);
  const active = vscode.window.activeTextEditor?.document.uri;
  return active && recordAddress(active)?.container;
}

async function askNumber({ table }: Container): Promise<number | undefined> {
  const last = table.lastNumber;
  const answer = await vscode.window.showInputBox({
    title: t('Go to Record'),
    prompt: last > 0 ? t('Its number, up to {0}', last.toLocaleString('en')) : t('Its number'),
    validateInput: (text) => (/^\s*\d{1,10}\s*$/.test(text) ? undefined : t('A whole number, please.')),
  });
  return answer === undefined ? undefined : Number(answer);
}

async function goTo(services: Services, container: Container, number: number): Promise<void> {
  const { reading, judge, tree, dumpView, state } = services;
  if (container.table.positionOf(number) < 0) await reading.read(container);
  const position = container.table.positionOf(number);
  if (position < 0)
    throw new UserFacingError(t('{0} has no record {1}.', dumpPath(container.uri), number.toLocaleString('en')));
  const uri = uriAt(container, position);
  await judge.takeRecord(uri);
  await state.clear();
  await vscode.commands.executeCommand(`${View.dumps}.focus`);
  const node = tree.dump(uri);
  if (node) await revealItem(dumpView.view, node);
  await vscode.window.showTextDocument(await openDump(uri), { preserveFocus: true, preview: true });
}
