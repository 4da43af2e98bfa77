import * as vscode from 'vscode';
import type { RecordPlace } from '../core/containers/container';
import type { PartLoader } from '../core/parts/partLoader';
import { CancelledError } from '../core/steps';
import { UserFacingError } from '../host/errors';
import { Throttle } from '../host/throttle';
import { Pacer } from '../host/timeSlicer';
import type { ByteAccess } from './byteAccess';
import type { CheckpointStore } from './checkpointStore';
import type { Container, ContainerIndex } from './containerIndex';
import { type PassMessage, type PassOptions, passThrough } from './recordPass';

/** Troubles of a container that are kept. */
const KEPT_TROUBLES = 20;

/** How often it is told that more records are known. */
const TELL_MS = 400;

/** What is asked of a pass that is made elsewhere. */
export interface PassJob {
  readonly file: vscode.Uri;
  /** In bytes. */
  readonly size: number;
  /** The last record that is known already. */
  readonly from?: RecordPlace;
  readonly tell: (message: PassMessage) => void;
}

/** Starts a pass in a process of its own, where the host can and reaches the file. */
export type PassStarter = (job: PassJob) => RunningPass | undefined;

/** A pass that is made elsewhere. */
interface RunningPass {
  /** Whether it could begin; rejects where it fails later, or is stopped. */
  readonly done: Promise<boolean>;
  stop(): void;
}

/** Reads through containers for their records: numbers, places and titles, at most once for each file at a time. */
export class RecordIndexer implements vscode.Disposable {
  private readonly passes = new Map<
    Container,
    { readonly stop: vscode.CancellationTokenSource; readonly done: Promise<void> }
  >();

  constructor(
    private readonly containers: ContainerIndex,
    private readonly bytes: ByteAccess,
    private readonly parts: PartLoader,
    private readonly checkpoints: CheckpointStore,
    private readonly log: vscode.LogOutputChannel,
    private readonly startPass?: PassStarter,
  ) {}

  /** Reads on until all records are known, or it is stopped; joins in where that is under way. A failure is noted at the container. */
  read(container: Container): Promise<void> {
    const running = this.passes.get(container);
    if (running) return running.done;
    if (container.state === 'read') return Promise.resolve();
    const stop = new vscode.CancellationTokenSource();
    const done = this.pass(container, stop.token).finally(() => {
      this.passes.delete(container);
      stop.dispose();
      this.containers.tell(container);
    });
    this.passes.set(container, { stop, done });
    return done;
  }

  /** Stops reading a container; what is known of it stays, and {@link read} goes on there. */
  stop(container: Container): void {
    this.passes.get(container)?.stop.cancel();
  }

  dispose(): void {
    for (const { stop } of this.passes.values()) stop.cancel();
  }

  private async pass(container: Container, token: vscode.CancellationToken): Promise<void> {
    const { table, uri } = container;
    const started = performance.now();
    container.state = 'reading';
    container.failure = undefined;
    this.containers.tell(container);
    try {
      await this.readThrough(container, token);
      container.state = 'read';
      container.readBytes = container.size;
      const ms = Math.round(performance.now() - started);
      this.log.info(`read ${vscode.workspace.asRelativePath(uri)}: ${table.length} records, ${ms} ms`);
    } catch (error) {
      this.fail(container, token.isCancellationRequested ? new CancelledError() : error);
    }
  }

  private async readThrough(container: Container, token: vscode.CancellationToken): Promise<void> {
    const { table, uri, size } = container;
    const from = table.length > 0 ? { from: table.placeAt(table.length - 1) } : {};
    const telling = new Throttle(TELL_MS, () => this.containers.tell(container));
    const tell = (message: PassMessage): void => {
      if (this.containers.entry(uri) !== container) this.stop(container);
      take(container, message);
      for (const checkpoint of message.checkpoints) this.checkpoints.of(uri, container).add(checkpoint);
      telling.request();
    };
    try {
      const elsewhere = this.startPass?.({ file: uri, size, tell, ...from });
      const done = elsewhere && (await stoppable(elsewhere, token));
      if (token.isCancellationRequested) throw new CancelledError();
      if (!done) await this.passHere(uri, { ...from, stop: token }, tell);
    } finally {
      telling.dispose();
    }
  }

  /** A pass in this process, which gives way to whatever else waits. */
  private async passHere(
    uri: vscode.Uri,
    options: Pick<PassOptions, 'from' | 'stop'>,
    tell: (message: PassMessage) => void,
  ): Promise<void> {
    const pacer = new Pacer();
    await passThrough(await this.bytes.open(uri), {
      ...options,
      parts: this.parts,
      isDue: () => pacer.isDue,
      tell: async (message) => {
        tell(message);
        await pacer.pause();
      },
    });
  }

  private fail(container: Container, error: unknown): void {
    if (error instanceof CancelledError) {
      container.state = 'stopped';
      return;
    }
    container.state = 'failed';
    const message = error instanceof Error ? error.message : String(error);
    container.failure = message;
    const isUsual = error instanceof UserFacingError || error instanceof vscode.FileSystemError;
    const detail = error instanceof Error && !isUsual ? (error.stack ?? message) : message;
    this.log[isUsual ? 'warn' : 'error'](`cannot read the records of ${container.uri.toString()}: ${detail}`);
  }
}

function stoppable(pass: RunningPass, token: vscode.CancellationToken): Promise<boolean> {
  const listener = token.onCancellationRequested(() => pass.stop());
  return pass.done.finally(() => listener.dispose());
}

function take(container: Container, { records, troubles, troubleCount, readBytes }: PassMessage): void {
  container.table.append(records);
  container.troubleCount += troubleCount;
  container.troubles.push(...troubles.slice(0, KEPT_TROUBLES - container.troubles.length));
  container.readBytes = Math.max(container.readBytes, readBytes);
}
