import * as vscode from 'vscode';
import { CORRECTIONS_FILE, CORRECTIONS_FOLDER, type Correction } from '../core/corrections/correction';
import { type CorrectionLines, readCorrections } from '../core/corrections/correctionLines';
import { correctionsOfPath } from '../core/corrections/correctionSource';
import { hash32 } from '../core/text/stableId';
import { DisposableStore } from '../host/disposableStore';
import type { CorrectionChange } from './correctionStore';
import { ownFile, readOwnFile, watchOwnFile } from './ownFile';

/** The corrections that touch one dump, and a key for just these. */
export interface DumpCorrections {
  readonly corrections: readonly Correction[];
  readonly key: string;
}

const NONE: DumpCorrections = { corrections: [], key: '' };

/** What the file held when it was read last. */
interface Content extends CorrectionLines {
  readonly text: string;
  /** By path in the folder, in the order of the lines; made when it is asked for. */
  readonly byPath: Map<string, DumpCorrections>;
}

/** The corrections file of one workspace folder: read when first asked for, and again whenever it changes. */
export class CorrectionFile implements vscode.Disposable {
  /** Where it is, or will be. */
  readonly uri: vscode.Uri;
  private readonly store = new DisposableStore();
  private present: Promise<Content> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: vscode.WorkspaceFolder,
    private readonly log: vscode.LogOutputChannel,
    private readonly onChange: (change: CorrectionChange) => void,
  ) {
    this.uri = ownFile(folder, CORRECTIONS_FILE);
    this.store.add(watchOwnFile(folder, CORRECTIONS_FILE, () => void this.reload()));
  }

  /** What the file holds. */
  content(): Promise<CorrectionLines> {
    return this.read();
  }

  /** The corrections that touch the dump at `uri`. */
  async forDump(uri: vscode.Uri): Promise<DumpCorrections> {
    return ofPath(await this.read(), vscode.workspace.asRelativePath(uri, false));
  }

  /** Writes the file with its text changed; makes it where it is not there. */
  update(change: (text: string) => string): Promise<void> {
    return this.inTurn(async () => {
      await this.read();
      const before = await this.readText();
      const after = change(before);
      if (after === before) return;
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(this.folder.uri, CORRECTIONS_FOLDER));
      await vscode.workspace.fs.writeFile(this.uri, new TextEncoder().encode(after));
      await this.take(after);
    });
  }

  dispose(): void {
    this.store.dispose();
  }

  private read(): Promise<Content> {
    this.present ??= this.readText().then(contentOf);
    return this.present;
  }

  private async reload(): Promise<void> {
    await this.inTurn(async () => {
      if (this.present) await this.take(await this.readText());
    });
  }

  /** Runs `task` after those before it: what was read before a change must not be taken for news after it. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(task);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Makes `text` what the file holds and tells whose corrections are others now. */
  private async take(text: string): Promise<void> {
    const old = await this.read();
    if (old.text === text) return;
    const now = contentOf(text);
    this.present = Promise.resolve(now);
    const touches = (uri: vscode.Uri): boolean => {
      if (vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() !== this.folder.uri.toString()) return false;
      const path = vscode.workspace.asRelativePath(uri, false);
      return ofPath(old, path).key !== ofPath(now, path).key;
    };
    this.onChange({ folder: this.folder, touches });
  }

  private readText(): Promise<string> {
    return readOwnFile(this.uri, this.log);
  }
}

function contentOf(text: string): Content {
  return { ...readCorrections(text), text, byPath: new Map() };
}

function ofPath({ corrections, byPath }: Content, path: string): DumpCorrections {
  if (corrections.length === 0) return NONE;
  const known = byPath.get(path);
  if (known) return known;
  const own = correctionsOfPath(corrections, path);
  const text = JSON.stringify(own.map(({ id, body, target }) => [id, body, target]));
  const key = own.length === 0 ? '' : `${own.length}.${hash32(text, 0x811c9dc5).toString(36)}`;
  const found = { corrections: own, key };
  byPath.set(path, found);
  return found;
}
