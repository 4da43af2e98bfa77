import * as vscode from 'vscode';
import type { Analysis, Entity } from '../core/analysis';
import { contains } from '../core/text/span';
import { stepMention } from '../editor/mentionSteps';
import { openDump } from '../editor/openDump';
import { revealSpan } from '../editor/revealSpan';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import { toSpan } from '../host/ranges';
import type { Services } from '../services';
import { type CommandArgument, isTreeNode, targetUri } from './commandTarget';

/** Next and Previous Mention: step through the whole dump's mentions of the entity that was chosen in the tree or stands at the cursor. */
export function registerMentionCommands(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  const steps = [
    [Command.nextMention, 1],
    [Command.previousMention, -1],
  ] as const;
  for (const [id, step] of steps)
    store.add(registerCommand(services.log, id, (argument?: CommandArgument) => go(services, argument, step)));
  return store;
}

async function go({ index, dumpView }: Services, argument: CommandArgument, step: 1 | -1): Promise<void> {
  const uri = targetUri(argument);
  const document = await openDump(uri);
  const analysis = await index.analysis(uri);
  const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
  const selection = editor ? toSpan(document, editor.selection) : { start: -1, end: -1 };
  const fromTree = isTreeNode(argument);
  const chosen = fromTree ? argument : dumpView.view.selection[0];
  const entity = (fromTree ? undefined : entityAt(analysis, selection)) ?? entityOf(chosen, analysis);
  const mention = entity && stepMention(entity.mentions, selection, step);
  if (!mention)
    throw new UserFacingError(vscode.l10n.t('Put the cursor on an entity, or choose one in the Seed Dumps view.'));
  await revealSpan(document, mention.span, { preserveFocus: fromTree });
}

/** The entity whose shortest mention holds the selection. */
function entityAt(analysis: Analysis, selection: { start: number; end: number }): Entity | undefined {
  let best: Entity | undefined;
  let length = Number.POSITIVE_INFINITY;
  for (const entity of analysis.entities)
    for (const { span } of entity.mentions)
      if (contains(span, selection) && span.end - span.start < length) {
        best = entity;
        length = span.end - span.start;
      }
  return best;
}

function entityOf(node: CommandArgument, analysis: Analysis): Entity | undefined {
  if (!isTreeNode(node) || node.kind !== 'entity') return undefined;
  return analysis.entities.find(({ id }) => id === node.entity.id);
}
