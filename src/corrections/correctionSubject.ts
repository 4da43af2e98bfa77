import * as vscode from 'vscode';
import { type CommandArgument, isTreeNode, targetUri } from '../commands/commandTarget';
import { analysisOf } from '../commands/targetAnalysis';
import { isRecord } from '../containers/recordAddress';
import type { Analysis, Deal } from '../core/analysis';
import { dealText } from '../core/export/dealText';
import type { Span } from '../core/text/span';
import { openDump } from '../editor/openDump';
import { UserFacingError } from '../host/errors';
import { toSpan } from '../host/ranges';
import type { Services } from '../services';
import { dumpOf, isDumpPart, type TreeNode } from '../views/treeNodes';
import type { CorrectionDraft } from '../workspace/correctionStore';
import { dumpPath } from '../workspace/dumpReader';
import { dealsAt, type EntityPlace, entityAt } from './itemsAt';
import { withReference } from './nodeReference';

/** An item of a dump by its id, as quick fixes name it; `at` is where in the dump it is meant. */
export interface ItemReference {
  readonly item: 'entity' | 'deal' | 'place';
  readonly uri: vscode.Uri;
  readonly id?: string;
  readonly at: Span;
}

/** What correcting commands are called on: what other commands are, or a reference. */
export type CorrectionArgument = CommandArgument | ItemReference;

/** A dump with its present analysis and text, and the place in it that is meant. */
export interface Subject {
  readonly uri: vscode.Uri;
  readonly analysis: Analysis;
  readonly document: vscode.TextDocument;
  /** The selection, or the place that a reference names. */
  readonly at: Span;
}

/** The deals or the entities that a command is about, all of one dump. */
export interface Chosen<T> {
  readonly subject: Subject;
  readonly items: readonly T[];
}

/** Whether a command's argument is a reference. */
export function isReference(argument: unknown): argument is ItemReference {
  return typeof argument === 'object' && argument !== null && 'item' in argument && 'at' in argument;
}

/**
 * What a command is about.
 * @throws UserFacingError where no dump is open or chosen, or it lies outside of the workspace, so that corrections of it could not be kept.
 */
export async function subjectOf(services: Services, given: CorrectionArgument): Promise<Subject> {
  const argument = withReference(given);
  const uri = isReference(argument) ? argument.uri : targetUri(argument);
  if (isRecord(uri))
    throw new UserFacingError(
      vscode.l10n.t(
        '{0} is a record, which cannot be corrected: corrections are made in texts and pages.',
        dumpPath(uri),
      ),
    );
  if (!services.corrections.accepts(uri))
    throw new UserFacingError(
      vscode.l10n.t('Corrections are kept in the workspace folder: open the folder that holds this dump first.'),
    );
  const document = await openDump(uri);
  const analysis = await analysisOf(services, uri);
  if (isReference(argument)) return { uri, analysis, document, at: argument.at };
  const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
  const at = editor ? toSpan(document, editor.selection) : { start: 0, end: 0 };
  return { uri, analysis, document, at };
}

/**
 * The entities that a command is about: those chosen in the tree (`more` holds all that are selected), else the one at the cursor.
 * @throws UserFacingError where there is none.
 */
export async function entitiesOf(
  services: Services,
  given: CorrectionArgument,
  more?: unknown,
): Promise<Chosen<EntityPlace>> {
  const argument = withReference(given);
  const subject = await subjectOf(services, argument);
  const { analysis, at } = subject;
  const items = chosenNodes(argument, more).flatMap((node): EntityPlace[] => {
    if (node.kind !== 'entity') return [];
    const entity = analysis.entities.find(({ id }) => id === node.entity.id);
    const mention = entity?.mentions.find(({ articleId }) => articleId === node.mentions[0]!.articleId);
    return entity ? [{ entity, mention: mention ?? entity.mentions[0]! }] : [];
  });
  if (items.length > 0) return { subject, items };
  const found = isTreeNode(argument as CommandArgument) ? undefined : entityAt(analysis, at);
  return { subject, items: found ? [found] : [] };
}

/** The error for commands that need an entity. */
export function noEntity(): UserFacingError {
  return new UserFacingError(vscode.l10n.t('Put the cursor on an entity, or choose one in the Seed Dumps view.'));
}

/**
 * The deals that a command is about: those chosen in the tree, else that of the sentence at the cursor; where it tells several, the user picks one.
 * @throws UserFacingError where there is none.
 */
export async function dealsOf(
  services: Services,
  given: CorrectionArgument,
  more?: unknown,
): Promise<Chosen<Deal> | undefined> {
  const argument = withReference(given);
  const subject = await subjectOf(services, argument);
  const { deals } = subject.analysis;
  const ids = isReference(argument)
    ? [argument.id]
    : chosenNodes(argument, more).flatMap((node) => (node.kind === 'deal' ? [node.deal.id] : []));
  const chosen = deals.filter(({ id }) => ids.includes(id));
  if (chosen.length > 0) return { subject, items: chosen };
  const told = isReference(argument) || !isTreeNode(argument) ? dealsAt(subject.analysis, subject.at) : [];
  if (told.length === 0)
    throw new UserFacingError(
      vscode.l10n.t('Put the cursor on a sentence that tells a deal, or choose a deal in the Seed Dumps view.'),
    );
  if (told.length === 1) return { subject, items: told };
  const items = told.map((deal) => ({ label: dealText(deal), deal }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which Deal?') });
  return picked && { subject, items: [picked.deal] };
}

/** The items of the tree that a command was called on: all selected ones of one dump. */
function chosenNodes(argument: CorrectionArgument, more: unknown): readonly TreeNode[] {
  if (isReference(argument) || !isTreeNode(argument)) return [];
  if (!Array.isArray(more)) return [argument];
  if (!isDumpPart(argument)) return [argument];
  const dump = dumpOf(argument).uri;
  return (more as readonly TreeNode[]).filter((node) => isDumpPart(node) && dumpOf(node).uri === dump);
}

/** Adds corrections of a dump as one step, says so in the status bar, and waits until the dump is analysed with them. */
export async function correct(services: Services, uri: vscode.Uri, drafts: readonly CorrectionDraft[]): Promise<void> {
  await services.corrections.add(uri, drafts);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Corrected. “Undo Last Correction” takes it back.'), 6000);
  await analysisOf(services, uri);
}
