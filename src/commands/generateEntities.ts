import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { narrowToArticle, narrowToSpan } from '../core/export/narrowAnalysis';
import { openJsonResult } from '../editor/resultDocument';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import { toSpan } from '../host/ranges';
import type { Services } from '../services';
import { type CommandArgument, isTreeNode, targetUri } from './commandTarget';
import { exportedText } from './exportHub';
import { analysisOf, narrowedTo } from './targetAnalysis';

/** What entities are gathered from. */
export type EntityScope = 'selection' | 'article' | 'dump';

/** A scope that is at hand, with its name for people. */
interface Choice {
  readonly scope: EntityScope;
  readonly label: string;
  readonly analysis: Analysis;
}

/** Generate Entity JSON: the entities of the selection, of the article at the cursor or of the whole dump as a new document. */
export function registerGenerateEntities(services: Services): vscode.Disposable {
  return registerCommand(
    services.log,
    Command.generateEntities,
    async (argument?: CommandArgument, wanted?: EntityScope) => {
      const uri = targetUri(argument);
      const analysis = await analysisOf(services, uri);
      const part = isTreeNode(argument)
        ? narrowedTo(argument, analysis)
        : await choose(choicesIn(uri, analysis), typeof wanted === 'string' ? wanted : undefined);
      if (!part) return;
      if (part.entities.length === 0) throw new UserFacingError(vscode.l10n.t('No entities were found there.'));
      await openJsonResult(
        await exportedText(services, { format: 'json', items: 'entities' }, [{ analysis: part }]),
        'entities',
        uri,
      );
    },
  );
}

function choicesIn(uri: vscode.Uri, analysis: Analysis): Choice[] {
  const choices: Choice[] = [];
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() === uri.toString()) {
    const at = toSpan(editor.document, editor.selection);
    if (at.start < at.end)
      choices.push({ scope: 'selection', label: vscode.l10n.t('Selection'), analysis: narrowToSpan(analysis, at) });
    const article = analysis.articles.find(({ span }) => span.start <= at.start && at.start <= span.end);
    if (article)
      choices.push({
        scope: 'article',
        label: vscode.l10n.t('Article: {0}', article.headline),
        analysis: narrowToArticle(analysis, article.id),
      });
  }
  choices.push({ scope: 'dump', label: vscode.l10n.t('Whole dump'), analysis });
  return choices;
}

async function choose(choices: readonly Choice[], wanted: EntityScope | undefined): Promise<Analysis | undefined> {
  if (wanted) {
    const choice = choices.find(({ scope }) => scope === wanted);
    if (choice) return choice.analysis;
    throw new UserFacingError(
      wanted === 'selection'
        ? vscode.l10n.t('Select some text of a dump first.')
        : vscode.l10n.t('Put the cursor into an article first.'),
    );
  }
  if (choices.length === 1) return choices[0]!.analysis;
  const picked = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Generate Entity JSON For') });
  return picked?.analysis;
}
