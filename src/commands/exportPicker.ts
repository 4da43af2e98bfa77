import * as vscode from 'vscode';
import { EXPORT_ITEMS, type ExportItems, type FormatInfo, formatsFor } from '../core/export/exportFormats';
import { offsetsText } from '../core/export/formatsList';
import { UserFacingError } from '../host/errors';
import { countArticles, countDeals, countEntities } from '../host/labels';
import { countOf, type ExportScope } from './exportScope';

const { t } = vscode.l10n;

/** Lets the user choose one of several scopes; the only one where there is no choice. */
export async function pickScope(scopes: readonly ExportScope[]): Promise<ExportScope | undefined> {
  if (scopes.length < 2) return scopes[0];
  const choices = scopes.map((scope) => ({ label: scope.label ?? '', scope }));
  return (await vscode.window.showQuickPick(choices, { title: t('Export') }))?.scope;
}

/**
 * Lets the user choose what of a scope to export.
 * @throws UserFacingError where there is nothing.
 */
export async function pickItems({ inputs }: ExportScope): Promise<ExportItems | undefined> {
  const choices = EXPORT_ITEMS.flatMap((items) =>
    inputs[items].length === 0 ? [] : [{ label: labelOf(items, countOf(items, inputs[items])), items }],
  );
  if (choices.length === 0) throw new UserFacingError(t('Nothing that can be exported is selected.'));
  return (await vscode.window.showQuickPick(choices, { title: t('Export: What') }))?.items;
}

/** Lets the user choose a format for `items`. */
export async function pickFormat(items: ExportItems): Promise<FormatInfo | undefined> {
  const choices = formatsFor(items).map((format) => ({
    label: format.title,
    description: format.endings.map((ending) => `.${ending}`).join(' '),
    detail: [format.about, format.offsets && `offsets: ${offsetsText(format)}`].filter(Boolean).join('; '),
    format,
  }));
  const options = { title: t('Export: Format'), matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(choices, options))?.format;
}

function labelOf(items: ExportItems, count: number): string {
  switch (items) {
    case 'articles':
      return countArticles(count);
    case 'entities':
      return countEntities(count);
    case 'deals':
      return countDeals(count);
    case 'removals':
      return count === 1 ? t('1 removal') : t('{0} removals', count);
    case 'analyses':
      return count === 1 ? t('All that was found') : t('All that was found in {0} dumps', count);
  }
}
