import * as vscode from 'vscode';
import { DisposableStore } from '../host/disposableStore';
import type { DumpDocuments } from '../language/dumpDocuments';
import type { Services } from '../services';
import { registerCorrectionFileProblems } from './correctionFileProblems';
import { CORRECT, DumpCodeActions, FIX_ALL } from './dumpCodeActions';
import { DumpDiagnostics } from './dumpDiagnostics';
import { registerFurnitureFileProblems } from './furnitureFileProblems';
import { registerProblemCommands } from './problemCommands';

/** The problems of dumps with their quick fixes, corrections at the cursor, and cleaning on save. */
export function registerProblems(services: Services, documents: DumpDocuments): vscode.Disposable {
  const store = new DisposableStore();
  const diagnostics = store.add(new DumpDiagnostics(services));
  const actions = new DumpCodeActions(services, documents, diagnostics);
  const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, CORRECT, FIX_ALL] };
  store.add(documents.register((selector) => vscode.languages.registerCodeActionsProvider(selector, actions, kinds)));
  store.add(registerCorrectionFileProblems(services));
  store.add(registerFurnitureFileProblems(services));
  store.add(registerProblemCommands(services));
  return store;
}
