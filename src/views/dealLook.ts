import * as vscode from 'vscode';
import type { Deal, DealType } from '../core/analysis';
import { moneyText } from '../core/export/moneyText';
import { dealTypeLabel, roundLabel, statusLabel } from '../host/labels';
import { correctedLabel, correctedMark } from './correctedMark';
import { dealBackers, dealSellers, dealTitle } from './dealTitle';

const ICONS: Readonly<Record<DealType, string>> = {
  funding_round: 'rocket',
  acquisition: 'git-pull-request',
  stake_purchase: 'pie-chart',
  merger: 'git-merge',
  fund_raise: 'database',
  ipo: 'graph-line',
  partnership: 'link',
};

/** How a deal is shown in a row. */
export interface DealLook {
  readonly title: string;
  /** What stands behind the title, none of it empty. */
  readonly facts: readonly string[];
  readonly icon: vscode.ThemeIcon;
  /** All of it for a screen reader. */
  readonly label: string;
}

/** The icon of a type of deal, as a codicon's name. */
export function dealIcon(type: DealType): string {
  return ICONS[type];
}

/** How a deal is shown in a row. */
export function dealLook(deal: Deal): DealLook {
  const type = dealTypeLabel(deal.type);
  const title = dealTitle(deal) || type;
  const amount = deal.amount ? moneyText(deal.amount) : '';
  const status = deal.status === 'completed' ? '' : statusLabel(deal.status);
  const background = deal.background ? vscode.l10n.t('background') : '';
  const round = deal.type === 'funding_round' && deal.round ? roundLabel(deal.round) : '';
  const share = 'stakePercent' in deal && deal.stakePercent !== undefined ? `${deal.stakePercent}%` : '';
  const seller = dealSellers(deal);
  const from = seller && vscode.l10n.t('from {0}', seller);
  // A round's name says that it is one; the room is short.
  const kind = title === type ? round : round || type;
  const colour = deal.background ? new vscode.ThemeColor('disabledForeground') : undefined;
  return {
    title,
    facts: [correctedMark(deal), amount, share, kind, status, background, dealBackers(deal), from].filter(Boolean),
    icon: new vscode.ThemeIcon(ICONS[deal.type], colour),
    label: [type, title, amount, share, round, statusLabel(deal.status), background, correctedLabel(deal)]
      .filter(Boolean)
      .join(', '),
  };
}
