import * as vscode from 'vscode';
import type { CorrectionBody } from '../core/corrections/correction';
import { dealTypeLabel, entityTypeLabel, reasonLabel } from '../host/labels';

const { t } = vscode.l10n;

/** A correction in a few words: `Otterburn: Person`. */
export function correctionText(body: CorrectionBody): string {
  switch (body.type) {
    case 'entity-type':
      return t('{0}: {1}', body.names[0]!, entityTypeLabel(body.entityType));
    case 'entity-name':
      return t('{0} is called {1}', body.names[0]!, body.name);
    case 'entity-same':
      return t('{0} is the same as {1}', body.names[0]!, body.name);
    case 'entity-apart':
      return t('{0} is a thing of its own', body.names[0]!);
    case 'entity-none':
      return t('{0} is no entity', body.names[0]!);
    case 'deal-confirmed':
      return t('Confirmed: {0}', dealName(body.deal));
    case 'deal-rejected':
      return t('Rejected: {0}', dealName(body.deal));
    case 'deal-edited':
      return t('Edited: {0}', dealName(body.deal));
    case 'deal-added':
      return t('Added: {0}', dealTypeLabel(body.changes.dealType!));
    case 'article-start':
      return t('An article starts here');
    case 'no-article-start':
      return t('No article starts here');
    case 'keep':
      return body.scope === 'place' ? t('Kept in cleaning') : t('Always kept: {0}', rangeName(body));
    case 'remove':
      return body.scope === 'place' ? t('Removed in cleaning') : t('Removed again: {0}', rangeName(body));
  }
}

function dealName({ type, parties }: Extract<CorrectionBody, { type: 'deal-confirmed' }>['deal']): string {
  const names = parties.slice(0, 3).join(', ');
  return names ? t('{0} of {1}', dealTypeLabel(type), names) : dealTypeLabel(type);
}

function rangeName({ scope, rule, reason }: Extract<CorrectionBody, { type: 'keep' | 'remove' }>): string {
  return scope === 'reason' && reason ? reasonLabel(reason) : (rule ?? '');
}

/** The icon of a kind of correction, as a codicon's name. */
export function correctionIcon({ type }: CorrectionBody): string {
  if (type.startsWith('entity-')) return 'symbol-class';
  if (type === 'deal-confirmed') return 'pass';
  if (type === 'deal-rejected') return 'circle-slash';
  if (type.startsWith('deal-')) return 'edit';
  return type === 'keep' || type === 'remove' ? 'wand' : 'file-text';
}
