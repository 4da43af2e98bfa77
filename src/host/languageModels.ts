import * as vscode from 'vscode';

/**
 * The part of VS Code's language-model interface that is used here. It is newer than the oldest host that the extension runs in: tools came with 1.95, models with
 * 1.90. `undefined` members are not there.
 */
export interface LanguageModels {
  registerTool?<T>(name: string, tool: HostTool<T>): vscode.Disposable;
  selectChatModels?(selector?: ModelSelector): Thenable<ChatModel[]>;
}

/** What tells a model; all that is given must fit. */
export interface ModelSelector {
  readonly vendor?: string;
  readonly family?: string;
  readonly id?: string;
}

/** A chat model of some provider. */
export interface ChatModel {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly family: string;
  /** In tokens. */
  readonly maxInputTokens: number;
  sendRequest(
    messages: readonly unknown[],
    options: { readonly justification?: string },
    token: vscode.CancellationToken,
  ): Thenable<{ readonly text: AsyncIterable<string> }>;
}

/** A tool as VS Code calls it. */
export interface HostTool<T> {
  invoke(
    options: { readonly input: T; readonly tokenizationOptions?: { readonly tokenBudget: number } },
    token: vscode.CancellationToken,
  ): Thenable<unknown>;
  prepareInvocation?(
    options: { readonly input: T },
    token: vscode.CancellationToken,
  ): Thenable<PreparedInvocation | undefined>;
}

/** What people see while a tool runs, and what they are asked before. */
export interface PreparedInvocation {
  readonly invocationMessage: string;
  readonly confirmationMessages?: { readonly title: string; readonly message: string | vscode.MarkdownString };
}

interface ModelClasses {
  readonly lm?: LanguageModels;
  readonly LanguageModelToolResult?: new (content: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (value: string) => unknown;
  readonly LanguageModelChatMessage?: { User(content: string): unknown };
}

const host = vscode as unknown as ModelClasses;

/** The language models of the host, or nothing where it knows none. */
export function languageModels(): LanguageModels | undefined {
  return host.lm;
}

/** A tool's result that is one text; only for hosts with tools. */
export function toolResult(text: string): unknown {
  return new host.LanguageModelToolResult!([new host.LanguageModelTextPart!(text)]);
}

/** A message of the user to a model; only for hosts with models. */
export function userMessage(text: string): unknown {
  return host.LanguageModelChatMessage!.User(text);
}
