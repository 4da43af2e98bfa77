import type * as vscode from 'vscode';
import type { ContainerIndex } from './containers/containerIndex';
import type { DealPanels } from './panels/dealPanels';
import type { CleaningReview } from './review/cleaningReview';
import type { ReviewView } from './review/reviewView';
import type { ProposalStore } from './secondReader/proposalStore';
import type { Services } from './services';
import type { ModelTool } from './tools/modelTool';
import { makeModelTools } from './tools/modelTools';
import type { DealTreeNode } from './views/dealNodes';
import type { DealTree } from './views/dealTree';
import type { EntityTreeNode } from './views/entityNodes';
import type { EntityTree } from './views/entityTree';
import type { TreeNode } from './views/treeNodes';
import type { CorrectionStore } from './workspace/correctionStore';
import type { DealCatalog } from './workspace/dealCatalog';
import type { DumpIndex } from './workspace/dumpIndex';
import type { EntityCatalog } from './workspace/entityCatalog';

/** One item of the tree as it is shown, with what is below it. */
export interface TreeSnapshot {
  readonly label: string;
  readonly description: string;
  readonly children: readonly TreeSnapshot[];
}

/** What `activate` gives out, for tests and other extensions. */
export interface SeedDumpApi {
  readonly index: DumpIndex;
  readonly containers: ContainerIndex;
  readonly catalog: DealCatalog;
  readonly corrections: CorrectionStore;
  readonly proposals: ProposalStore;
  /** The tools for language models, on hosts that know none too. */
  readonly tools: readonly ModelTool[];
  readonly view: vscode.TreeView<TreeNode>;
  readonly review: CleaningReview;
  readonly reviewView: ReviewView;
  readonly entities: EntityCatalog;
  readonly entityTree: EntityTree;
  readonly dealTree: DealTree;
  readonly entityView: vscode.TreeView<EntityTreeNode>;
  readonly dealView: vscode.TreeView<DealTreeNode>;
  readonly panels: DealPanels;
  /** Searches the workspace, or waits for the search under way. */
  scan(): Promise<void>;
  /** The items below `node`, or the dumps. */
  children(node?: TreeNode): Promise<readonly TreeNode[]>;
  /** How an item of the tree is shown. */
  item(node: TreeNode): vscode.TreeItem;
  /** The whole tree as it is shown; analyses every dump. */
  snapshot(): Promise<readonly TreeSnapshot[]>;
}

/** Makes the extension's API. */
export function makeApi(services: Services, panels: DealPanels): SeedDumpApi {
  const { index, containers, catalog, corrections, proposals, entities, tree, entityTree, dealTree, scanner } =
    services;
  const { dumpView, entityView, dealView, review, reviewView } = services;
  const below = async (node?: TreeNode): Promise<TreeSnapshot[]> =>
    Promise.all(
      (await tree.getChildren(node)).map(async (child) => {
        const children = await below(child);
        const { label, description } = tree.getTreeItem(child);
        return { label: String(label), description: String(description ?? ''), children };
      }),
    );
  return {
    index,
    containers,
    catalog,
    corrections,
    proposals,
    tools: makeModelTools(services),
    entities,
    entityTree,
    dealTree,
    view: dumpView.view,
    review,
    reviewView,
    entityView: entityView.view,
    dealView: dealView.view,
    panels,
    scan: () => scanner.ensure(),
    children: (node) => tree.getChildren(node),
    item: (node) => tree.getTreeItem(node),
    snapshot: () => below(),
  };
}
