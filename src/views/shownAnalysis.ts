import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { withConfidentDeals } from '../core/merge/countedDeals';
import type { Settings } from '../host/settings';

/** What of an analysis the views and the exports from the editor show: the deals that are as sure as the setting asks. */
export class ShownAnalysis implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private shown = new WeakMap<Analysis, Analysis>();
  private readonly listener: vscode.Disposable;

  /** Fires where the setting changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly settings: Settings) {
    this.listener = settings.onDidChange((names) => {
      if (!names.has('deals.minConfidence')) return;
      this.shown = new WeakMap();
      this.changed.fire();
    });
  }

  /** The part of `analysis` that is shown; the same object each time until the setting changes. */
  of(analysis: Analysis): Analysis {
    const known = this.shown.get(analysis);
    if (known) return known;
    const part = withConfidentDeals(analysis, this.settings.get('deals.minConfidence'));
    this.shown.set(analysis, part);
    return part;
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }
}
