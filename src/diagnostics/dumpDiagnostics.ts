import * as vscode from 'vscode';
import { CancelledError } from '../core/steps';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import { toRange } from '../host/ranges';
import { Throttle } from '../host/throttle';
import { runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import { hasTab } from '../workspace/documentTracker';
import { PROBLEM_REASONS, type Problem, type ProblemReason, reasonOf } from './problem';
import { type OtherDumps, problemSteps } from './problemFinder';
import { problemText, severityOf } from './problemText';

/** What diagnostics of dumps give as their source. */
export const SOURCE = 'Seed Dump';

const SETTLE_MS = 150;

/** A diagnostic with the problem that it is of, so that quick fixes need not look for it. */
export class DumpDiagnostic extends vscode.Diagnostic {
  constructor(
    document: vscode.TextDocument,
    readonly problem: Problem,
  ) {
    super(toRange(document, problem.span), problemText(problem), severityOf(problem));
    this.source = SOURCE;
    this.code = reasonOf(problem);
    if (problem.kind === 'duplicate_article' && problem.original?.span) {
      const place = new vscode.Location(document.uri, toRange(document, problem.original.span));
      const what = vscode.l10n.t('The article that it repeats');
      this.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, what)];
    }
  }
}

/** Shows what is wrong with the dumps that are open in editors, and what cleaning takes from them, among the problems. */
export class DumpDiagnostics implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly collection = this.store.add(vscode.languages.createDiagnosticCollection('seedDump'));
  private readonly shown = new Map<string, { readonly version: number; readonly list: readonly DumpDiagnostic[] }>();
  private readonly waiting = new Set<string>();
  private readonly refresh = this.store.add(
    new Throttle(SETTLE_MS, () => {
      this.showWaiting().catch((error: unknown) => reportError(this.services.log, 'problems', error));
    }),
  );

  constructor(private readonly services: Services) {
    const { index, settings, catalog } = services;
    this.store.add(index.onDidChange(({ uri }) => this.look(uri)));
    this.store.add(catalog.onDidUpdate(() => this.lookAtAll()));
    this.store.add(
      settings.onDidChange((names) => {
        if (names.has('diagnostics.enabled') || names.has('diagnostics.hidden')) this.lookAtAll();
      }),
    );
    this.store.add(vscode.window.tabGroups.onDidChangeTabs(() => this.lookAtAll()));
    this.store.add(vscode.workspace.onDidOpenTextDocument(({ uri }) => this.look(uri)));
    this.lookAtAll();
  }

  /** The diagnostics of a document that touch a range; none while it changes. */
  at({ uri, version }: vscode.TextDocument, range: vscode.Range): DumpDiagnostic[] {
    const shown = this.shown.get(uri.toString());
    if (shown?.version !== version) return [];
    return shown.list.filter((diagnostic) => diagnostic.range.intersection(range) !== undefined);
  }

  dispose(): void {
    this.store.dispose();
  }

  private look(uri: vscode.Uri): void {
    this.waiting.add(uri.toString());
    this.refresh.request();
  }

  private lookAtAll(): void {
    for (const { uri } of vscode.workspace.textDocuments) this.look(uri);
    for (const key of this.shown.keys()) this.look(vscode.Uri.parse(key));
  }

  private async showWaiting(): Promise<void> {
    const keys = [...this.waiting];
    this.waiting.clear();
    for (const key of keys) {
      const uri = vscode.Uri.parse(key);
      const document = vscode.workspace.textDocuments.find((one) => !one.isClosed && one.uri.toString() === key);
      if (document && this.services.settings.get('diagnostics.enabled') && this.isOpenDump(uri))
        await this.show(document);
      else if (this.shown.delete(key)) this.collection.delete(uri);
    }
  }

  private isOpenDump(uri: vscode.Uri): boolean {
    return this.services.index.entry(uri) !== undefined && hasTab(uri);
  }

  /** Shows the problems of a document, unless it changes meanwhile: then it will be looked at again. */
  private async show(document: vscode.TextDocument): Promise<void> {
    const { index, catalog, settings } = this.services;
    const { uri, version } = document;
    try {
      const analysis = await index.analysis(uri);
      if (document.version !== version) return;
      const others: OtherDumps = {
        conflicts: catalog.conflictsOf(uri),
        originalOf: (article) => catalog.originalOf(uri, article),
      };
      const hidden = hiddenReasons(settings.get('diagnostics.hidden'));
      const problems = await runSliced(problemSteps(document.getText(), analysis, others, hidden));
      if (document.version !== version || !this.isOpenDump(uri)) return;
      const diagnostics = problems.map((problem) => new DumpDiagnostic(document, problem));
      this.shown.set(uri.toString(), { version, list: diagnostics });
      this.collection.set(uri, diagnostics);
    } catch (error) {
      if (!(error instanceof CancelledError) && !(error instanceof vscode.FileSystemError)) throw error;
    }
  }
}

/** The reasons that a setting names; what is no reason does not count. */
export function hiddenReasons(names: readonly unknown[]): Set<ProblemReason> {
  return new Set(PROBLEM_REASONS.filter((reason) => names.includes(reason)));
}
