import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { type CleaningChoice, decided } from './reviewState';

/** Choices that no analysis knows of yet: those that are being written down, and those of dumps whose corrections cannot be kept. */
export class PendingChoices implements vscode.Disposable {
  private readonly lists = new Map<string, readonly CleaningChoice[]>();
  private readonly known = new WeakMap<
    Analysis,
    { readonly list: readonly CleaningChoice[]; readonly result: Analysis }
  >();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** Places move where the text is edited; those that were written down are found again by their words. */
  private readonly edits = vscode.workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
    const places = contentChanges.length > 0 ? this.of(uri).filter(({ body }) => body.scope === 'place') : [];
    if (places.length > 0) this.remove(uri, places);
  });

  /** Fires with the dump whose choices changed. */
  readonly onDidChange = this.changed.event;

  /** Adds choices of the dump at `uri`, behind those before. */
  add(uri: vscode.Uri, choices: readonly CleaningChoice[]): void {
    this.lists.set(uri.toString(), [...this.of(uri), ...choices]);
    this.changed.fire(uri);
  }

  /** Takes back choices that were added, once the analysis has them. */
  remove(uri: vscode.Uri, choices: readonly CleaningChoice[]): void {
    const left = this.of(uri).filter((choice) => !choices.includes(choice));
    if (left.length > 0) this.lists.set(uri.toString(), left);
    else this.lists.delete(uri.toString());
    this.changed.fire(uri);
  }

  /** What `analysis`, the dump's at `uri`, says with the choices; the same object for the same choices. */
  apply(uri: vscode.Uri, analysis: Analysis): Analysis {
    const list = this.of(uri);
    if (list.length === 0) return analysis;
    const known = this.known.get(analysis);
    if (known?.list === list) return known.result;
    const result = decided(analysis, list);
    this.known.set(analysis, { list, result });
    return result;
  }

  dispose(): void {
    this.edits.dispose();
    this.changed.dispose();
  }

  private of(uri: vscode.Uri): readonly CleaningChoice[] {
    return this.lists.get(uri.toString()) ?? NONE;
  }
}

const NONE: readonly CleaningChoice[] = [];
