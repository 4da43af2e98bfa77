import * as vscode from 'vscode';
import type { ContainerIndex } from '../containers/containerIndex';
import { isRecord } from '../containers/recordAddress';
import { CancelledError } from '../core/steps';
import { setContextKey } from '../host/contextKeys';
import { ContextKey, View } from '../host/contributions';
import type { DumpFinder } from './dumpFinder';
import type { DumpIndex } from './dumpIndex';
import type { DumpJudge } from './dumpJudge';

/** Searches the workspace for dumps in the background, at most one search at a time. */
export class WorkspaceScanner implements vscode.Disposable {
  private stop: vscode.CancellationTokenSource | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly index: DumpIndex,
    private readonly containers: ContainerIndex,
    private readonly finder: DumpFinder,
    private readonly judge: DumpJudge,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Whether a search has been asked for. */
  get started(): boolean {
    return this.running !== undefined;
  }

  /** Searches once: later calls wait for the same search. */
  ensure(): Promise<void> {
    return this.running ?? this.rescan();
  }

  /** Searches anew; a search under way is given up. */
  rescan(): Promise<void> {
    this.stop?.cancel();
    const stop = new vscode.CancellationTokenSource();
    this.stop = stop;
    this.running = this.scan(stop.token).finally(() => stop.dispose());
    return this.running;
  }

  dispose(): void {
    this.stop?.cancel();
  }

  private async scan(token: vscode.CancellationToken): Promise<void> {
    if (!vscode.workspace.workspaceFolders?.length) return;
    setContextKey(ContextKey.searched, false);
    const started = performance.now();
    try {
      const options = { location: { viewId: View.dumps }, title: vscode.l10n.t('Looking for seed dumps…') };
      await vscode.window.withProgress(options, async (progress) => {
        const uris = await this.finder.candidates(undefined, token);
        if (token.isCancellationRequested) return;
        const found = new Set(uris.map(String));
        for (const { uri } of [...this.index.entries, ...this.containers.entries])
          if (!isRecord(uri) && !found.has(uri.toString())) await this.judge.review(uri);
        const step = 100 / Math.max(1, uris.length);
        await this.finder.judgeAll(
          uris,
          ({ uri, ...verdict }) => {
            if (token.isCancellationRequested) return;
            this.judge.settle(uri, verdict);
            progress.report({ increment: step });
          },
          token,
        );
        const ms = Math.round(performance.now() - started);
        this.log.info(
          `searched ${uris.length} files: ${this.index.files} dumps, ${this.containers.size} files of records, ${ms} ms`,
        );
      });
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
    } finally {
      if (this.stop?.token === token) setContextKey(ContextKey.searched, true);
    }
  }
}
