import * as vscode from 'vscode';
import { isRecord } from '../containers/recordAddress';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { countDeals, countEntities } from '../host/labels';
import type { Services } from '../services';
import type { DumpDocument } from './dumpDocument';
import type { DumpDocuments } from './dumpDocuments';
import type { ArticlePlaces } from './dumpPlaces';

/** What a lens stands for; its title and command are made only where it is seen. */
class HeadlineLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly subject: 'deals' | 'entities' | 'clean',
    readonly uri: vscode.Uri,
    readonly places: ArticlePlaces,
  ) {
    super(range);
  }
}

/** Lenses above each headline: its deals (a peek at them), its entities (the article in the sidebar), and cleaning where there is something to clean. */
export function registerHeadlineLenses(documents: DumpDocuments, { settings }: Services): vscode.Disposable {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<void>());
  store.add(documents.onDidChange(() => changed.fire()));
  store.add(settings.onDidChange((names) => names.has('codeLens') && changed.fire()));
  const provider: vscode.CodeLensProvider<HeadlineLens> = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      if (!settings.get('codeLens')) return undefined;
      const dump = await documents.of(document, token);
      return dump?.places.articles.items.flatMap((places) => lensesOf(dump, places));
    },
    resolveCodeLens(lens) {
      lens.command = commandOf(lens);
      return lens;
    },
  };
  store.add(documents.register((selector) => vscode.languages.registerCodeLensProvider(selector, provider)));
  return store;
}

function lensesOf(dump: DumpDocument, places: ArticlePlaces): HeadlineLens[] {
  const range = dump.range(places.article.headlineSpan);
  const lens = (subject: HeadlineLens['subject']): HeadlineLens => new HeadlineLens(range, subject, dump.uri, places);
  return [
    ...(places.deals.length > 0 ? [lens('deals')] : []),
    ...(places.entityCount > 0 ? [lens('entities')] : []),
    ...(dump.analysis.removals.length > 0 ? [lens('clean')] : []),
  ];
}

function commandOf({ subject, uri, places }: HeadlineLens): vscode.Command {
  const { id } = places.article;
  switch (subject) {
    case 'deals':
      return {
        title: countDeals(places.deals.length),
        tooltip: vscode.l10n.t('Look at the sentences that tell the deals of this article'),
        command: Command.peekDeals,
        arguments: [uri, id],
      };
    case 'entities':
      return {
        title: countEntities(places.entityCount),
        tooltip: vscode.l10n.t('Show this article with its entities in the sidebar'),
        command: Command.showInSidebar,
        arguments: [uri, id],
      };
    case 'clean':
      if (isRecord(uri))
        return {
          title: vscode.l10n.t('Save Cleaned Text As…'),
          tooltip: vscode.l10n.t('Save what cleaning leaves of the record as a new file'),
          command: Command.saveCleanedText,
          arguments: [uri],
        };
      return {
        title: vscode.l10n.t('Clean'),
        tooltip: vscode.l10n.t('Compare the dump with its cleaned text'),
        command: Command.cleanDump,
        arguments: [uri],
      };
  }
}
