import * as vscode from 'vscode';
import { withLateProgress } from '../host/progress';
import { dumpPath } from '../workspace/dumpReader';
import type { Container } from './containerIndex';
import type { RecordIndexer } from './recordIndexer';

/** How often the progress moves on. */
const MOVE_MS = 250;

/** Has containers read with a progress that the user sees and can stop. */
export class RecordReading {
  private readonly running = new Map<Container, Promise<void>>();

  constructor(private readonly indexer: RecordIndexer) {}

  /** Reads on until all records of a container are known or the user stops it; joins in where that is under way. A failure is noted at the container. */
  read(container: Container): Promise<void> {
    const known = this.running.get(container);
    if (known) return known;
    const title = vscode.l10n.t('Reading the records of {0}', dumpPath(container.uri));
    const run = withLateProgress(title, async (token, onProgress) => {
      const stop = token.onCancellationRequested(() => this.indexer.stop(container));
      const move = setInterval(
        () => onProgress({ stage: 'reading', fraction: container.readBytes / Math.max(1, container.size) }),
        MOVE_MS,
      );
      try {
        await this.indexer.read(container);
      } finally {
        clearInterval(move);
        stop.dispose();
      }
    }).finally(() => this.running.delete(container));
    this.running.set(container, run);
    return run;
  }

  /** Stops reading a container; what is known of it stays. */
  stop(container: Container): void {
    this.indexer.stop(container);
  }
}
