import * as vscode from 'vscode';
import { type CommandArgument, isTreeNode, targetUri } from '../commands/commandTarget';
import { isRecord } from '../containers/recordAddress';
import { registerCommand } from '../host/commandRegistry';
import { Command, View } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import type { ChatModel } from '../host/languageModels';
import { toSpan } from '../host/ranges';
import type { Services } from '../services';
import { articleOf } from '../views/treeNodes';
import { type AnalyzedText, analyzedText } from '../workspace/analyzedText';
import { dumpPath } from '../workspace/dumpReader';
import { ModelChoice } from './modelChoice';
import { articlesToRead, type ReadingSummary, readAgain } from './secondReading';

const { t } = vscode.l10n;

/** Articles that are sent without asking once more. */
const FEW = 20;

/** Propose Missed Deals with a Language Model: of an article, or of all articles of a dump. */
export function registerProposeCommand(services: Services): vscode.Disposable {
  const choice = new ModelChoice(services.settings);
  return registerCommand(
    services.log,
    Command.proposeDeals,
    async (argument?: CommandArgument, wanted?: 'article' | 'dump') => {
      if (!services.settings.get('secondReader.enabled'))
        throw new UserFacingError(
          t(
            'The second reader is off. It sends articles to a language model: turn on {0} in the settings to use it.',
            'seedDump.secondReader.enabled',
          ),
        );
      const uri = targetUri(argument);
      if (isRecord(uri))
        throw new UserFacingError(
          t('{0} is a record, which cannot be corrected: no deals are proposed for it.', dumpPath(uri)),
        );
      const read = await analyzedText(services.index, uri);
      const scope = await scopeOf(argument, uri, read, wanted);
      if (!scope) return undefined;
      const articles = articlesToRead(read, scope.articleId);
      if (articles.length === 0) throw new UserFacingError(t('No articles were found in {0}.', dumpPath(uri)));
      const model = await choice.choose();
      if (!model || (articles.length > FEW && !(await agrees(model, articles.length)))) return undefined;
      const summary = await withProgress(services, uri, scope.articleId, model);
      void tell(summary, model);
      return summary;
    },
  );
}

/** What to read: the article that the command was called on or that the cursor is in, or the dump; `undefined` where the user does not say. */
async function scopeOf(
  argument: CommandArgument,
  uri: vscode.Uri,
  { analysis }: AnalyzedText,
  wanted: unknown,
): Promise<{ readonly articleId: string | undefined } | undefined> {
  if (isTreeNode(argument)) return { articleId: articleOf(argument)?.article.id };
  const editor = vscode.window.activeTextEditor;
  const here =
    editor?.document.uri.toString() === uri.toString() ? toSpan(editor.document, editor.selection) : undefined;
  const article = here && analysis.articles.find(({ span }) => span.start <= here.start && here.start <= span.end);
  if (wanted === 'article' && !article) throw new UserFacingError(t('Put the cursor into an article first.'));
  if (wanted === 'article' || wanted === 'dump' || !article || analysis.articles.length === 1)
    return { articleId: wanted === 'article' ? article?.id : undefined };
  const items = [
    { label: t('Article: {0}', article.headline), articleId: article.id },
    { label: t('Whole dump'), articleId: undefined },
  ];
  return vscode.window.showQuickPick(items, { title: t('Propose Missed Deals In') });
}

async function agrees({ name }: ChatModel, count: number): Promise<boolean> {
  const send = t('Send');
  const message = t('Send {0} articles to {1}?', count, name);
  const detail = t(
    'Each article is one request or more. They may count against your quota, and take a while; you can stop at any time.',
  );
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, send)) === send;
}

function withProgress(
  services: Services,
  uri: vscode.Uri,
  articleId: string | undefined,
  model: ChatModel,
): Thenable<ReadingSummary> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: t('{0} reads {1}', model.name, dumpPath(uri)),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) =>
    readAgain(services, uri, articleId, model, token, ({ headline }, index, of) =>
      progress.report({
        message: of > 1 ? t('{0} of {1}: {2}', index + 1, of, headline) : headline,
        increment: index > 0 ? 100 / of : 0,
      }),
    ),
  );
}

async function tell({ added, dropped, known }: ReadingSummary, { name }: ChatModel): Promise<void> {
  const parts = [
    added === 0
      ? t('{0} proposes no new deals.', name)
      : added === 1
        ? t('{0} proposes 1 deal.', name)
        : t('{0} proposes {1} deals.', name, added),
    known > 0 ? t('{0} were known already.', known) : '',
    dropped > 0 ? t('{0} were dropped: they do not stand in the text.', dropped) : '',
  ];
  const show = t('Show');
  const buttons = added > 0 ? [show] : [];
  const picked = await vscode.window.showInformationMessage(parts.filter(Boolean).join(' '), ...buttons);
  if (picked === show) await vscode.commands.executeCommand(`${View.proposals}.focus`);
}
