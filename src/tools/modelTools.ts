import type * as vscode from 'vscode';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';
import { cleanDumpTool } from './cleanDumpTool';
import { extractDealsTool } from './extractDealsTool';
import { findMentionsTool } from './findMentionsTool';
import { listArticlesTool } from './listArticlesTool';
import { type ModelTool, registerModelTool } from './modelTool';
import { ToolDumps } from './toolDumps';

/** The tools for language models, in the order of the manifest. */
export function makeModelTools(services: Services): readonly ModelTool[] {
  const dumps = new ToolDumps(services);
  return [listArticlesTool(dumps), findMentionsTool(dumps), extractDealsTool(dumps), cleanDumpTool(dumps, services)];
}

/** Registers the tools for language models; older hosts have none. */
export function registerModelTools(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  for (const tool of makeModelTools(services)) store.add(registerModelTool(services.log, tool));
  return store;
}
