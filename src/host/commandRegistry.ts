import * as vscode from 'vscode';
import { CancelledError } from '../core/steps';
import { Command, type CommandId } from './contributions';
import { UserFacingError } from './errors';

/**
 * Registers a command with the policy for failures: a {@link CancelledError} ends it quietly, a {@link UserFacingError} and a file that cannot be read are shown,
 * anything else is a fault: logged with its stack and shown with a way to the log. The command then gives `undefined`.
 */
export function registerCommand<A extends unknown[]>(
  log: vscode.LogOutputChannel,
  id: CommandId,
  handler: (...args: A) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: A) => {
    try {
      return await handler(...args);
    } catch (error) {
      reportError(log, id, error);
      return undefined;
    }
  });
}

/** Applies the policy of {@link registerCommand} to a failure of `what`. Does not wait for the user. */
export function reportError(log: vscode.LogOutputChannel, what: string, error: unknown): void {
  if (error instanceof CancelledError || error instanceof vscode.CancellationError) return;
  if (error instanceof UserFacingError) {
    log.info(`${what}: ${error.message}`);
    void vscode.window.showWarningMessage(error.message);
    return;
  }
  if (error instanceof vscode.FileSystemError) {
    log.warn(`${what}: ${error.message}`);
    void vscode.window.showWarningMessage(vscode.l10n.t('A file cannot be read. {0}', error.message));
    return;
  }
  log.error(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const showLog = vscode.l10n.t('Show Log');
  void vscode.window
    .showErrorMessage(vscode.l10n.t('Something went wrong in Seed Dump Explorer. The log tells more.'), showLog)
    .then((choice) => (choice === showLog ? vscode.commands.executeCommand(Command.showLog) : undefined));
}
