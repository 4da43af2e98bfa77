import * as vscode from 'vscode';
import type { Container } from '../containers/containerIndex';
import { recordAddress } from '../containers/recordAddress';
import { countedDeals } from '../core/merge/countedDeals';
import { Command, ItemContext } from '../host/contributions';
import { countArticles, countDeals, countRecords, kindLabel, percentLabel } from '../host/labels';
import type { DumpEntry } from '../workspace/dumpIndex';
import { dumpPath } from '../workspace/dumpReader';
import type { ContainerNode, RecordsNode } from './containerNodes';
import { kindIcon } from './treeItems';
import type { DumpNode } from './treeNodes';

const { t } = vscode.l10n;
const { Collapsed } = vscode.TreeItemCollapsibleState;

/** The row of a file of records; `container` is absent where it is gone. */
export function containerItem({ uri }: ContainerNode, container: Container | undefined): vscode.TreeItem {
  const path = dumpPath(vscode.Uri.parse(uri));
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, -name.length - 1);
  const facts = container ? containerFacts(container) : [];
  const item = new vscode.TreeItem(name, Collapsed);
  item.description = [...facts, folder].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(iconOf(container));
  item.contextValue = contextOf(container);
  item.resourceUri = vscode.Uri.parse(uri);
  item.accessibilityInformation = { label: [name, t('file of records'), ...facts, folder].filter(Boolean).join(', ') };
  return item;
}

/** What is known of a container, in few words: how many records, how far it is read, how many of them are analysed and what deals they tell. */
export function containerFacts({ table, state, readBytes, size, failure }: Container): string[] {
  if (state === 'unread') return [t('not read yet')];
  const far = percentLabel(Math.min(1, readBytes / Math.max(1, size)));
  const states = {
    reading: t('reading, {0}', far),
    stopped: t('stopped at {0}', far),
    failed: failure ?? '',
    read: '',
  };
  return [
    countRecords(table.length),
    states[state],
    table.analyzed > 0 ? t('{0} analyzed', table.analyzed.toLocaleString('en')) : '',
    table.foundDeals > 0 ? countDeals(table.foundDeals) : '',
  ].filter(Boolean);
}

/** The row of a range of records; `first` is the title of its first one. */
export function recordsItem({ from, to }: RecordsNode, first: string): vscode.TreeItem {
  const label = t('{0} – {1}', (from + 1).toLocaleString('en'), to.toLocaleString('en'));
  const item = new vscode.TreeItem(label, Collapsed);
  item.description = first;
  item.iconPath = new vscode.ThemeIcon('folder');
  item.contextValue = ItemContext.records;
  item.accessibilityInformation = { label: t('Records {0}, beginning with {1}', label, first) };
  return item;
}

/** The row of a record: a click opens it. `entry` is absent until somebody looks into it. */
export function recordItem(
  node: DumpNode,
  container: Container | undefined,
  entry: DumpEntry | undefined,
): vscode.TreeItem {
  const uri = vscode.Uri.parse(node.uri);
  const number = recordAddress(uri)?.place.number ?? 0;
  const { table } = container ?? {};
  const position = table?.positionOf(number) ?? -1;
  const title = (position >= 0 ? table?.titleAt(position) : '') || t('(no title)');
  const facts = entry?.analysis
    ? analysisFacts(entry)
    : table && position >= 0 && table.isAnalyzed(position)
      ? dealFacts(table.dealsAt(position))
      : [];
  const kind = entry?.analysis?.dump.kind;
  // A long title leaves no room for what stands behind it, and records are gone to by number.
  const item = new vscode.TreeItem(t('{0}: {1}', number.toLocaleString('en'), title), Collapsed);
  item.description = facts.join(' · ');
  item.iconPath = new vscode.ThemeIcon(kind ? kindIcon(kind) : facts.length > 0 ? 'file-text' : 'file');
  item.contextValue = ItemContext.record;
  item.command = { command: Command.openRecord, title: t('Open Record'), arguments: [node] };
  item.accessibilityInformation = { label: [t('Record {0}', number), title, ...facts].join(', ') };
  return item;
}

function analysisFacts({ analysis }: DumpEntry): string[] {
  if (!analysis) return [];
  const { articles, deals, dump } = analysis;
  return [countArticles(articles.length), countDeals(countedDeals(deals).length), kindLabel(dump.kind)];
}

function dealFacts(deals: number): string[] {
  return [deals > 0 ? countDeals(deals) : t('no deals')];
}

function iconOf(container: Container | undefined): string {
  if (container?.state === 'reading') return 'loading~spin';
  return container?.state === 'failed' ? 'warning' : 'database';
}

function contextOf(container: Container | undefined): string {
  if (container?.state === 'reading') return ItemContext.containerReading;
  return container?.state === 'stopped' ? ItemContext.containerStopped : ItemContext.container;
}
