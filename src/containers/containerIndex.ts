import * as vscode from 'vscode';
import type { ContainerTrouble } from '../core/containers/container';
import { byPath } from '../workspace/dumpIndex';
import { RecordTable } from './recordTable';

/** How far the records of a container are read. */
export type ReadingState = 'unread' | 'reading' | 'stopped' | 'read' | 'failed';

/** A file of records that is known. */
export class Container {
  readonly table = new RecordTable();
  /** The first troubles that reading met, and how many there were. */
  readonly troubles: ContainerTrouble[] = [];
  troubleCount = 0;
  state: ReadingState = 'unread';
  /** How many bytes are read. */
  readBytes = 0;
  /** UTF-16 units of text of the records of which everything that was found is kept. */
  keptLength = 0;
  /** Why its records cannot be read, in words for people. */
  failure: string | undefined;

  constructor(
    readonly uri: vscode.Uri,
    /** In bytes. */
    readonly size: number,
    /** When the file was changed last, in milliseconds since 1970. */
    readonly mtime: number,
  ) {}
}

/** What changed: a container came or went, or what is known of one. */
export interface ContainerChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly uri: vscode.Uri;
}

/** All files of records known in the window. */
export class ContainerIndex implements vscode.Disposable {
  private readonly known = new Map<string, Container>();
  private readonly changed = new vscode.EventEmitter<ContainerChange>();
  private readonly replaced = new vscode.EventEmitter<vscode.Uri>();

  /** Fires where a container comes, goes, or where more is known of one. */
  readonly onDidChange = this.changed.event;

  /** Fires where a container is gone or is another file now: its records are others. */
  readonly onDidReplace = this.replaced.event;

  /** The containers in the order of their paths, numbers in them by value. */
  get entries(): Container[] {
    return [...this.known.values()].sort((a, b) => byPath.compare(a.uri.path, b.uri.path));
  }

  /** How many containers there are. */
  get size(): number {
    return this.known.size;
  }

  /** How many records are known in all containers, and how many of them are analysed. */
  get records(): { readonly known: number; readonly analyzed: number } {
    let known = 0;
    let analyzed = 0;
    for (const { table } of this.known.values()) {
      known += table.length;
      analyzed += table.analyzed;
    }
    return { known, analyzed };
  }

  /** The container at `uri`. */
  entry(uri: vscode.Uri): Container | undefined {
    return this.known.get(uri.toString());
  }

  /** Takes in a container; one that is known and not changed since stays as it is. */
  put(uri: vscode.Uri, { size, mtime }: { readonly size: number; readonly mtime: number }): Container {
    const before = this.entry(uri);
    if (before?.size === size && before.mtime === mtime) return before;
    const container = new Container(uri, size, mtime);
    this.known.set(uri.toString(), container);
    if (before) this.replaced.fire(uri);
    this.changed.fire({ kind: before ? 'changed' : 'added', uri });
    return container;
  }

  /** Forgets the container at `uri`, where there is one. */
  remove(uri: vscode.Uri): void {
    if (!this.known.delete(uri.toString())) return;
    this.replaced.fire(uri);
    this.changed.fire({ kind: 'removed', uri });
  }

  /** Tells that more is known of a container, where it is the one that is known now. */
  tell(container: Container): void {
    if (this.entry(container.uri) === container) this.changed.fire({ kind: 'changed', uri: container.uri });
  }

  dispose(): void {
    this.changed.dispose();
    this.replaced.dispose();
    this.known.clear();
  }
}
