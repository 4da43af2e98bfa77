import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { EXPORT_ITEMS, type ExportItems } from '../core/export/exportFormats';
import { narrowToArticle, narrowToSpan } from '../core/export/narrowAnalysis';
import { countedDeals } from '../core/merge/countedDeals';
import { toSpan } from '../host/ranges';
import type { Services } from '../services';
import type { SidebarNode } from '../views/sidebarNode';
import { targetUri } from './commandTarget';
import type { HubInput } from './exportHub';
import { pickedParts } from './pickedItems';
import { analysisOf } from './targetAnalysis';

/** What can be exported of what a command was called on. */
export interface ExportScope {
  /** For people; absent where there is no other. */
  readonly label?: string;
  /** What there is of each kind; empty where there is none. */
  readonly inputs: Readonly<Record<ExportItems, readonly HubInput[]>>;
  /** The dump that the file is put beside and named after: the first of several. */
  readonly source: vscode.Uri;
}

/** What chosen items of the views stand for. Removals and whole analyses are those of chosen dumps and articles. */
export async function scopeOfItems(
  services: Services,
  nodes: readonly SidebarNode[],
): Promise<ExportScope | undefined> {
  const parts = await pickedParts(services, nodes);
  const inputsOf = (analyses: readonly Analysis[]): HubInput[] =>
    analyses.map((analysis) => ({ analysis, uri: vscode.Uri.parse(parts.uris.get(analysis)!) }));
  const analyses = inputsOf(parts.analyses);
  const inputs = {
    articles: inputsOf(parts.articles),
    entities: inputsOf(parts.entities),
    deals: inputsOf(parts.deals),
    removals: withAny('removals', analyses),
    analyses,
  };
  const first = EXPORT_ITEMS.flatMap((items) => inputs[items])[0];
  return first?.uri && { inputs, source: first.uri };
}

/** What can be exported of a dump: of its editor's selection and of the article at the cursor, where there are such, and of the whole. */
export async function scopesOfDump(services: Services, argument: vscode.Uri | undefined): Promise<ExportScope[]> {
  const uri = targetUri(argument);
  const analysis = services.shown.of(await analysisOf(services, uri));
  const scope = (label: string, part: Analysis): ExportScope => ({
    label,
    inputs: allOf([{ analysis: part, uri }]),
    source: uri,
  });
  const scopes: ExportScope[] = [];
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() === uri.toString()) {
    const at = toSpan(editor.document, editor.selection);
    if (at.start < at.end) scopes.push(scope(vscode.l10n.t('Selection'), narrowToSpan(analysis, at)));
    const article = analysis.articles.find(({ span }) => span.start <= at.start && at.start <= span.end);
    if (article && analysis.articles.length > 1)
      scopes.push(scope(vscode.l10n.t('Article: {0}', article.headline), narrowToArticle(analysis, article.id)));
  }
  return [...scopes, scope(vscode.l10n.t('Whole dump'), analysis)];
}

/** What can be exported of several files. */
export async function scopeOfFiles(services: Services, uris: readonly vscode.Uri[]): Promise<ExportScope> {
  const all: HubInput[] = [];
  for (const uri of uris) all.push({ analysis: services.shown.of(await analysisOf(services, uri)), uri });
  return { inputs: allOf(all), source: uris[0]! };
}

function allOf(analyses: readonly HubInput[]): ExportScope['inputs'] {
  return {
    articles: withAny('articles', analyses),
    entities: withAny('entities', analyses),
    deals: withAny('deals', analyses),
    removals: withAny('removals', analyses),
    analyses,
  };
}

/** How many things of a kind there are. */
export function countOf(items: ExportItems, inputs: readonly HubInput[]): number {
  if (items === 'analyses') return inputs.length;
  const listOf = ({ analysis }: HubInput): readonly unknown[] =>
    items === 'deals' ? countedDeals(analysis.deals) : analysis[items];
  return inputs.reduce((sum, input) => sum + listOf(input).length, 0);
}

/** Those of the dumps that have anything of a kind. */
function withAny(items: Exclude<ExportItems, 'analyses'>, inputs: readonly HubInput[]): HubInput[] {
  return inputs.filter(({ analysis }) => analysis[items].length > 0);
}
