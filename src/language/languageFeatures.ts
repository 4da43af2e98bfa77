import type * as vscode from 'vscode';
import { registerProblems } from '../diagnostics/problems';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';
import { registerDealCommands } from './dealCommands';
import { registerDecorationCommands } from './decorationCommands';
import { registerDocumentLinks } from './documentLinks';
import { registerDocumentSymbols } from './documentSymbols';
import { registerDumpDecorations } from './dumpDecorations';
import { DumpDocuments } from './dumpDocuments';
import { registerEntityNavigation } from './entityNavigation';
import { registerFoldingRanges } from './foldingRanges';
import { registerHeadlineLenses } from './headlineLenses';
import { registerHovers } from './hoverProvider';
import { MentionsEverywhere } from './mentionsEverywhere';
import { prepareNames } from './preparedNames';
import { registerSelectionRanges } from './selectionRanges';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** What editors give for code, for dumps: outline, folding, symbols, lenses, hovers, navigation, marks, links, selection, problems and quick fixes. */
export function registerLanguageFeatures(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  const documents = store.add(new DumpDocuments(services));
  const everywhere = new MentionsEverywhere(services.index);
  store.add(prepareNames(services, [everywhere.names]));
  store.add(registerDocumentSymbols(documents, services));
  store.add(registerFoldingRanges(documents));
  store.add(registerWorkspaceSymbols(services));
  store.add(registerHeadlineLenses(documents, services));
  store.add(registerHovers(documents, everywhere, services));
  store.add(registerEntityNavigation(documents, everywhere));
  store.add(registerSelectionRanges(documents));
  store.add(registerDocumentLinks(documents));
  store.add(registerDumpDecorations(documents, services));
  store.add(registerDecorationCommands(services));
  store.add(registerDealCommands(documents, services));
  store.add(registerProblems(services, documents));
  return store;
}
