import * as vscode from 'vscode';
import { openDump } from '../editor/openDump';
import { revealSpan } from '../editor/revealSpan';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import type { DumpDocument } from './dumpDocument';
import type { DumpDocuments } from './dumpDocuments';

/** The commands behind lenses and hovers: Peek Deals of an article, Go to Deal. */
export function registerDealCommands(documents: DumpDocuments, { log }: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    registerCommand(log, Command.peekDeals, async (uri: vscode.Uri, articleId: string) => {
      const dump = await currentDump(documents, uri);
      const article = dump.places.articleOf.get(articleId);
      const told = article?.deals.flatMap(({ evidence }) => evidence[0] ?? []) ?? [];
      const [first] = told;
      if (!article || !first) throw changedError();
      const locations = told.map(({ span }) => dump.location(span));
      const { start } = dump.range(article.article.headlineSpan);
      await vscode.window.showTextDocument(dump.document, { preserveFocus: false });
      await vscode.commands.executeCommand('editor.action.peekLocations', dump.uri, start, locations, 'peek');
    }),
  );
  store.add(
    registerCommand(log, Command.goToDeal, async (address: string, dealId: string, sentence: number) => {
      const dump = await currentDump(documents, vscode.Uri.parse(address));
      const deal = dump.analysis.deals.find(({ id }) => id === dealId);
      const told = deal?.evidence[sentence] ?? deal?.evidence[0];
      if (!told) throw changedError();
      await revealSpan(dump.document, told.span, { preserveFocus: false });
    }),
  );
  return store;
}

async function currentDump(documents: DumpDocuments, uri: vscode.Uri): Promise<DumpDocument> {
  const dump = await documents.of(await openDump(uri));
  if (!dump) throw changedError();
  return dump;
}

function changedError(): UserFacingError {
  return new UserFacingError(vscode.l10n.t('The text has changed: this item is no longer in it.'));
}
