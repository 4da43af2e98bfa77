import * as vscode from 'vscode';
import { REMOVAL_REASONS, type RemovalReason } from '../core/analysis';
import { type Span, trimSpan } from '../core/text/span';
import { type CorrectionArgument, correct, subjectOf } from '../corrections/correctionSubject';
import { removalAt } from '../corrections/itemsAt';
import { registerCommand } from '../host/commandRegistry';
import { Command, SETTINGS_SECTION } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import { reasonLabel } from '../host/labels';
import type { Services } from '../services';
import { hiddenReasons } from './dumpDiagnostics';
import { PROBLEM_REASONS } from './problem';
import { reasonText } from './problemText';

/** Removals to keep: all of one rule and reason. */
export interface KeptRemovals {
  readonly uri: vscode.Uri;
  readonly parts: readonly Span[];
  readonly rule: string;
  readonly reason: RemovalReason;
}

/** Keep in Cleaning, Remove in Cleaning… (the selection), and Hide Problems… by reason. */
export function registerProblemCommands(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  const { log, settings } = services;
  store.add(
    registerCommand(log, Command.keepRemoval, async (given?: KeptRemovals | CorrectionArgument, scope?: unknown) => {
      const { uri, parts, rule, reason } = isKept(given) ? given : await removalHere(services, given);
      if (scope === 'reason') await correct(services, uri, [{ body: { type: 'keep', scope, reason }, at: 'folder' }]);
      else if (scope === 'rule') await correct(services, uri, [{ body: { type: 'keep', scope, rule }, at: 'folder' }]);
      else
        await correct(
          services,
          uri,
          parts.map((at) => ({ body: { type: 'keep', scope: 'place', rule, reason }, at })),
        );
    }),
  );
  store.add(
    registerCommand(log, Command.removeSelection, async (argument?: CorrectionArgument, wanted?: unknown) => {
      const { uri, document, at } = await subjectOf(services, argument);
      const place = trimSpan(document.getText(), at);
      if (place.start === place.end)
        throw new UserFacingError(vscode.l10n.t('Select the text that cleaning is to take away first.'));
      const reason = REMOVAL_REASONS.find((one) => one === wanted) ?? (await pickReason());
      if (reason) await correct(services, uri, [{ body: { type: 'remove', scope: 'place', reason }, at: place }]);
    }),
  );
  store.add(
    registerCommand(log, Command.hideProblems, async (wanted?: unknown) => {
      const now = hiddenReasons(settings.get('diagnostics.hidden'));
      const named = PROBLEM_REASONS.find((reason) => reason === wanted);
      const reasons = named ? [...new Set([...now, named])] : await pickHidden(now);
      if (!reasons) return;
      const target = vscode.workspace.workspaceFolders
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
      await vscode.workspace.getConfiguration(SETTINGS_SECTION).update('diagnostics.hidden', reasons, target);
    }),
  );
  return store;
}

function isKept(argument: unknown): argument is KeptRemovals {
  return typeof argument === 'object' && argument !== null && 'parts' in argument;
}

/** @throws UserFacingError where the cursor stands on nothing that cleaning takes. */
async function removalHere(services: Services, argument: CorrectionArgument): Promise<KeptRemovals> {
  const { uri, analysis, at } = await subjectOf(services, argument);
  const removal = removalAt(analysis, at.start);
  if (!removal) throw new UserFacingError(vscode.l10n.t('Put the cursor on text that cleaning takes away.'));
  return { uri, parts: [removal.span], rule: removal.rule, reason: removal.reason };
}

async function pickReason(): Promise<RemovalReason | undefined> {
  const items = REMOVAL_REASONS.map((reason) => ({ label: reasonLabel(reason), reason }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What Is the Selected Text?') });
  return picked?.reason;
}

async function pickHidden(now: ReadonlySet<string>) {
  const items = PROBLEM_REASONS.map((reason) => ({ label: reasonText(reason), reason, picked: now.has(reason) }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Problems That Are Not Shown'),
    canPickMany: true,
  });
  return picked?.map(({ reason }) => reason);
}
