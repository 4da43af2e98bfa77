import * as vscode from 'vscode';
import { isRecord } from '../containers/recordAddress';
import type { Analysis } from '../core/analysis';
import { dealText } from '../core/export/dealText';
import type { Span } from '../core/text/span';
import type { ItemReference } from '../corrections/correctionSubject';
import { Command } from '../host/contributions';
import { reasonLabel } from '../host/labels';
import { toRange } from '../host/ranges';
import { runSliced } from '../host/timeSlicer';
import type { DumpDocument } from '../language/dumpDocument';
import type { DumpDocuments } from '../language/dumpDocuments';
import { dealsAt, mentionAt } from '../language/dumpPlaces';
import type { Services } from '../services';
import type { DumpDiagnostic, DumpDiagnostics } from './dumpDiagnostics';
import { type DamageProblem, type Problem, type RemovalProblem, reasonOf } from './problem';
import { changeOf, deletionsOf } from './problemEdits';
import { repairSteps } from './problemFinder';
import { reasonText } from './problemText';

const { t } = vscode.l10n;

/** Cleans the dump; done on saving where the user's `editor.codeActionsOnSave` names it. */
export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('seedDump');
/** Corrections of what stands at the cursor. */
export const CORRECT = vscode.CodeActionKind.Refactor.append('seedDump');

/** A deal's words in the title of an action, at most. */
const DEAL_TITLE = 60;

/** An action whose edit is made only when it is chosen. */
class LazyAction extends vscode.CodeAction {
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    readonly make: () => Promise<vscode.WorkspaceEdit>,
  ) {
    super(title, kind);
  }
}

/** Quick fixes for the problems of dumps, corrections of what stands at the cursor, and cleaning on save. */
export class DumpCodeActions implements vscode.CodeActionProvider<vscode.CodeAction> {
  constructor(
    private readonly services: Services,
    private readonly documents: DumpDocuments,
    private readonly diagnostics: DumpDiagnostics,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const { index } = this.services;
    if (!index.entry(document.uri)) return [];
    const fixed = isRecord(document.uri);
    if (!fixed && only && (FIX_ALL.contains(only) || only.contains(FIX_ALL))) return this.fixAll(document, token);
    const dump = await this.documents.of(document, token);
    if (!dump) return [];
    const asked = (kind: vscode.CodeActionKind): boolean => !only || only.contains(kind);
    return [
      ...(asked(vscode.CodeActionKind.QuickFix)
        ? this.diagnostics
            .at(document, range)
            .flatMap((diagnostic) => this.fixesOf(document, diagnostic, dump.analysis))
        : []),
      ...(asked(CORRECT) && !fixed ? correctionsAt(dump, dump.offset(range.start)) : []),
    ];
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    if (action instanceof LazyAction) action.edit = await action.make();
    return action;
  }

