import * as vscode from 'vscode';
import type { SidebarNode } from '../views/sidebarNode';
import { dumpOf } from '../views/treeNodes';
import type { DealTelling } from '../workspace/workspaceDeals';
import type { CorrectionArgument, ItemReference } from './correctionSubject';

/** What a command on an item of the views of entities or deals, or on a removal, is about; any other argument as it is. */
export function withReference(argument: CorrectionArgument | SidebarNode): CorrectionArgument {
  return (isNode(argument) && referenceOf(argument)) || (argument as CorrectionArgument);
}

function isNode(argument: CorrectionArgument | SidebarNode): argument is SidebarNode {
  return typeof argument === 'object' && 'kind' in argument && 'id' in argument;
}

function referenceOf(node: SidebarNode): ItemReference | undefined {
  switch (node.kind) {
    case 'mention':
      return { item: 'entity', uri: vscode.Uri.parse(node.parent.uri), at: node.mention.span };
    case 'workspaceDeal':
      return toldBy(node.listed.tellings[0]!);
    case 'telling':
      return toldBy(node.telling);
    case 'removal':
      return { item: 'place', uri: vscode.Uri.parse(dumpOf(node).uri), at: node.part.removal.span };
    default:
      return undefined;
  }
}

function toldBy({ uri, deal }: DealTelling): ItemReference {
  return { item: 'deal', uri: vscode.Uri.parse(uri), id: deal.id, at: deal.evidence[0]!.span };
}
