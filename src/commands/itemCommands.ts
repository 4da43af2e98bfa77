import * as vscode from 'vscode';
import { recordAddress } from '../containers/recordAddress';
import type { Analysis } from '../core/analysis';
import { openJsonResult, openResult } from '../editor/resultDocument';
import { registerCommand } from '../host/commandRegistry';
import { Command } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import { countArticles, countDeals, countEntities } from '../host/labels';
import type { Services } from '../services';
import type { PickedParts } from '../views/pickedParts';
import { nodeText, type SidebarNode } from '../views/sidebarNode';
import { exportedText } from './exportHub';
import { chosenItems, pickedParts } from './pickedItems';

const { t } = vscode.l10n;

type PickedKind = 'articles' | 'entities' | 'deals';

/** What can be made of a selection: a kind of thing in a format. */
interface Outcome {
  readonly kind: PickedKind;
  readonly format: 'json' | 'csv' | 'md';
}

const FORMATS = [
  { format: 'json', name: 'JSON', language: 'json' },
  { format: 'csv', name: 'CSV', language: 'plaintext' },
  { format: 'md', name: 'Markdown', language: 'markdown' },
] as const;

/** Copy, Copy As and Export Selection: what is selected in one of the views, as text or as JSON, CSV or Markdown. */
export function registerItemCommands(services: Services): vscode.Disposable {
  const { log } = services;
  const store = new DisposableStore();
  store.add(
    registerCommand(log, Command.copyName, async (first?: unknown, all?: unknown) => {
      const texts = chosenItems(services, first, all).flatMap((node) => nodeText(node) ?? rowText(node));
      await vscode.env.clipboard.writeText(texts.join('\n'));
    }),
  );
  store.add(
    registerCommand(log, Command.copyItemsAs, async (first?: unknown, all?: unknown, wanted?: Outcome) => {
      const made = await make(services, chosenItems(services, first, all), t('Copy As'), wanted);
      if (!made) return;
      await vscode.env.clipboard.writeText(made.text);
      vscode.window.setStatusBarMessage(t('Copied.'), 3000);
    }),
  );
  store.add(
    registerCommand(log, Command.exportItems, async (first?: unknown, all?: unknown, wanted?: Outcome) => {
      const made = await make(services, chosenItems(services, first, all), t('Export Selection As'), wanted);
      if (!made) return;
      const { text, outcome, source } = made;
      if (outcome.format === 'json') await openJsonResult(text, outcome.kind, source);
      else {
        const { language } = FORMATS.find(({ format }) => format === outcome.format)!;
        await openResult({ content: text, source, ending: `seed-${outcome.kind}.${outcome.format}`, language });
      }
    }),
  );
  return store;
}

/** Items that only gather others are copied by what is below them where that is at hand. */
function rowText(node: SidebarNode): readonly string[] {
  switch (node.kind) {
    case 'dump':
      return [vscode.workspace.asRelativePath(vscode.Uri.parse(node.uri))];
    case 'group':
      return node.children.flatMap((child) => nodeText(child) ?? []);
    case 'dealGroup':
      return node.group.deals.flatMap(({ main }) => main.evidence[0]?.text ?? []);
    default:
      return [];
  }
}

interface Made {
  readonly text: string;
  readonly outcome: Outcome;
  /** Where the result is shown beside: the dump, or the folder of several. */
  readonly source: vscode.Uri;
}

async function make(
  services: Services,
  nodes: readonly SidebarNode[],
  title: string,
  wanted: Outcome | undefined,
): Promise<Made | undefined> {
  const parts = await pickedParts(services, nodes);
  const outcome = wanted ?? (await pickOutcome(parts, title));
  if (!outcome) return undefined;
  const analyses = parts[outcome.kind];
  if (analyses.length === 0) throw new UserFacingError(t('Nothing of that kind is selected.'));
  const inputs = analyses.map((analysis) => ({ analysis }));
  const text = await exportedText(services, { format: outcome.format, items: outcome.kind }, inputs);
  return { text, outcome, source: sourceOf(services, analyses) };
}

async function pickOutcome(parts: PickedParts, title: string): Promise<Outcome | undefined> {
  const counts: [PickedKind, number, (count: number) => string][] = [
    ['deals', sum(parts.deals, ({ deals }) => deals.filter(({ sameAs }) => !sameAs).length), countDeals],
    ['entities', sum(parts.entities, ({ entities }) => entities.length), countEntities],
    ['articles', sum(parts.articles, ({ articles }) => articles.length), countArticles],
  ];
  const items = counts.flatMap(([kind, count, label]) =>
    parts[kind].length === 0
      ? []
      : FORMATS.map(({ format, name }) => ({
          label: t('{0} as {1}', label(Math.max(count, 1)), name),
          outcome: { kind, format },
        })),
  );
  if (items.length === 0) throw new UserFacingError(t('Nothing that can be exported is selected.'));
  return (await vscode.window.showQuickPick(items, { title }))?.outcome;
}

function sum(analyses: readonly Analysis[], count: (analysis: Analysis) => number): number {
  return analyses.reduce((total, analysis) => total + count(analysis), 0);
}

function sourceOf({ index }: Services, analyses: readonly Analysis[]): vscode.Uri {
  const paths = new Set(analyses.map(({ dump }) => dump.path));
  const uris = index.entries.filter(({ analysis }) => paths.has(analysis?.dump.path)).map(({ uri }) => uri);
  const [first] = uris;
  if (!first) return vscode.Uri.from({ scheme: 'untitled', path: 'selection' });
  return uris.length === 1 ? first : vscode.Uri.joinPath(recordAddress(first)?.container ?? first, '..', 'selection');
}
