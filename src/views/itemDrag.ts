import * as vscode from 'vscode';
import { nodeName, nodeRecord, type SidebarNode } from './sidebarNode';

/** Type of what is dragged besides its text: a JSON list of what was found. */
export const ITEMS_MIME = 'application/vnd.seed-dump.items+json';

/** Lets items be dragged into editors: their names as text, one a line, and what was found as JSON. Nothing can be dropped on the views. */
export class ItemDrag<T extends SidebarNode> implements vscode.TreeDragAndDropController<T> {
  readonly dropMimeTypes: readonly string[] = [];
  readonly dragMimeTypes: readonly string[] = ['text/plain', ITEMS_MIME];

  handleDrag(source: readonly T[], dataTransfer: vscode.DataTransfer): void {
    const names = source.flatMap((node) => nodeName(node) ?? []);
    const records = source.flatMap((node) => nodeRecord(node) ?? []);
    if (names.length > 0) dataTransfer.set('text/plain', new vscode.DataTransferItem(names.join('\n')));
    if (records.length > 0) dataTransfer.set(ITEMS_MIME, new vscode.DataTransferItem(JSON.stringify(records)));
  }
}
