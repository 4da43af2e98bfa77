import * as vscode from 'vscode';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import { runSliced } from '../host/timeSlicer';
import type { DumpIndex } from './dumpIndex';
import { EntityGroups } from './entityGroups';

/** How long changes are gathered before they are told; the more dumps, the longer. */
const TELL_MS = 250;
const PER_DUMP_MS = 3;

/** Knows what all analysed dumps of the window name. Each analysis is taken in alone, in slices, as it comes. */
export class EntityCatalog implements vscode.Disposable {
  /** What is known so far. */
  readonly groups = new EntityGroups();
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  private readonly tell = this.store.add(
    new Throttle(
      () => Math.max(TELL_MS, this.index.size * PER_DUMP_MS),
      () => this.changed.fire(),
    ),
  );
  private readonly waiting = new Map<string, vscode.Uri>();
  private working: Promise<void> | undefined;
  private readonly stop = this.store.add(new vscode.CancellationTokenSource());

  /** Fires a little after what is known has changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly index: DumpIndex,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.store.add(
      index.onDidChange(({ kind, uri }) => {
        if (kind === 'added') return;
        this.waiting.set(uri.toString(), uri);
        this.working ??= this.work();
      }),
    );
  }

  /** Resolves when all that was analysed is taken in. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  dispose(): void {
    this.stop.cancel();
    this.store.dispose();
  }

  private async work(): Promise<void> {
    try {
      for (const [key, uri] of this.waiting) {
        this.waiting.delete(key);
        const analysis = this.index.entry(uri)?.analysis;
        const before = this.groups.version;
        await runSliced(analysis ? this.groups.take(key, analysis) : this.groups.drop(key), {
          token: this.stop.token,
          background: true,
        });
        if (this.groups.version !== before) this.tell.request();
      }
    } catch (error) {
      reportError(this.log, 'entities of all dumps', error);
    } finally {
      this.working = undefined;
    }
  }
}
