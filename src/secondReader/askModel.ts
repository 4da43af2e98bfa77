import * as vscode from 'vscode';
import { CancelledError } from '../core/steps';
import { UserFacingError } from '../host/errors';
import { type ChatModel, userMessage } from '../host/languageModels';
import { LONGEST_ANSWER } from './readerAnswer';

/**
 * Asks a model and gives its answer, as much of it as is ever read. No tools are offered to it: all that it can do is answer.
 * @throws CancelledError where `token` asks to stop; UserFacingError where the model cannot or may not answer.
 */
export async function askModel(model: ChatModel, prompt: string, token: vscode.CancellationToken): Promise<string> {
  const stop = new vscode.CancellationTokenSource();
  let cancel: vscode.Disposable | undefined;
  try {
    if (token.isCancellationRequested) throw new CancelledError();
    // A provider may not listen: who cancels does not wait for it.
    const cancelled = new Promise<never>((_, reject) => {
      cancel = token.onCancellationRequested(() => reject(new CancelledError()));
    });
    return await Promise.race([answerOf(model, prompt, stop.token), cancelled]);
  } catch (error) {
    throw token.isCancellationRequested ? new CancelledError() : asUserError(error, model);
  } finally {
    cancel?.dispose();
    stop.cancel();
    stop.dispose();
  }
}

async function answerOf(model: ChatModel, prompt: string, token: vscode.CancellationToken): Promise<string> {
  const justification = vscode.l10n.t('To propose deals that the rules of Seed Dump Explorer missed.');
  const response = await model.sendRequest([userMessage(prompt)], { justification }, token);
  let answer = '';
  for await (const part of response.text) {
    answer += part;
    if (answer.length > LONGEST_ANSWER) break;
  }
  return answer;
}

/** What a refusal means for the user, told by its code where it has one: hosts and providers tell quotas by their names in the message only. */
function asUserError(error: unknown, { name }: ChatModel): unknown {
  if (!(error instanceof Error) || error instanceof CancelledError) return error;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const said = `${error.message} ${cause instanceof Error ? cause.message : ''}`;
  if (code === 'NoPermissions')
    return new UserFacingError(
      vscode.l10n.t('{0} was not asked: you have not allowed it. Run the command again to be asked anew.', name),
    );
  if (/quota|rate.?limit|too many requests|\b429\b/i.test(said))
    return new UserFacingError(
      vscode.l10n.t('{0} has no quota left, or was asked too often. Try again later. ({1})', name, error.message),
    );
  if (code === 'Blocked')
    return new UserFacingError(vscode.l10n.t('{0} has refused to answer. ({1})', name, error.message));
  if (code === 'NotFound')
    return new UserFacingError(
      vscode.l10n.t('{0} is no longer there. Run the command again to choose another model.', name),
    );
  return new UserFacingError(vscode.l10n.t('{0} could not answer. ({1})', name, error.message));
}
