import * as vscode from 'vscode';
import { openJsonResult } from '../editor/resultDocument';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import { dumpPath } from '../workspace/dumpReader';
import { type CommandArgument, targetUri } from './commandTarget';
import { exportedText } from './exportHub';
import { analysisOf, narrowedTo } from './targetAnalysis';

/** Extract Deals to JSON: the deals of a dump or of one article as a new document. */
export function registerExtractDeals(services: Services): vscode.Disposable {
  return registerCommand(services.log, Command.extractDeals, async (argument?: CommandArgument) => {
    const uri = targetUri(argument);
    const analysis = narrowedTo(argument, services.shown.of(await analysisOf(services, uri)));
    if (analysis.deals.length === 0)
      throw new UserFacingError(vscode.l10n.t('No deals were found in {0}.', dumpPath(uri)));
    await openJsonResult(
      await exportedText(services, { format: 'json', items: 'deals' }, [{ analysis }]),
      'deals',
      uri,
    );
  });
}
