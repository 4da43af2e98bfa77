import * as vscode from 'vscode';
import { isRecord } from '../containers/recordAddress';
import { escapeMarkdown } from '../core/export/markdown';
import { CancelledError } from '../core/steps';
import { Tool } from '../host/contributions';
import { wholeRange } from '../host/ranges';
import { inPlaceRefusal } from '../review/inPlace';
import type { Services } from '../services';
import { dumpPath } from '../workspace/dumpReader';
import { cleanedPart, removalLines } from './cleaningLines';
import type { ModelTool } from './modelTool';
import type { ToolDumps } from './toolDumps';
import { ToolError } from './toolError';
import { pageRequest } from './toolPage';

const MODES = ['preview', 'text', 'apply'] as const;

/** Removals of a page, where the model does not say how many. */
const USUAL = 40;

/** Tells what cleaning takes from a dump, gives the cleaned text, or, where the user agrees, puts it in the dump's place. */
export function cleanDumpTool(dumps: ToolDumps, { cleaned: texts }: Pick<Services, 'cleaned'>): ModelTool {
  return {
    name: Tool.cleanDump,
    async prepare(input, token) {
      const name = input.text('dump') ?? '';
      if (input.choice('mode', MODES) !== 'apply')
        return { invocationMessage: vscode.l10n.t('Looking at what cleaning takes from {0}', name) };
      const uri = await dumps.find(input.text('dump'));
      const { analysis } = await dumps.read(uri, token);
      const path = dumpPath(uri);
      const taken = analysis.removals.reduce((sum, { span }) => sum + span.end - span.start, 0);
      const message = vscode.l10n.t(
        'This takes {0} stretches ({1} characters) out of {2} and repairs damaged characters. The file is changed in its editor and not saved; Undo brings the original back.',
        analysis.removals.length,
        taken,
        escapeMarkdown(path),
      );
      return {
        invocationMessage: vscode.l10n.t('Cleaning {0}', path),
        confirmationMessages: {
          title: vscode.l10n.t('Clean {0}?', path),
          message: new vscode.MarkdownString(message),
        },
      };
    },
    async run(input, token, tokens) {
      const mode = input.choice('mode', MODES) ?? 'preview';
      const page = pageRequest(input, USUAL, tokens);
      const uri = await dumps.find(input.text('dump'));
      if (mode === 'apply' && isRecord(uri))
        throw new ToolError(
          `${dumpPath(uri)} is a record of a file and cannot be changed; mode "text" gives its cleaned text.`,
        );
      const { document, analysis, cleaned: found } = await texts.of(uri, token);
      const cleaned = found.text;
      const path = dumpPath(uri);
      if (mode === 'text') {
        if (page.offset >= Math.max(1, cleaned.length))
          throw new ToolError(`The cleaned text has ${cleaned.length} characters: ask with an "offset" below that.`);
        return cleanedPart(path, cleaned, page);
      }
      if (mode === 'preview') return removalLines(await dumps.read(uri, token), cleaned, page);
      if (token.isCancellationRequested) throw new CancelledError();
      const before = document.getText();
      if (before.replaceAll('\r\n', '\n') === cleaned) return `${path} is clean already: nothing was changed.`;
      const refusal = inPlaceRefusal(path, analysis.dump.format);
      if (refusal) throw new ToolError(refusal);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, wholeRange(document), cleaned);
      if (!(await vscode.workspace.applyEdit(edit)))
        throw new ToolError(`${path} could not be changed; it may be read-only. Tell the user.`);
      return `${path} is cleaned in its editor: ${before.length} characters became ${document.getText().length}. It is not saved; the user can save it, or undo. Offsets and line numbers given before no longer hold.`;
    },
  };
}
