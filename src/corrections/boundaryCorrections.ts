import * as vscode from 'vscode';
import { type CommandArgument, isTreeNode } from '../commands/commandTarget';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import type { Services } from '../services';
import { articleOf } from '../views/treeNodes';
import { type CorrectionArgument, correct, isReference, type Subject, subjectOf } from './correctionSubject';
import { lineAt } from './itemsAt';

/** Start an Article Here, No Article Starts Here: at the cursor, or for an article of the tree. */
export function registerBoundaryCorrections(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  const { log } = services;
  store.add(
    registerCommand(log, Command.startArticle, async (argument?: CorrectionArgument) => {
      const { uri, document, analysis, at } = await subjectOf(services, argument);
      const line = lineAt(document.getText(), analysis, at.start);
      if (!line) throw new UserFacingError(vscode.l10n.t('Put the cursor on the line that the article begins with.'));
      await correct(services, uri, [{ body: { type: 'article-start' }, at: line }]);
    }),
  );
  store.add(
    registerCommand(log, Command.noArticle, async (argument?: CorrectionArgument) => {
      const subject = await subjectOf(services, argument);
      const article = articleIn(subject, argument);
      if (!article)
        throw new UserFacingError(
          vscode.l10n.t('Put the cursor on a headline, or choose an article in the Seed Dumps view.'),
        );
      await correct(services, subject.uri, [{ body: { type: 'no-article-start' }, at: article.headlineSpan }]);
    }),
  );
  return store;
}

/** The article that is meant: that of the tree's item, else the one whose headline, or a line about it above, stands at the cursor. */
function articleIn({ analysis, document, at }: Subject, argument: CorrectionArgument) {
  const node = !isReference(argument) && isTreeNode(argument as CommandArgument) ? argument : undefined;
  if (node && !(node instanceof vscode.Uri)) {
    const id = articleOf(node)?.article.id;
    return analysis.articles.find((article) => article.id === id);
  }
  const line = document.lineAt(document.positionAt(at.start)).range;
  const [start, end] = [document.offsetAt(line.start), document.offsetAt(line.end)];
  return analysis.articles.find(({ span, headlineSpan }) => span.start <= end && start <= headlineSpan.end);
}
