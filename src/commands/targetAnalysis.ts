import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { narrowToArticle } from '../core/export/narrowAnalysis';
import { withLateProgress } from '../host/progress';
import type { Services } from '../services';
import { articleOf } from '../views/treeNodes';
import { dumpPath } from '../workspace/dumpReader';
import { type CommandArgument, isTreeNode } from './commandTarget';

/** The analysis of a dump as it stands now, with progress where it takes long. */
export function analysisOf({ index }: Services, uri: vscode.Uri): Promise<Analysis> {
  const title = vscode.l10n.t('Analyzing {0}…', dumpPath(uri));
  return withLateProgress(title, (token, onProgress) => index.analysis(uri, token, onProgress));
}

/** The part of `analysis` that a command was called on: one article where it was called on an item in it, else all. */
export function narrowedTo(argument: CommandArgument, analysis: Analysis): Analysis {
  const article = isTreeNode(argument) ? articleOf(argument) : undefined;
  return article ? narrowToArticle(analysis, article.article.id) : analysis;
}
