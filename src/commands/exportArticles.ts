import * as vscode from 'vscode';
import { openJsonResult, openResult, type Result } from '../editor/resultDocument';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import { dumpPath } from '../workspace/dumpReader';
import { type CommandArgument, targetUri } from './commandTarget';
import { exportedText } from './exportHub';
import { analysisOf, narrowedTo } from './targetAnalysis';

/** The formats on offer, with the id of the editor language of each; an id that the editor does not know falls back to plain text. */
const FORMATS = [
  { format: 'json', label: 'JSON', language: 'json' },
  { format: 'jsonl', label: 'JSON Lines', language: 'jsonl' },
  { format: 'csv', label: 'CSV', language: 'csv' },
  { format: 'md', label: 'Markdown', language: 'markdown' },
] as const;

/** Export Articles: the articles of a dump, or one of them, as a new document in the format that the user picks. */
export function registerExportArticles(services: Services): vscode.Disposable {
  return registerCommand(services.log, Command.exportArticles, async (argument?: CommandArgument, wanted?: unknown) => {
    const uri = targetUri(argument);
    const chosen =
      FORMATS.find(({ format }) => format === wanted) ??
      (await vscode.window.showQuickPick(FORMATS, { title: vscode.l10n.t('Export Articles As') }));
    if (!chosen) return;
    const analysis = narrowedTo(argument, await analysisOf(services, uri));
    if (analysis.articles.length === 0)
      throw new UserFacingError(vscode.l10n.t('No articles were found in {0}.', dumpPath(uri)));
    const text = await exportedText(services, { format: chosen.format, items: 'articles' }, [{ analysis }]);
    if (chosen.format === 'json') await openJsonResult(text, 'articles', uri);
    else await openResult(await result(text, chosen, uri));
  });
}

async function result(
  content: string,
  { format, language }: (typeof FORMATS)[number],
  source: vscode.Uri,
): Promise<Result> {
  return { content, source, ending: `seed-articles.${format}`, language: await knownLanguage(language) };
}

async function knownLanguage(id: string): Promise<string> {
  return (await vscode.languages.getLanguages()).includes(id) ? id : 'plaintext';
}