  /** The cleaned text in place of the dump's; none where it is clean, and only for plain text: the markup of others would go. */
  private async fixAll(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeAction[]> {
    const analysis = await this.services.index.analysis(document.uri, token);
    if (analysis.dump.format !== 'text') return [];
    const { text } = (await this.services.cleaned.of(document.uri, token)).cleaned;
    const ends = document.eol === vscode.EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text;
    const edit = replacing(document, ends);
    if (!edit) return [];
    const action = new vscode.CodeAction(t('Clean Dump'), FIX_ALL);
    action.edit = edit;
    return [action];
  }

  private fixesOf(document: vscode.TextDocument, diagnostic: DumpDiagnostic, analysis: Analysis): vscode.CodeAction[] {
    const { problem } = diagnostic;
    // Records of containers cannot be changed.
    const actions = isRecord(document.uri) ? [] : this.ownFixes(document, problem, analysis);
    const what = reasonText(reasonOf(problem));
    actions.push(commandAction(t('Don’t Show Problems: {0}', what), Command.hideProblems, [reasonOf(problem)]));
    for (const action of actions) action.diagnostics = [diagnostic];
    return actions;
  }

  private ownFixes(document: vscode.TextDocument, problem: Problem, analysis: Analysis): vscode.CodeAction[] {
    const { uri } = document;
    const place = (at: Span): ItemReference => ({ item: 'place', uri, at });
    switch (problem.kind) {
      case 'removal':
        return this.removalFixes(document, problem, analysis);
      case 'character_damage':
        return damageFixes(document, problem);
      case 'uncertain_boundary':
        return [
          commandAction(t('An Article Starts Here'), Command.startArticle, [place(problem.span)]),
          commandAction(t('No Article Starts Here'), Command.noArticle, [place(problem.span)]),
        ];
      case 'correction_lost':
        return [
          commandAction(t('Remove the Lost Correction'), Command.removeCorrection, [problem.correction]),
          commandAction(t('List Corrections'), Command.listCorrections, []),
        ];
      default:
        return [];
    }
  }

  private removalFixes(
    document: vscode.TextDocument,
    problem: RemovalProblem,
    analysis: Analysis,
  ): vscode.CodeAction[] {
    const { reason, rule, parts } = problem;
    const { uri } = document;
    const actions: vscode.CodeAction[] = [];
    // Of HTML only the words would go; half of the tags around them would stay. Of data, the lines of more than one value.
    if (analysis.dump.format === 'text') {
      const remove = new vscode.CodeAction(t('Remove This'), vscode.CodeActionKind.QuickFix);
      remove.edit = removing(document, problem);
      remove.isPreferred = true;
      actions.push(remove);
      const all = analysis.removals.filter((removal) => removal.reason === reason).map(({ span }) => span);
      const title = t('Remove All: {0}', reasonLabel(reason));
      if (all.length > parts.length)
        actions.push(new LazyAction(title, vscode.CodeActionKind.QuickFix, async () => cutting(document, all)));
    }
    if (!this.services.corrections.accepts(uri)) return actions;
    const keep = { uri, parts, rule, reason };
    actions.push(commandAction(t('Keep This'), Command.keepRemoval, [keep, 'place']));
    actions.push(commandAction(t('Always Keep: {0}', reasonLabel(reason)), Command.keepRemoval, [keep, 'reason']));
    return actions;
  }
}

function damageFixes(document: vscode.TextDocument, { span, repair }: DamageProblem): vscode.CodeAction[] {
  const actions: vscode.CodeAction[] = [];
  if (repair !== undefined) {
    const one = new vscode.CodeAction(t('Repair This'), vscode.CodeActionKind.QuickFix);
    one.edit = new vscode.WorkspaceEdit();
    one.edit.replace(document.uri, toRange(document, span), repair);
    one.isPreferred = true;
    actions.push(one);
  }
  actions.push(
    new LazyAction(t('Repair All Damaged Characters'), vscode.CodeActionKind.QuickFix, async () => {
      const edit = new vscode.WorkspaceEdit();
      for (const place of await runSliced(repairSteps(document.getText())))
        edit.replace(document.uri, toRange(document, place), place.repair);
      return edit;
    }),
  );
  return actions;
}

/** What can be corrected at an offset: the entity and the deals there. */
function correctionsAt({ uri, places }: DumpDocument, offset: number): vscode.CodeAction[] {
  const actions: vscode.CodeAction[] = [];
  const found = mentionAt(places, offset);
  if (found) {
    const { entity, mention } = found;
    const reference: ItemReference = { item: 'entity', uri, id: entity.id, at: mention.span };
    actions.push(
      commandAction(t('Change Type of “{0}”…', entity.name), Command.changeEntityType, [reference], CORRECT),
      commandAction(t('“{0}” Is Not an Entity', entity.name), Command.notEntity, [reference], CORRECT),
    );
    if (!entity.value)
      actions.push(
        commandAction(t('Rename “{0}”…', entity.name), Command.renameEntity, [reference], CORRECT),
        commandAction(t('“{0}” Is the Same As…', entity.name), Command.sameEntity, [reference], CORRECT),
      );
  }
  const at = { start: offset, end: offset };
  for (const deal of dealsAt(places, offset)) {
    const reference: ItemReference = { item: 'deal', uri, id: deal.id, at };
    const words = dealText(deal);
    const title = words.length > DEAL_TITLE ? `${words.slice(0, DEAL_TITLE)}…` : words;
    if (!deal.corrected)
      actions.push(commandAction(t('Confirm Deal: {0}', title), Command.confirmDeal, [reference], CORRECT));
    actions.push(
      commandAction(t('Reject Deal: {0}', title), Command.rejectDeal, [reference], CORRECT),
      commandAction(t('Edit Deal: {0}', title), Command.editDeal, [reference], CORRECT),
    );
  }
  return actions;
}

function commandAction(
  title: string,
  command: string,
  args: readonly unknown[],
  kind = vscode.CodeActionKind.QuickFix,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.command = { title, command, arguments: [...args] };
  return action;
}

/** The edit that takes a removal out of a document; of a long one only the lines around are looked at. */
function removing(document: vscode.TextDocument, { span, parts }: RemovalProblem): vscode.WorkspaceEdit {
  const { start, end } = toRange(document, span);
  const lines = new vscode.Range(start.line, 0, end.line + 1, 0);
  const from = document.offsetAt(lines.start);
  const local = parts.map((part) => ({ start: part.start - from, end: part.end - from }));
  const edit = new vscode.WorkspaceEdit();
  for (const gone of deletionsOf(document.getText(lines), local))
    edit.delete(document.uri, toRange(document, { start: gone.start + from, end: gone.end + from }));
  return edit;
}

/** The edit that takes stretches (in order) out of a document, with the lines that they fill, as one change. */
function cutting(document: vscode.TextDocument, parts: readonly Span[]): vscode.WorkspaceEdit {
  const text = document.getText();
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of deletionsOf(text, parts)) {
    kept.push(text.slice(at, start));
    at = end;
  }
  kept.push(text.slice(at));
  return replacing(document, kept.join('')) ?? new vscode.WorkspaceEdit();
}

/** The edit that makes a document's text `wanted`, no larger than it has to be; `undefined` where it is that already. */
function replacing(document: vscode.TextDocument, wanted: string): vscode.WorkspaceEdit | undefined {
  const change = changeOf(document.getText(), wanted);
  if (!change) return undefined;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(document, change.span), change.text);
  return edit;
}
