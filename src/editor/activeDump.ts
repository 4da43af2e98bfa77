import * as vscode from 'vscode';
import { isRecord } from '../containers/recordAddress';
import { setContextKey } from '../host/contextKeys';
import { ContextKey } from '../host/contributions';
import { DisposableStore } from '../host/disposableStore';
import type { Services } from '../services';
import type { DumpEntry } from '../workspace/dumpIndex';

/** Tells the dump in the active editor whenever another one stands there or it changes. */
export class ActiveDump implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<DumpEntry | undefined>());

  /** Fires with what {@link entry} has become. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly index: Services['index']) {
    this.store.add(vscode.window.onDidChangeActiveTextEditor(() => this.update()));
    this.store.add(
      index.onDidChange(({ uri }) => {
        if (uri.toString() === activeUri()?.toString()) this.update();
      }),
    );
    this.update();
  }

  /** The dump that is being read; `undefined` where the active editor shows none. */
  get entry(): DumpEntry | undefined {
    const uri = activeUri();
    return uri && this.index.entry(uri);
  }

  dispose(): void {
    this.store.dispose();
  }

  private update(): void {
    const { entry } = this;
    setContextKey(ContextKey.activeDump, entry !== undefined);
    setContextKey(ContextKey.changeable, entry !== undefined && !isRecord(entry.uri));
    this.changed.fire(entry);
  }
}

function activeUri(): vscode.Uri | undefined {
  return vscode.window.activeTextEditor?.document.uri;
}
