import * as vscode from 'vscode';
import type { ContainerIndex } from '../containers/containerIndex';
import { isRecord } from '../containers/recordAddress';
import { detectDump } from '../core/detect/detectDump';
import { type DumpFinder, HEAD, headOf, type Verdict } from './dumpFinder';
import type { DumpIndex } from './dumpIndex';
import { openDocument, readDump } from './dumpReader';

/** Languages of documents not yet saved that may be dumps. */
const UNTITLED: ReadonlySet<string> = new Set(['plaintext', 'html', 'xml', 'csv', 'tsv']);

/** Decides which files stand in the index: those judged to be dumps, and those that the user asked for. */
export class DumpJudge {
  private readonly asked = new Set<string>();

  constructor(
    private readonly index: DumpIndex,
    private readonly containers: ContainerIndex,
    private readonly finder: DumpFinder,
  ) {}

  /** Takes in a verdict. */
  settle(uri: vscode.Uri, { detection, container }: Verdict): void {
    if (container) this.containers.put(uri, container);
    else this.containers.remove(uri);
    const wanted = detection && (detection.kind !== 'not_a_dump' || this.asked.has(uri.toString()));
    if (wanted) this.index.put(uri, detection);
    else this.index.remove(uri);
  }

  /** Judges the file or editor anew; one that is gone, or that nobody asks for any more, is forgotten. */
  async review(uri: vscode.Uri): Promise<void> {
    const document = openDocument(uri);
    if (isRecord(uri)) await this.takeRecord(uri);
    else if (document && !this.finder.isContainerDocument(document)) this.reviewDocument(document);
    else if (this.asked.has(uri.toString()) || this.finder.isCandidate(uri))
      this.settle(uri, await this.finder.judge(uri));
    else this.forget(uri);
  }

  /**
   * Takes in a record of a container, whatever it is.
   * @throws vscode.FileSystemError where it cannot be read.
   */
  async takeRecord(uri: vscode.Uri): Promise<void> {
    if (this.index.entry(uri)) return;
    const { text } = (await readDump(uri)).source;
    this.index.put(uri, detectDump(text.slice(0, HEAD)));
  }

  /** Judges an open editor as it stands. */
  reviewDocument(document: vscode.TextDocument): void {
    if (isRecord(document.uri)) this.index.put(document.uri, detectDump(headOf(document)));
    else if (this.finder.isContainerDocument(document)) this.index.remove(document.uri);
    else if (this.asked.has(document.uri.toString()) || this.fits(document))
      this.settle(document.uri, { detection: detectDump(headOf(document)) });
    else this.forget(document.uri);
  }

  /** Keeps `uri` in the index whatever the verdict on it, because the user named it. */
  async ask(uri: vscode.Uri): Promise<void> {
    this.asked.add(uri.toString());
    await this.review(uri);
  }

  /** Takes note that an editor was closed. Tells whether the file still has a place in the index. */
  closed(uri: vscode.Uri): boolean {
    if (uri.scheme === 'untitled') this.asked.delete(uri.toString());
    const stays =
      this.asked.has(uri.toString()) || isRecord(uri) || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    if (!stays) this.forget(uri);
    return stays;
  }

  /** Takes a file out of the list. */
  forget(uri: vscode.Uri): void {
    this.index.remove(uri);
    this.containers.remove(uri);
  }

  /** Documents of the workspace, of disk and not yet saved; not those that other extensions make up. */
  private fits(document: vscode.TextDocument): boolean {
    if (document.uri.scheme === 'untitled') return UNTITLED.has(document.languageId);
    const real =
      vscode.workspace.getWorkspaceFolder(document.uri) !== undefined ||
      vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === true;
    return real && this.finder.isCandidate(document.uri);
  }
}
