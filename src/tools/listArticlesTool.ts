import * as vscode from 'vscode';
import { Tool } from '../host/contributions';
import { articleLines } from './articleLines';
import type { ModelTool } from './modelTool';
import type { ToolDumps } from './toolDumps';
import { pageRequest } from './toolPage';

/** Articles of a page, where the model does not say how many. */
const USUAL = 50;

/** Lists the articles of a dump; where none is named, the dumps. */
export function listArticlesTool(dumps: ToolDumps): ModelTool {
  return {
    name: Tool.listArticles,
    async prepare(input) {
      const name = input.text('dump');
      return {
        invocationMessage: name
          ? vscode.l10n.t('Listing the articles of {0}', name)
          : vscode.l10n.t('Listing seed dumps'),
      };
    },
    async run(input, token, tokens) {
      const name = input.text('dump');
      const page = pageRequest(input, USUAL, tokens);
      const { uris, rest } = await dumps.some(name);
      if (name === undefined && uris.length + rest > 1)
        return `${dumps.known()} Call again with the path of one as "dump" for its articles.`;
      return articleLines(await dumps.read(uris[0]!, token), page);
    },
  };
}
