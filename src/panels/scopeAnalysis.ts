import * as vscode from 'vscode';
import { CancelledError } from '../core/steps';
import type { Services } from '../services';
import type { HostMessage, PanelScope } from '../webview/messages';

/** How often the page is told how far the work is. */
const REPORT_MS = 200;

/**
 * Sees to it that the dumps of a scope are analysed: for the workspace, all that are found, one after the other; a single dump is read by its feed.
 * Dumps that cannot be read are left out. Ends quietly where `token` asks to stop.
 */
export async function analyzeScope(
  { scanner, index, log }: Services,
  scope: PanelScope,
  token: vscode.CancellationToken,
  report: (progress: Extract<HostMessage, { type: 'progress' }>) => void,
): Promise<void> {
  if (scope.kind !== 'workspace') return;
  await scanner.ensure();
  const failed = new Set<string>();
  let reported = 0;
  for (;;) {
    const { entries } = index;
    const waiting = entries.filter((entry) => !entry.analysis && !failed.has(entry.uri.toString()));
    const [next] = waiting;
    const now = performance.now();
    if (!next || now - reported > REPORT_MS) {
      reported = now;
      report({ type: 'progress', analysed: entries.length - waiting.length, dumps: entries.length });
    }
    if (!next || token.isCancellationRequested) return;
    try {
      await index.analysis(next.uri, token);
    } catch (error) {
      if (error instanceof CancelledError) return;
      failed.add(next.uri.toString());
      const reason = error instanceof vscode.FileSystemError ? error.message : String(error);
      log.warn(`cannot analyse ${next.uri.toString()}: ${reason}`);
    }
  }
}
