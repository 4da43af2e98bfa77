import * as vscode from 'vscode';
import type { Container } from '../containers/containerIndex';
import { dumpPath } from '../workspace/dumpReader';
import { containerFacts } from './containerItems';
import { type Fact, tooltipPage } from './tooltips';

const { t } = vscode.l10n;

/** Most troubles that are told. */
const NOTES = 5;

/** Tooltip of a file of records: its size, what is known of it, and what went wrong in reading it. */
export function containerTooltip(container: Container | undefined): vscode.MarkdownString | undefined {
  if (!container) return undefined;
  const { uri, size, troubles, troubleCount } = container;
  const told = troubles.slice(0, NOTES).map(({ issue }) => issue.message);
  const rest = troubleCount - told.length;
  const facts: Fact[] = [
    [t('Size'), t('{0} MB', (size / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 }))],
    [t('Found'), containerFacts(container).join(', ')],
    [t('Notes'), [...told, ...(rest > 0 ? [t('{0} more', rest)] : [])].join(' ')],
  ];
  return tooltipPage(dumpPath(uri), facts);
}
