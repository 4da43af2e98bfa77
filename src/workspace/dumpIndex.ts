import * as vscode from 'vscode';
import { isRecord, recordAddress } from '../containers/recordAddress';
import type { Analysis } from '../core/analysis';
import type { Detection } from '../core/detect/detectDump';
import type { Progress } from '../core/steps';
import type { AnalysisRunner, VersionedAnalysis } from './analysisRunner';

/** A dump that is known. */
export interface DumpEntry {
  readonly uri: vscode.Uri;
  /** The verdict on its head. */
  readonly detection: Detection;
  /** The last analysis; may be of an older text while a newer is under way. */
  readonly analysis?: Analysis;
  /** UTF-16 offsets at which the lines of the analysed text begin. */
  readonly lines?: Int32Array;
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
  /** The same in the order of their paths, kept up at each coming and going: sorting thousands again and again would be felt. */
  private readonly ordered: Slot[] = [];
  private readonly changed = new vscode.EventEmitter<DumpChange>();
  private analyzedCount = 0;
  /** How many dumps are records of containers. */
  private readonly records = { all: 0, analyzed: 0 };

  /** Fires where a dump comes, goes, or has a new verdict or analysis. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly runner: AnalysisRunner) {}

  /** The dumps in the order of their paths, numbers in them by value. */
  get entries(): DumpEntry[] {
    return this.ordered.map(toEntry);
  }

  /** How many dumps there are, records of containers that were looked at among them. */
  get size(): number {
    return this.slots.size;
  }

  /** How many of them are files of their own. */
  get files(): number {
    return this.slots.size - this.records.all;
  }

  /** How many of these files are analysed. */
  get analyzedFiles(): number {
    return this.analyzedCount - this.records.analyzed;
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
      this.insert({ uri, detection });
      this.changed.fire({ kind: 'added', uri });
    } else if (slot.detection.kind !== detection.kind || slot.detection.confidence !== detection.confidence) {
      slot.detection = detection;
      this.changed.fire({ kind: 'changed', uri });
    }
  }

  /** Forgets the dump at `uri`, where there is one. */
  remove(uri: vscode.Uri): void {
    const slot = this.slots.get(uri.toString());
    if (!slot) return;
    this.slots.delete(uri.toString());
    if (slot.latest) this.countAnalyzed(slot, -1);
    if (isRecord(uri)) this.records.all--;
    this.ordered.splice(this.ordered.indexOf(slot), 1);
    this.changed.fire({ kind: 'removed', uri });
  }

  /** Forgets the records of a container. */
  removeRecords(container: vscode.Uri): void {
    const below = `${container.path}/`;
    for (const { uri } of [...this.ordered])
      if (
        isRecord(uri) &&
        uri.path.startsWith(below) &&
        recordAddress(uri)?.container.toString() === container.toString()
      )
        this.remove(uri);
  }

  /** Forgets what was found in the dumps, but not the dumps: how they are analysed has changed. */
  forgetAnalyses(): void {
    for (const slot of this.ordered) {
      if (!slot.latest) continue;
      delete slot.latest;
      this.countAnalyzed(slot, -1);
      this.changed.fire({ kind: 'changed', uri: slot.uri });
    }
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
    const latest = await this.latest(uri, token, onProgress);
    this.keep(uri, latest);
    return latest.analysis;
  }

  /** Takes in an analysis that was made elsewhere, where the dump is known and has none of this version. */
  keep(uri: vscode.Uri, latest: VersionedAnalysis): void {
    const slot = this.slots.get(uri.toString());
    if (!slot || slot.latest?.key === latest.key) return;
    if (!slot.latest) this.countAnalyzed(slot, 1);
    slot.latest = latest;
    this.changed.fire({ kind: 'changed', uri });
  }

  dispose(): void {
    this.changed.dispose();
    this.slots.clear();
    this.ordered.length = 0;
    this.analyzedCount = 0;
    Object.assign(this.records, { all: 0, analyzed: 0 });
  }

  private countAnalyzed({ uri }: Slot, step: 1 | -1): void {
    this.analyzedCount += step;
    if (isRecord(uri)) this.records.analyzed += step;
  }

  private async latest(
    uri: vscode.Uri,
    token?: vscode.CancellationToken,
    onProgress?: (progress: Progress) => void,
  ): Promise<VersionedAnalysis> {
    const known = this.slots.get(uri.toString())?.latest;
    try {
      if (known && known.key === (await this.runner.key(uri))) return known;
      return await this.runner.run(uri, token, onProgress);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') this.remove(uri);
      throw error;
    }
  }

  private insert(slot: Slot): void {
    this.slots.set(slot.uri.toString(), slot);
    if (isRecord(slot.uri)) this.records.all++;
    let low = 0;
    let high = this.ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byPath.compare(this.ordered[middle]!.uri.path, slot.uri.path) <= 0) low = middle + 1;
      else high = middle;
    }
    this.ordered.splice(low, 0, slot);
  }
}

/** The order of VS Code's explorer. */
export const byPath = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function toEntry(slot: Slot): DumpEntry {
  const { uri, detection, latest } = slot;
  return { uri, detection, ...(latest ? { analysis: latest.analysis, lines: latest.lines } : {}) };
}
