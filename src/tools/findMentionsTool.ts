import * as vscode from 'vscode';
import { ENTITY_TYPES } from '../core/analysis';
import { Tool } from '../host/contributions';
import { mentionLines } from './mentionLines';
import type { ModelTool } from './modelTool';
import { restNote } from './restNote';
import type { ToolDumps } from './toolDumps';
import { ToolError } from './toolError';
import { pageRequest } from './toolPage';

/** Mentions of a page, where the model does not say how many. */
const USUAL = 40;

/** Finds every place where something is named, in one dump or in all. */
export function findMentionsTool(dumps: ToolDumps): ModelTool {
  return {
    name: Tool.findMentions,
    async prepare(input) {
      return { invocationMessage: vscode.l10n.t('Looking for mentions of {0}', input.text('name') ?? '') };
    },
    async run(input, token, tokens) {
      const name = input.text('name');
      if (name === undefined) throw new ToolError('Say what to look for: "name" is the name, or a part of it.');
      const query = { name, type: input.choice('type', ENTITY_TYPES) };
      const page = pageRequest(input, USUAL, tokens);
      const { uris, rest } = await dumps.some(input.text('dump'));
      return mentionLines(await dumps.readAll(uris, token), query, page) + restNote(uris.length, rest);
    },
  };
}
