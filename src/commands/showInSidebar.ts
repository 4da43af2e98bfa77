import * as vscode from 'vscode';
import { isRecord, recordAddress } from '../containers/recordAddress';
import { registerCommand } from '../host/commandRegistry';
import { Command, View } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import { toSpan } from '../host/ranges';
import type { Services } from '../services';
import { nodeAt } from '../views/nodeLookup';
import { revealItem } from '../views/revealItem';
import { dumpPath } from '../workspace/dumpReader';
import { type CommandArgument, targetUri } from './commandTarget';

/** Show in Sidebar: reveals the item at the cursor in the tree, or the article of a given id. A file that was not judged a dump is listed from then on. */
export function registerShowInSidebar(services: Services): vscode.Disposable {
  const { log, index, judge, containers, state, tree, dumpView } = services;
  return registerCommand(log, Command.showInSidebar, async (argument?: CommandArgument, wanted?: unknown) => {
    // Menus put other things behind the file.
    const articleId = typeof wanted === 'string' ? wanted : undefined;
    const uri = targetUri(argument);
    if (!index.entry(uri)) await judge.ask(uri);
    if (isRecord(uri)) await readAsFarAs(services, uri);
    if (containers.entry(uri)) return showContainer(services, uri);
    const dump = tree.dump(uri);
    if (!dump) throw new UserFacingError(vscode.l10n.t('{0} holds no text to look at.', dumpPath(uri)));
    await state.clear();
    await vscode.commands.executeCommand(`${View.dumps}.focus`);
    const editor = vscode.window.activeTextEditor;
    const shown = editor?.document.uri.toString() === uri.toString() ? editor : undefined;
    const articles = shown || articleId ? await tree.articles(dump) : [];
    const article = articles.find((node) => node.article.id === articleId);
    const item = article ?? (shown && nodeAt(articles, toSpan(shown.document, shown.selection).start));
    await revealItem(dumpView.view, item ?? dump);
  });
}

/** Has the container of a record known and read, so that the tree has a place for the record. */
async function readAsFarAs({ containers, judge, reading }: Services, uri: vscode.Uri): Promise<void> {
  const address = recordAddress(uri);
  if (!address) return;
  if (!containers.entry(address.container)) await judge.ask(address.container);
  const container = containers.entry(address.container);
  if (container && container.table.positionOf(address.place.number) < 0) await reading.read(container);
}

async function showContainer({ state, tree, dumpView }: Services, uri: vscode.Uri): Promise<void> {
  await state.clear();
  await vscode.commands.executeCommand(`${View.dumps}.focus`);
  await revealItem(dumpView.view, tree.container(uri));
}
