import * as vscode from 'vscode';
import type { Removal } from '../core/analysis';
import { escapeMarkdown } from '../core/export/markdown';
import { reasonLabel } from '../host/labels';
import { factList } from '../views/tooltips';
import { hoverMarkdown } from './hoverMarkdown';

const { t } = vscode.l10n;

/** Why cleaning takes a stretch away: reason and rule. */
export function removalHover({ reason, rule }: Removal): vscode.MarkdownString {
  const title = t('Not part of an article: cleaning takes it away');
  const facts = [
    [t('Reason'), reasonLabel(reason)],
    [t('Rule'), rule],
  ] as const;
  return hoverMarkdown([`**${escapeMarkdown(title)}**`, factList(facts)]);
}
