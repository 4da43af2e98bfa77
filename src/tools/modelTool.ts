import * as vscode from 'vscode';
import { CancelledError } from '../core/steps';
import type { ToolId } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import { languageModels, type PreparedInvocation, toolResult } from '../host/languageModels';
import { ToolError } from './toolError';
import { ToolInput } from './toolInput';

/** A tool for language models. */
export interface ModelTool {
  readonly name: ToolId;
  /** What people see while it runs, and, where it changes something, what they are asked before. */
  prepare(input: ToolInput, token: vscode.CancellationToken): Promise<PreparedInvocation>;
  /**
   * Does what the model asks for and gives its answer; `tokens` is what the model has room for.
   * @throws ToolError where the model can do something about it; CancelledError where `token` asks to stop.
   */
  run(input: ToolInput, token: vscode.CancellationToken, tokens?: number): Promise<string>;
}

/** Registers a tool where the host knows tools; else nothing. Failures reach the model as messages; a fault goes to the log. */
export function registerModelTool(log: vscode.LogOutputChannel, tool: ModelTool): vscode.Disposable {
  const models = languageModels();
  if (!models?.registerTool) return new vscode.Disposable(() => undefined);
  return models.registerTool<unknown>(tool.name, {
    async prepareInvocation({ input }, token) {
      try {
        return await tool.prepare(new ToolInput(input), token);
      } catch (error) {
        // What is wrong is told when it runs: the model reads that.
        if (error instanceof ToolError) return undefined;
        throw asModelError(log, tool.name, error);
      }
    },
    async invoke({ input, tokenizationOptions }, token) {
      try {
        return toolResult(await tool.run(new ToolInput(input), token, tokenizationOptions?.tokenBudget));
      } catch (error) {
        throw asModelError(log, tool.name, error);
      }
    },
  });
}

/** The error that VS Code gives to the model, and takes for a cancellation where it is one. */
function asModelError(log: vscode.LogOutputChannel, name: string, error: unknown): Error {
  if (error instanceof CancelledError || error instanceof vscode.CancellationError)
    return new vscode.CancellationError();
  if (error instanceof ToolError || error instanceof UserFacingError) return new Error(error.message);
  log.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new Error(
    'Something went wrong in Seed Dump Explorer; calling again will not help. Its log tells the user more.',
  );
}
