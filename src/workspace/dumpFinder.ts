import * as vscode from 'vscode';
import type { ByteAccess } from '../containers/byteAccess';
import type { ContainerJudge } from '../containers/containerJudge';
import { CORRECTIONS_FOLDER } from '../core/corrections/correction';
import { DETECTION_HEAD, type Detection, detectDump } from '../core/detect/detectDump';
import { decodeDump } from '../core/read/decode';
import { CancelledError } from '../core/steps';
import { matchesGlob } from '../host/globs';
import type { Settings } from '../host/settings';
import { TurnTaker } from '../host/timeSlicer';
import { openDocument } from './dumpReader';

/** How many files are read at a time: enough to hide a slow disk, few enough to leave it to others. */
const CONCURRENCY = 8;

/** How much of a text detection is given, in UTF-16 units: of HTML, which begins with much that is no text, it looks at more. */
export const HEAD = DETECTION_HEAD * 8;

/** Bytes that surely hold it: UTF-8 takes at most three for one UTF-16 unit. */
const HEAD_BYTES = HEAD * 3;

/** VS Code hides longer documents from extensions (`TextModel._MODEL_SYNC_LIMIT`, in megabytes). */
const LARGEST_DOCUMENT_MB = 50;

/** What a file is, by its head: a text with the verdict on it, or a container of records. */
export interface Verdict {
  /** Absent where it could not be judged (unreadable, not text), and of containers. */
  readonly detection?: Detection;
  /** The version of a container's file. */
  readonly container?: { readonly size: number; readonly mtime: number };
}

/** A judged file. */
export interface JudgedFile extends Verdict {
  readonly uri: vscode.Uri;
}

/** Finds files that may be dumps and judges them by their heads. */
export class DumpFinder {
  private readonly turns = new TurnTaker();

  constructor(
    private readonly settings: Settings,
    private readonly containers: ContainerJudge,
    private readonly bytes: ByteAccess,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** The files that the settings ask to look at, below `folder` or in the whole workspace. */
  async candidates(folder?: vscode.Uri, token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
    const include = this.settings.get('include');
    const pattern = folder ? new vscode.RelativePattern(folder, include) : include;
    const found = await vscode.workspace.findFiles(pattern, this.settings.get('exclude') || null, undefined, token);
    return found.filter((uri) => !isOwn(uri));
  }

  /** Whether the settings ask to look at `uri`, which need not be in the workspace. */
  isCandidate(uri: vscode.Uri): boolean {
    const exclude = this.settings.get('exclude');
    return !isOwn(uri) && matchesGlob(this.settings.get('include'), uri) && !(exclude && matchesGlob(exclude, uri));
  }

  /**
   * Judges files, a few at a time, and hands on each verdict as it comes.
   * @throws CancelledError where `token` asks to stop.
   */
  async judgeAll(
    uris: readonly vscode.Uri[],
    onJudged: (file: JudgedFile, done: number) => void,
    token?: vscode.CancellationToken,
  ): Promise<void> {
    let next = 0;
    let done = 0;
    const work = async (): Promise<void> => {
      for (let uri = uris[next++]; uri; uri = uris[next++]) {
        if (token?.isCancellationRequested) throw new CancelledError();
        onJudged({ uri, ...(await this.judge(uri)) }, ++done);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
  }

  /** Judges one file: by its editor where it is open, else by its first bytes. */
  async judge(uri: vscode.Uri): Promise<Verdict> {
    const document = openDocument(uri);
    if (document && !this.isContainerDocument(document)) return { detection: detectDump(headOf(document)) };
    try {
      const { size, mtime } = await vscode.workspace.fs.stat(uri);
      if (size === 0) return {};
      if (await this.containers.isContainer(uri, size, this.largest)) return { container: { size, mtime } };
      if (size > this.largest) return {};
      const bytes = await this.bytes.head(uri, HEAD_BYTES);
      const detection = await this.turns.run(() => judgeBytes(bytes, size));
      return detection ? { detection } : {};
    } catch (error) {
      this.log.warn(`cannot read ${uri.toString()}: ${error instanceof Error ? error.message : String(error)}`);
      return {};
    }
  }

  /** Whether a document is a container that no editor shows as it is read, such as mail: its file counts then, not the document. */
  isContainerDocument(document: vscode.TextDocument): boolean {
    return document.uri.scheme !== 'untitled' && this.containers.isContainerText(headOf(document), document.uri);
  }

  /** Texts of more bytes are read piece by piece. */
  private get largest(): number {
    return Math.min(this.settings.get('maxFileSize'), LARGEST_DOCUMENT_MB) * 1024 * 1024;
  }
}

/** Whether a file is one that the extension keeps beside the dumps. */
function isOwn(uri: vscode.Uri): boolean {
  return uri.path.includes(`/${CORRECTIONS_FOLDER}/`);
}

function judgeBytes(bytes: Uint8Array, size: number): Detection | undefined {
  const { text } = decodeDump(bytes, { partial: size > bytes.length });
  return text ? detectDump(text) : undefined;
}

/** The part of a document that detection is given. */
export function headOf(document: vscode.TextDocument): string {
  const end = document.positionAt(HEAD);
  return document.getText(new vscode.Range(new vscode.Position(0, 0), end));
}
