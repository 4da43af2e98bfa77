import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { ArticleMemory } from '../core/articleMemory';
import type { PartLoader } from '../core/parts/partLoader';
import { type AnalyzeOptions, pipelineSteps } from '../core/pipeline';
import { CancelledError, type Progress } from '../core/steps';
import { lineStarts } from '../core/text/lineStarts';
import { runSliced } from '../host/timeSlicer';
import type { CorrectionStore } from './correctionStore';
import { type DumpVersion, openDocument, readDump, versionKey } from './dumpReader';
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
  ) {}

  /**
   * The key of the analysis that {@link run} would give now.
   * @throws vscode.FileSystemError where there is no such file.
   */
  async key(uri: vscode.Uri): Promise<string> {
    const text = await versionKey(uri);
    const { key: corrections } = await this.corrections.versionFor(uri);
    return analysisKey(text, corrections, (await this.furniture.versionFor(uri)).key);
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
    const { corrections, key } = await this.corrections.versionFor(uri);
    const furniture = await this.furniture.versionFor(uri);
    const version: DumpVersion = await readDump(uri);
    const started = performance.now();
    const known = {
      ...(furniture.list ? { furniture: furniture.list } : {}),
      ...(openDocument(uri) ? { memory: this.memoryOf(uri) } : {}),
    };
    const { makeModels } = await this.parts('models');
    const models = await runSliced(makeModels(), { token: stop.token });
    const options = { ...this.options(), corrections, ...known };
    const analysis = await runSliced(pipelineSteps(version.source, models, options), {
      token: stop.token,
      onProgress: (progress) => {
        for (const listener of listeners) listener(progress);
      },
    });
    const ms = Math.round(performance.now() - started);
    const { articles, entities, deals, dump } = analysis;
    this.log.info(
      `analysed ${vscode.workspace.asRelativePath(uri)}: ${dump.kind}, ${dump.length} characters, ` +
        `${articles.length} articles, ${entities.length} entities, ${deals.length} deals, ${ms} ms`,
    );
    return { key: analysisKey(version.key, key, furniture.key), analysis, lines: lineStarts(version.source.text) };
  }
}

function analysisKey(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
