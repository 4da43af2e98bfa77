import * as vscode from 'vscode';
import { type FurnitureFileContent, mergedFurnitureFile, readFurniture } from '../core/clean/furniture/furnitureFile';
import type { FurnitureLine, FurnitureList } from '../core/clean/furniture/furnitureList';
import { CORRECTIONS_FOLDER } from '../core/corrections/correction';
import type { BadLine } from '../core/corrections/correctionLines';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import type { CorrectionChange } from './correctionStore';
import { dumpPath, openDocument } from './dumpReader';
import { FurnitureInFolder } from './furnitureInFolder';

/** The furniture that is known of a dump's folder, with a key that changes whenever it does. */
export interface KnownFurniture {
  readonly list?: FurnitureList;
  readonly key: string;
}

const NONE: KnownFurniture = { key: '' };

/** The furniture of the window: that of each workspace folder lives in its `.seed-dump/furniture.txt`, which may also be changed by hand. */
export class FurnitureStore implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<CorrectionChange>());
  private readonly folders = new Map<string, FurnitureInFolder>();

  /** Fires where the list of a folder has changed, by {@link keep} or in the file. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.store.add(
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) {
          this.folders.get(uri.toString())?.dispose();
          this.folders.delete(uri.toString());
        }
      }),
    );
  }

  /** The list for the dump at `uri`; none outside of the workspace. */
  async versionFor(uri: vscode.Uri): Promise<KnownFurniture> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder ? this.in(folder).known() : NONE;
  }

  /** The lines of the folders' files that are no furniture, each with its file. */
  async badLines(): Promise<(BadLine & { readonly uri: vscode.Uri })[]> {
    const found: (BadLine & { readonly uri: vscode.Uri })[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const file = this.in(folder);
      for (const bad of (await file.known()).bad) found.push({ ...bad, uri: file.uri });
    }
    return found;
  }

  /** What the folder's file holds. */
  async contentOf(folder: vscode.WorkspaceFolder): Promise<FurnitureFileContent> {
    return readFurniture(await this.in(folder).text());
  }

  /**
   * Writes a folder's file: what was `found` in `total` dumps and is to be kept takes the place of what the file says of these lines; all else that stands in it stays.
   * @throws UserFacingError where the file is being edited by hand.
   */
  async keep(
    folder: vscode.WorkspaceFolder,
    found: readonly FurnitureLine[],
    kept: readonly FurnitureLine[],
    total: number,
  ): Promise<vscode.Uri> {
    const file = this.in(folder);
    if (openDocument(file.uri)?.isDirty)
      throw new UserFacingError(vscode.l10n.t('{0} is being edited: save it first.', dumpPath(file.uri)));
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder.uri, CORRECTIONS_FOLDER));
    const text = mergedFurnitureFile(await file.text(), found, kept, total);
    await vscode.workspace.fs.writeFile(file.uri, new TextEncoder().encode(text));
    await file.reload();
    return file.uri;
  }

  dispose(): void {
    this.store.dispose();
    for (const folder of this.folders.values()) folder.dispose();
    this.folders.clear();
  }

  private in(folder: vscode.WorkspaceFolder): FurnitureInFolder {
    const key = folder.uri.toString();
    let known = this.folders.get(key);
    if (!known) {
      const touches = (uri: vscode.Uri): boolean => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === key;
      known = new FurnitureInFolder(folder, this.log, () => this.changed.fire({ folder, touches }));
      this.folders.set(key, known);
    }
    return known;
  }
}
