import * as vscode from 'vscode';
import type { DumpDocument } from './dumpDocument';
import type { DumpDocuments } from './dumpDocuments';

/** One request under way. */
interface Waiting {
  readonly version: number;
  readonly stop: vscode.CancellationTokenSource;
  readonly result: Promise<DumpDocument | undefined>;
}

/**
 * Asks for dumps on behalf of what is drawn again and again: a request for the same text goes on, however often it is asked for, so that
 * scrolling does not begin a long analysis anew.
 */
export class WaitingDumps implements vscode.Disposable {
  private readonly waiting = new Map<vscode.TextDocument, Waiting>();

  constructor(private readonly documents: DumpDocuments) {}

  /** What was found in the document as it stands now; see {@link DumpDocuments.of}. */
  of(document: vscode.TextDocument): Promise<DumpDocument | undefined> {
    const known = this.waiting.get(document);
    if (known?.version === document.version && !known.stop.token.isCancellationRequested) return known.result;
    known?.stop.cancel();
    const stop = new vscode.CancellationTokenSource();
    const result = this.documents.of(document, stop.token);
    const own: Waiting = { version: document.version, stop, result };
    this.waiting.set(document, own);
    void result.finally(() => {
      if (this.waiting.get(document) === own) this.waiting.delete(document);
      stop.dispose();
    });
    return result;
  }

  /** Gives up the requests for all but `wanted`. */
  keepOnly(wanted: ReadonlySet<vscode.TextDocument>): void {
    for (const [document, { stop }] of this.waiting) if (!wanted.has(document)) stop.cancel();
  }

  dispose(): void {
    this.keepOnly(new Set());
  }
}
