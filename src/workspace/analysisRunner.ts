import * as vscode from 'vscode';
import { isRecord, recordAddress } from '../containers/recordAddress';
import type { RecordReader } from '../containers/recordReader';
import type { Analysis } from '../core/analysis';
import { ArticleMemory } from '../core/articleMemory';
import { recordDump } from '../core/containers/recordDump';
import type { Models } from '../core/learn/models';
import type { PartLoader } from '../core/parts/partLoader';
import { type AnalyzeOptions, pipelineSteps } from '../core/pipeline';
import { CancelledError, type Progress } from '../core/steps';
import { lineStarts } from '../core/text/lineStarts';
import { runSliced } from '../host/timeSlicer';
import type { CorrectionStore } from './correctionStore';
import { type DumpVersion, dumpPath, openDocument, readDump, versionKey } from './dumpReader';
import type { FurnitureStore } from './furnitureStore';

/** An analysis and the version of the text, of the corrections and of the known furniture that it is of. */
export interface VersionedAnalysis {
  readonly key: string;
  readonly analysis: Analysis;
  /** UTF-16 offsets at which the text's lines begin. */
  readonly lines: Int32Array;
}

/** One analysis under way, shared by all who wait for it. */
interface Job {
  readonly key: string;
  readonly stop: vscode.CancellationTokenSource;
  readonly result: Promise<VersionedAnalysis>;
  readonly listeners: Set<(progress: Progress) => void>;
  waiting: number;
}

/**
 * Runs analyses, at most one a dump: who asks for the text that is being analysed joins in; a newer text replaces the run of the older.
 * A run that nobody waits for any more is stopped.
 */
export class AnalysisRunner implements vscode.Disposable {
  private readonly jobs = new Map<string, Job>();
  /** What was found in dumps that stand in an editor: they change, and mostly a little at a time. */
  private readonly memories = new Map<string, ArticleMemory>();
  private readonly closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.memories.delete(uri.toString()));
  private disposed = false;

  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly parts: PartLoader,
    private readonly options: () => AnalyzeOptions,
    private readonly corrections: Pick<CorrectionStore, 'versionFor'>,
    private readonly furniture: Pick<FurnitureStore, 'versionFor'>,
    private readonly records: Pick<RecordReader, 'read'>,
  ) {}

  /**
   * The key of the analysis that {@link run} would give now.
   * @throws vscode.FileSystemError where there is no such file.
   */
  async key(uri: vscode.Uri): Promise<string> {
    return (await this.versionOf(uri, await versionKey(uri))).key;
  }

  /** How a text is analysed: with which choices, and the key of an analysis of it where the text's own is `text`. */
  async versionOf(uri: vscode.Uri, text: string): Promise<{ readonly key: string; readonly options: AnalyzeOptions }> {
    // What is known of a file and its folder is known of its records.
    const file = recordAddress(uri)?.container ?? uri;
    const { corrections, key } = await this.corrections.versionFor(file);
    const furniture = await this.furniture.versionFor(file);
    const known = furniture.list ? { furniture: furniture.list } : {};
    return { key: analysisKey(text, key, furniture.key), options: { ...this.options(), corrections, ...known } };
  }

  /**
   * Analyses the dump as it stands now.
   * @throws CancelledError where `token` asks to stop; vscode.FileSystemError where the file cannot be read.
   */
  async run(
    uri: vscode.Uri,
    token?: vscode.CancellationToken,
    onProgress?: (progress: Progress) => void,
  ): Promise<VersionedAnalysis> {
    for (;;) {
      const job = await this.join(uri);
      try {
        return await this.wait(job, token, onProgress);
      } catch (error) {
        const replaced = error instanceof CancelledError && !token?.isCancellationRequested && !this.disposed;
        if (!replaced) throw error;
      }
    }
  }

  private async wait(
    job: Job,
    token?: vscode.CancellationToken,
    onProgress?: (progress: Progress) => void,
  ): Promise<VersionedAnalysis> {
    if (onProgress) job.listeners.add(onProgress);
    let cancel: vscode.Disposable | undefined;
    try {
      if (token?.isCancellationRequested) throw new CancelledError();
      const cancelled = new Promise<never>((_, reject) => {
        cancel = token?.onCancellationRequested(() => reject(new CancelledError()));
      });
      return await Promise.race([job.result, cancelled]);
    } finally {
      cancel?.dispose();
      if (onProgress) job.listeners.delete(onProgress);
      if (--job.waiting === 0) job.stop.cancel();
    }
  }

  dispose(): void {
    this.disposed = true;
    for (const job of this.jobs.values()) job.stop.cancel();
    this.jobs.clear();
    this.closing.dispose();
    this.memories.clear();
  }

  /** The run for the dump's present text, with the caller counted among those who wait. */
  private async join(uri: vscode.Uri): Promise<Job> {
    const id = uri.toString();
    const key = await this.key(uri);
    const running = this.jobs.get(id);
    if (running && running.key === key && !running.stop.token.isCancellationRequested) {
      running.waiting++;
      return running;
    }
    running?.stop.cancel();
    const stop = new vscode.CancellationTokenSource();
    const listeners = new Set<(progress: Progress) => void>();
    const job: Job = { key, stop, listeners, waiting: 1, result: this.start(uri, stop, listeners) };
    job.result.catch(() => undefined).finally(() => this.finish(id, job));
    this.jobs.set(id, job);
    return job;
  }

  private memoryOf(uri: vscode.Uri): ArticleMemory {
    const known = this.memories.get(uri.toString());
    if (known) return known;
    const memory = new ArticleMemory();
    this.memories.set(uri.toString(), memory);
    return memory;
  }

  private finish(id: string, job: Job): void {
    if (this.jobs.get(id) === job) this.jobs.delete(id);
    job.stop.dispose();
  }

  private async start(
    uri: vscode.Uri,
    stop: vscode.CancellationTokenSource,
    listeners: ReadonlySet<(progress: Progress) => void>,
  ): Promise<VersionedAnalysis> {
    const version = await this.read(uri);
    const { key, options } = await this.versionOf(uri, version.key);
    const started = performance.now();
    const memory = !isRecord(uri) && openDocument(uri) ? { memory: this.memoryOf(uri) } : {};
    const models = await this.models(stop.token);
    const analysis = await runSliced(pipelineSteps(version.source, models, { ...options, ...memory }), {
      background: true,
      token: stop.token,
      onProgress: (progress) => {
        for (const listener of listeners) listener(progress);
      },
    });
    const ms = Math.round(performance.now() - started);
    const { articles, entities, deals, dump } = analysis;
    this.log.info(
      `analysed ${dumpPath(uri)}: ${dump.kind}, ${dump.length} characters, ` +
        `${articles.length} articles, ${entities.length} entities, ${deals.length} deals, ${ms} ms`,
    );
    return { key, analysis, lines: lineStarts(version.source.text) };
  }

  /**
   * The models, made on first use.
   * @throws CancelledError where `token` asks to stop.
   */
  async models(token?: vscode.CancellationToken): Promise<Models> {
    const { makeModels } = await this.parts('models');
    return runSliced(makeModels(), { token, background: true });
  }

  /** A dump as it stands now; of a record with what its container says of it. */
  private async read(uri: vscode.Uri): Promise<DumpVersion> {
    if (!isRecord(uri)) return readDump(uri);
    const key = await versionKey(uri);
    const { record } = await this.records.read(uri);
    return { key, source: recordDump(record, dumpPath(uri)) };
  }
}

function analysisKey(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
