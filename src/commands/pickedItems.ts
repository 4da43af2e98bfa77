import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { View } from '../host/contributions';
import { UserFacingError } from '../host/errors';
import { withLateProgress } from '../host/progress';
import type { Services } from '../services';
import type { ListedEntity } from '../views/entityList';
import { type PickedParts, Picking } from '../views/pickedParts';
import type { SidebarNode } from '../views/sidebarNode';

/**
 * The items that a command is called on: from a menu the item and all that are selected with it; from a key the selection of the view that the
 * key names.
 * @throws UserFacingError where that is nothing.
 */
export function chosenItems(services: Services, first: unknown, all: unknown): readonly SidebarNode[] {
  if (typeof first === 'string') return orThrow(selectionOf(services, first));
  if (Array.isArray(all) && all.length > 0) return all.filter(isItem);
  return orThrow(isItem(first) ? [first] : []);
}

function orThrow(nodes: readonly SidebarNode[]): readonly SidebarNode[] {
  if (nodes.length === 0) throw new UserFacingError(vscode.l10n.t('Choose an item in the Seed Dumps view first.'));
  return nodes;
}

function isItem(value: unknown): value is SidebarNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}

function selectionOf({ dumpView, entityView, dealView }: Services, id: string): readonly SidebarNode[] {
  switch (id) {
    case View.entities:
      return entityView.view.selection;
    case View.deals:
      return dealView.view.selection;
    default:
      return dumpView.view.selection;
  }
}

/** The parts of dumps that items stand for; dumps that are not analysed yet are, with progress where that takes long. */
export async function pickedParts(services: Services, nodes: readonly SidebarNode[]): Promise<PickedParts> {
  const { index, entityTree, shown } = services;
  const analyses = new Map<string, Analysis>();
  await withLateProgress(vscode.l10n.t('Analyzing the chosen dumps…'), async (token) => {
    for (const node of nodes)
      if (node.kind === 'dump' && !analyses.has(node.uri))
        analyses.set(node.uri, shown.of(await index.analysis(vscode.Uri.parse(node.uri), token)));
  });
  const analysisOf = (uri: string): Analysis | undefined => {
    const known = analyses.get(uri) ?? index.entry(vscode.Uri.parse(uri))?.analysis;
    return known && shown.of(known);
  };
  const below = new Map<string, readonly ListedEntity[]>();
  for (const node of nodes) if (node.kind === 'entityType') below.set(node.id, await entityTree.list(node.type));
  const picking = new Picking();
  for (const node of nodes) picking.add(node, analysisOf, ({ id }) => below.get(id) ?? []);
  return picking.parts();
}
