import * as vscode from 'vscode';
import type { Correction, CorrectionBody } from '../core/corrections/correction';
import { type BadLine, withAdded, withMoved, withoutIds, withRestored } from '../core/corrections/correctionLines';
import { makeCorrection, targetAt, wholeTarget } from '../core/corrections/makeCorrection';
import type { Span } from '../core/text/span';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import { UserFacingError } from '../host/errors';
import { CorrectionFile, type DumpCorrections } from './correctionFile';
import { dumpPath, openDocument, readDump } from './dumpReader';

/** A correction to add: what it says and where. */
export interface CorrectionDraft {
  readonly body: CorrectionBody;
  /** A span of the dump's text as it stands now; `dump` for the whole dump, `folder` for every dump of its workspace folder. */
  readonly at: Span | 'dump' | 'folder';
}

/** A correction and where it is kept. */
export interface StoredCorrection {
  readonly folder: vscode.WorkspaceFolder;
  readonly correction: Correction;
  /** 1-based line in the folder's file. */
  readonly line: number;
}

/** A line of a folder's file that is no correction. */
export interface StoredBadLine extends BadLine {
  readonly folder: vscode.WorkspaceFolder;
}

/** What has changed: corrections of one folder, for these dumps of it (as `touches` tells). */
export interface CorrectionChange {
  readonly folder: vscode.WorkspaceFolder;
  touches(uri: vscode.Uri): boolean;
}

/** One step that can be undone. */
interface Step {
  readonly folder: vscode.WorkspaceFolder;
  readonly added: readonly Correction[];
  readonly removed: readonly { correction: Correction; line: number }[];
}

/**
 * The corrections of the window: those of each workspace folder live in its `.seed-dump/corrections.jsonl`, which may also be changed by hand. Every step made
 * here can be undone and done again.
 */
