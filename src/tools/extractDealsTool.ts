import * as vscode from 'vscode';
import { DEAL_TYPES } from '../core/analysis';
import { Tool } from '../host/contributions';
import { dealLines } from './dealLines';
import type { ModelTool } from './modelTool';
import { restNote } from './restNote';
import type { ToolDumps } from './toolDumps';
import { ToolError } from './toolError';
import { pageRequest } from './toolPage';

/** Deals of a page, where the model does not say how many. */
const USUAL = 30;

/** Gives the deals of an article, a dump or all dumps. */
export function extractDealsTool(dumps: ToolDumps): ModelTool {
  return {
    name: Tool.extractDeals,
    async prepare(input) {
      const name = input.text('dump');
      return {
        invocationMessage: name
          ? vscode.l10n.t('Extracting the deals of {0}', name)
          : vscode.l10n.t('Extracting the deals of the workspace'),
      };
    },
    async run(input, token, tokens) {
      const [name, article] = [input.text('dump'), input.text('article')];
      const query = { article, type: input.choice('type', DEAL_TYPES) };
      const page = pageRequest(input, USUAL, tokens);
      const { uris, rest } = await dumps.some(name);
      if (article !== undefined && uris.length > 1)
        throw new ToolError(`Say which "dump" the article is in. ${dumps.known()}`);
      return dealLines(await dumps.readAll(uris, token), query, page) + restNote(uris.length, rest);
    },
  };
}
