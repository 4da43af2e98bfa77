import type * as vscode from 'vscode';
import { FURNITURE_FILE, readFurniture } from '../core/clean/furniture/furnitureFile';
import { furnitureList } from '../core/clean/furniture/furnitureList';
import type { BadLine } from '../core/corrections/correctionLines';
import { hash32 } from '../core/text/stableId';
import { DisposableStore } from '../host/disposableStore';
import type { KnownFurniture } from './furnitureStore';
import { ownFile, readOwnFile, watchOwnFile } from './ownFile';

/** What a furniture file holds, and the lines of it that are no furniture. */
export interface FolderFurniture extends KnownFurniture {
  readonly bad: readonly BadLine[];
}

/** The furniture file of one workspace folder: read when first asked for, and again whenever it changes. */
export class FurnitureInFolder implements vscode.Disposable {
  /** Where it is, or will be. */
  readonly uri: vscode.Uri;
  private readonly store = new DisposableStore();
  private present: Promise<FolderFurniture> | undefined;

  /** `onChange` is called where the list, or what is wrong in the file, has become another. */
  constructor(
    folder: vscode.WorkspaceFolder,
    private readonly log: vscode.LogOutputChannel,
    private readonly onChange: () => void,
  ) {
    this.uri = ownFile(folder, FURNITURE_FILE);
    this.store.add(watchOwnFile(folder, FURNITURE_FILE, () => void this.reload()));
  }

  /** The list that the file holds. */
  known(): Promise<FolderFurniture> {
    this.present ??= this.text().then((text) => this.listIn(text));
    return this.present;
  }

  /** Reads the file anew. */
  async reload(): Promise<void> {
    if (!this.present) return;
    const before = await this.present;
    const now = this.listIn(await this.text());
    if (now.key === before.key && JSON.stringify(now.bad) === JSON.stringify(before.bad)) return;
    this.present = Promise.resolve(now);
    this.onChange();
  }

  /** The file's text; empty where there is none. */
  text(): Promise<string> {
    return readOwnFile(this.uri, this.log);
  }

  dispose(): void {
    this.store.dispose();
  }

  private listIn(text: string): FolderFurniture {
    const { lines, bad } = readFurniture(text);
    if (lines.length === 0) return { key: '', bad };
    const list = furnitureList(lines);
    const key = hash32(JSON.stringify([...list]), 0x811c9dc5).toString(36);
    return { list, key: `f${list.size}.${key}`, bad };
  }
}
