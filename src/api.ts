import type * as vscode from 'vscode';
import type { DealPanels } from './panels/dealPanels';
import type { Services } from './services';
import type { TreeNode } from './views/treeNodes';
import type { CorrectionStore } from './workspace/correctionStore';
import type { DealCatalog } from './workspace/dealCatalog';
import type { DumpIndex } from './workspace/dumpIndex';

/** One item of the tree as it is shown, with what is below it. */
export interface TreeSnapshot {
  readonly label: string;
  readonly description: string;
  readonly children: readonly TreeSnapshot[];
}

/** What `activate` gives out, for tests and other extensions. */
export interface SeedDumpApi {
  readonly index: DumpIndex;
  readonly catalog: DealCatalog;
  readonly corrections: CorrectionStore;
  readonly view: vscode.TreeView<TreeNode>;
  readonly panels: DealPanels;
  /** Searches the workspace, or waits for the search under way. */
  scan(): Promise<void>;
  /** The items below `node`, or the dumps. */
  children(node?: TreeNode): Promise<readonly TreeNode[]>;
  /** The whole tree as it is shown; analyses every dump. */
  snapshot(): Promise<readonly TreeSnapshot[]>;
}

/** Makes the extension's API. */
export function makeApi(services: Services, panels: DealPanels): SeedDumpApi {
  const { index, catalog, corrections, tree, scanner, dumpView } = services;
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
    catalog,
    corrections,
    view: dumpView.view,
    panels,
    scan: () => scanner.ensure(),
    children: (node) => tree.getChildren(node),
    snapshot: () => below(),
  };
}
