import * as vscode from 'vscode';
import type { DealGrouping, DealOrder } from './dealList';
import type { EntityOrder } from './entityList';
import type { SortOrder } from './treeOrder';

const { t } = vscode.l10n;

/** What an order of articles is called. */
export function articleOrderLabel(order: SortOrder): string {
  const labels: Record<SortOrder, string> = {
    position: t('Position in the dump'),
    date: t('Date, newest first'),
    headline: t('Headline'),
  };
  return labels[order];
}

/** What an order of entities is called. */
export function entityOrderLabel(order: EntityOrder): string {
  const labels: Record<EntityOrder, string> = {
    mentions: t('Number of mentions'),
    name: t('Name'),
    dumps: t('Number of dumps'),
  };
  return labels[order];
}

/** What an order of deals is called. */
export function dealOrderLabel(order: DealOrder): string {
  const labels: Record<DealOrder, string> = {
    date: t('Date, newest first'),
    name: t('Name'),
    confidence: t('Confidence'),
    tellings: t('Number of tellings'),
  };
  return labels[order];
}

/** What a grouping of deals is called. */
export function groupingLabel(grouping: DealGrouping): string {
  const labels: Record<DealGrouping, string> = {
    type: t('Type'),
    company: t('Company'),
    date: t('Date'),
    dump: t('Dump'),
  };
  return labels[grouping];
}

/** How deals are grouped, beside the view's title. */
export function groupingText(grouping: DealGrouping): string {
  const texts: Record<DealGrouping, string> = {
    type: t('by type'),
    company: t('by company'),
    date: t('by date'),
    dump: t('by dump'),
  };
  return texts[grouping];
}
