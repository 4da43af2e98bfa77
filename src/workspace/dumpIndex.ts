import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Detection } from '../core/detect/detectDump';
import type { Progress } from '../core/steps';
import type { AnalysisRunner, VersionedAnalysis } from './analysisRunner';
import { versionKey } from './dumpReader';

/** A dump that is known. */
export interface DumpEntry {
  readonly uri: vscode.Uri;
  /** The verdict on its head. */
  readonly detection: Detection;
  /** The last analysis; may be of an older text while a newer is under way. */
  readonly analysis?: Analysis;
}

/** What changed: one dump's content, or which dumps there are. */
export interface DumpChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly uri: vscode.Uri;
}

interface Slot {
  readonly uri: vscode.Uri;
  detection: Detection;
  latest?: VersionedAnalysis;
}

/** All dumps known in the window, each with its verdict and, once somebody asked for it, its analysis. */
export class DumpIndex implements vscode.Disposable {
  private readonly slots = new Map<string, Slot>();
  private readonly changed = new vscode.EventEmitter<DumpChange>();

  /** Fires where a dump comes, goes, or has a new verdict or analysis. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly runner: AnalysisRunner) {}

  /** The dumps in the order of their paths. */
  get entries(): DumpEntry[] {
    return [...this.slots.values()].map(toEntry).sort((a, b) => compareText(a.uri.path, b.uri.path));
  }

  /** How many dumps there are. */
  get size(): number {
    return this.slots.size;
  }

  /** The dump at `uri`. */
  entry(uri: vscode.Uri): DumpEntry | undefined {
    const slot = this.slots.get(uri.toString());
    return slot && toEntry(slot);
  }

  /** Takes in a dump, or its new verdict. The last analysis stays until {@link analysis} gives a newer one. */
  put(uri: vscode.Uri, detection: Detection): void {
    const slot = this.slots.get(uri.toString());
    if (!slot) {
      this.slots.set(uri.toString(), { uri, detection });
      this.changed.fire({ kind: 'added', uri });
    } else if (slot.detection.kind !== detection.kind || slot.detection.confidence !== detection.confidence) {
      slot.detection = detection;
      this.changed.fire({ kind: 'changed', uri });
    }
  }

  /** Forgets the dump at `uri`, where there is one. */
  remove(uri: vscode.Uri): void {
    if (this.slots.delete(uri.toString())) this.changed.fire({ kind: 'removed', uri });
  }

  /** Forgets all dumps. */
  clear(): void {
    for (const { uri } of [...this.slots.values()]) this.remove(uri);
  }

  /**
   * The analysis of the dump's text as it stands now: the last one where the text is the same, else a new one.
   * Files that are not known as dumps are analysed too, but not kept.
   * @throws CancelledError where `token` asks to stop; vscode.FileSystemError where the file cannot be read.
   */
  async analysis(
    uri: vscode.Uri,
    token?: vscode.CancellationToken,
    onProgress?: (progress: Progress) => void,
  ): Promise<Analysis> {
    const slot = this.slots.get(uri.toString());
    if (slot?.latest && slot.latest.key === (await versionKey(uri))) return slot.latest.analysis;
    const latest = await this.runner.run(uri, token, onProgress);
    const now = this.slots.get(uri.toString());
    if (now && now.latest?.key !== latest.key) {
      now.latest = latest;
      this.changed.fire({ kind: 'changed', uri });
    }
    return latest.analysis;
  }

  dispose(): void {
    this.changed.dispose();
    this.slots.clear();
  }
}

/** Orders texts by code units: the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toEntry(slot: Slot): DumpEntry {
  const { uri, detection, latest } = slot;
  return { uri, detection, ...(latest ? { analysis: latest.analysis } : {}) };
}
