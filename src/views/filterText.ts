import * as vscode from 'vscode';
import { dealTypeLabel, groupLabel, percentLabel, statusLabel } from '../host/labels';
import { dumpPath } from '../workspace/dumpReader';
import type { Facets } from './facets';
import type { ItemFilter } from './itemFilter';

const { t } = vscode.l10n;

/** The views that are filtered. */
export type FilteredView = 'dumps' | 'entities' | 'deals';

/** Most dumps that are named. */
const NAMED = 2;

/** What a view is filtered by, in words, as far as it applies to that view; empty where it shows all. `text` is the filter's text as the user wrote it. */
export function filterText({ facets }: ItemFilter, text: string, view: FilteredView): string {
  const parts: string[] = [];
  if (view !== 'deals') parts.push(facets.entityTypes.map(groupLabel).join(', '));
  if (view !== 'entities') parts.push(facets.dealTypes.map(dealTypeLabel).join(', '), ...dealParts(facets));
  parts.push(rangeText(facets), dumpsText(facets));
  const told = parts.filter(Boolean).join(' · ');
  if (!text) return told && t('Only: {0}', told);
  return [t('Only what holds “{0}”', text), told].filter(Boolean).join(' · ');
}

function dealParts({ statuses, background, minConfidence }: Facets): string[] {
  return [
    statuses.map(statusLabel).join(', '),
    background ? backgroundText(background) : '',
    minConfidence === undefined ? '' : confidenceText(minConfidence),
  ];
}

/** What choosing deals by whether they are news is called. */
export function backgroundText(background: NonNullable<Facets['background']>): string {
  return background === 'news' ? t('reported as news') : t('recalled as background');
}

/** What a least confidence is called. */
export function confidenceText(least: number): string {
  return t('{0} sure or more', percentLabel(least));
}

/** What a range of dates is called; empty where there is none. */
export function rangeText({ from, to }: Pick<Facets, 'from' | 'to'>): string {
  if (from !== undefined && to !== undefined) return from === to ? from : t('{0} to {1}', from, to);
  return from !== undefined ? t('from {0}', from) : to !== undefined ? t('until {0}', to) : '';
}

function dumpsText({ dumps }: Facets): string {
  const names = dumps.slice(0, NAMED).map((uri) => {
    const path = dumpPath(vscode.Uri.parse(uri));
    return path.slice(path.lastIndexOf('/') + 1);
  });
  return dumps.length > NAMED ? t('{0} and {1} more', names.join(', '), dumps.length - NAMED) : names.join(', ');
}