export class CorrectionStore implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<CorrectionChange>());
  private readonly files = new Map<string, CorrectionFile>();
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private last: Promise<unknown> = Promise.resolve();

  /** Fires where corrections came or went, by a step made here or in the file. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.store.add(
      vscode.workspace.onDidRenameFiles(({ files }) => {
        this.follow(files).catch((error: unknown) => reportError(log, 'corrections', error));
      }),
    );
    this.store.add(
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const folder of removed) {
          const key = folder.uri.toString();
          this.files.get(key)?.dispose();
          this.files.delete(key);
        }
      }),
    );
  }

  /** Makes the corrections of files that were renamed or moved within their folder follow them. */
  private async follow(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
    for (const { oldUri, newUri } of files) {
      const folder = vscode.workspace.getWorkspaceFolder(newUri);
      if (!folder || vscode.workspace.getWorkspaceFolder(oldUri) !== folder) continue;
      const [from, to] = [oldUri, newUri].map((uri) => vscode.workspace.asRelativePath(uri, false));
      await this.inTurn(() => this.fileIn(folder).update((text) => withMoved(text, from!, to!)));
    }
  }

  /** Whether corrections of the dump at `uri` can be kept: it lies in a workspace folder. */
  accepts(uri: vscode.Uri): boolean {
    return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  }

  /** The corrections that touch the dump at `uri`, in the order of their file; none outside of the workspace. */
  async forDump(uri: vscode.Uri): Promise<readonly Correction[]> {
    return (await this.versionFor(uri)).corrections;
  }

  /** What {@link forDump} gives, with a key that changes whenever it does; empty where there is nothing. */
  async versionFor(uri: vscode.Uri): Promise<DumpCorrections> {
    return (await this.fileOf(uri)?.forDump(uri)) ?? { corrections: [], key: '' };
  }

  /** All corrections of the window, folder by folder. */
  async all(): Promise<StoredCorrection[]> {
    const found: StoredCorrection[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const { corrections, lines } = await this.fileIn(folder).content();
      for (const [index, correction] of corrections.entries()) found.push({ folder, correction, line: lines[index]! });
    }
    return found;
  }

  /** The lines of the folders' files that are no corrections. */
  async badLines(): Promise<StoredBadLine[]> {
    const found: StoredBadLine[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? [])
      for (const bad of (await this.fileIn(folder).content()).bad) found.push({ folder, ...bad });
    return found;
  }

  /** The file that a folder's corrections are kept in, which may not be there yet. */
  fileUri(folder: vscode.WorkspaceFolder): vscode.Uri {
    return this.fileIn(folder).uri;
  }

  /**
   * Adds corrections of the dump at `uri` as one step and gives them.
   * @throws UserFacingError where it lies in no workspace folder, or the file is being edited by hand.
   */
  add(uri: vscode.Uri, drafts: readonly CorrectionDraft[]): Promise<readonly Correction[]> {
    return this.inTurn(async () => {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      if (!folder)
        throw new UserFacingError(
          vscode.l10n.t(
            'Corrections are kept in the workspace folder: open the folder that holds {0} first.',
            dumpPath(uri),
          ),
        );
      const path = vscode.workspace.asRelativePath(uri, false);
      const { text } = (await readDump(uri)).source;
      const { corrections } = await this.fileIn(folder).content();
      const taken = new Set(corrections.map(({ id }) => id));
      const created = new Date().toISOString();
      const added = drafts.map(({ body, at }) => {
        const target = at === 'folder' ? wholeTarget() : at === 'dump' ? wholeTarget(path) : targetAt(path, text, at);
        const correction = makeCorrection(body, target, taken, created);
        taken.add(correction.id);
        return correction;
      });
      await this.write(folder, (before) => withAdded(before, added));
      this.remember({ folder, added, removed: [] });
      return added;
    });
  }

  /** Removes corrections as one step for each folder. */
  remove(gone: readonly StoredCorrection[]): Promise<void> {
    return this.inTurn(async () => {
      const folders = new Map(gone.map(({ folder }) => [folder.uri.toString(), folder]));
      for (const [key, folder] of folders) {
        const removed = gone.filter((one) => one.folder.uri.toString() === key);
        await this.write(folder, (before) => withoutIds(before, idsOf(removed.map(({ correction }) => correction))));
        this.remember({ folder, added: [], removed });
      }
    });
  }

  /** Takes back the last step; in a window that has made none, removes the correction that was made last. Gives `false` where there is nothing to undo. */
  undo(): Promise<boolean> {
    return this.inTurn(async () => {
      const step = this.done.pop() ?? (await this.lastOfFiles());
      if (!step) return false;
      await this.write(step.folder, (text) => withRestored(withoutIds(text, idsOf(step.added)), step.removed));
      this.undone.push(step);
      return true;
    });
  }

  /** Does the step again that was undone last. Gives `false` where there is none. */
  redo(): Promise<boolean> {
    return this.inTurn(async () => {
      const step = this.undone.pop();
      if (!step) return false;
      const gone = idsOf(step.removed.map(({ correction }) => correction));
      await this.write(step.folder, (text) => withAdded(withoutIds(text, gone), step.added));
      this.done.push(step);
      return true;
    });
  }

  dispose(): void {
    this.store.dispose();
    for (const file of this.files.values()) file.dispose();
    this.files.clear();
  }

  private remember(step: Step): void {
    this.done.push(step);
    this.undone.length = 0;
  }

  /** The step that added the youngest correction of all files. */
  private async lastOfFiles(): Promise<Step | undefined> {
    const youngest = (await this.all()).reduce<StoredCorrection | undefined>(
      (best, one) => (!best || (one.correction.created ?? '') >= (best.correction.created ?? '') ? one : best),
      undefined,
    );
    return youngest && { folder: youngest.folder, added: [youngest.correction], removed: [] };
  }

  private async write(folder: vscode.WorkspaceFolder, change: (text: string) => string): Promise<void> {
    const file = this.fileIn(folder);
    if (openDocument(file.uri)?.isDirty)
      throw new UserFacingError(
        vscode.l10n.t('{0} is being edited: save it first, then correct again.', dumpPath(file.uri)),
      );
    await file.update(change);
  }

  /** Runs `task` after those before it: each reads the file and writes it. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(task);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private fileOf(uri: vscode.Uri): CorrectionFile | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.fileIn(folder);
  }

  private fileIn(folder: vscode.WorkspaceFolder): CorrectionFile {
    const key = folder.uri.toString();
    const known = this.files.get(key);
    if (known) return known;
    const file = new CorrectionFile(folder, this.log, (change) => this.changed.fire(change));
    this.files.set(key, file);
    return file;
  }
}

function idsOf(corrections: readonly Correction[]): ReadonlySet<string> {
  return new Set(corrections.map(({ id }) => id));
}
