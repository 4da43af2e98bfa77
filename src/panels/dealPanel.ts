import * as vscode from 'vscode';
import { CancelledError } from '../core/steps';
import { reportError } from '../host/commandRegistry';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import type { Services } from '../services';
import type { HostMessage, PageMessage, PanelKind, PanelScope } from '../webview/messages';
import type { DealColumnsMemory } from './columnsMemory';
import { DealFeed } from './dealFeed';
import { copyDeals, exportDealRows, openEvidence } from './panelActions';
import { panelLabels } from './panelLabels';
import { panelPage, webviewRoots } from './panelPage';
import { RowChanges } from './rowChanges';
import { analyzeScope } from './scopeAnalysis';

/** Lets a burst of new dumps settle before they are analysed. */
const SETTLE_MS = 300;

/** What a panel needs beside the services. */
export interface PanelContext {
  readonly services: Services;
  readonly columns: DealColumnsMemory;
  /** Shows the same deals in another webview. */
  show(kind: PanelKind, scope: PanelScope): void;
}

/** A webview with deals: feeds its page, and does what the page asks for. */
export class DealPanel implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly feed: DealFeed;
  private readonly changes = new RowChanges();
  private readonly posted = this.store.add(new vscode.EventEmitter<HostMessage>());
  private readonly analyze: Throttle;
  private stop: vscode.CancellationTokenSource | undefined;
  private ready = false;
  private sending: Promise<void> = Promise.resolve();

  /** Fires with every message to the page. */
  readonly onDidPost = this.posted.event;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly kind: PanelKind,
    readonly scope: PanelScope,
    private readonly context: PanelContext,
  ) {
    const { services } = context;
    const { webview } = panel;
    this.feed = this.store.add(
      new DealFeed(
        services,
        scope,
        () => this.ready,
        (error) => this.report(error),
      ),
    );
    this.store.add(this.feed.onDidChange(() => this.send()));
    this.analyze = this.store.add(
      new Throttle(SETTLE_MS, () => this.analyzeAll().catch((error) => this.report(error))),
    );
    this.store.add(
      services.index.onDidChange(({ uri }) => {
        const entry = services.index.entry(uri);
        if (entry && !entry.analysis) this.analyze.request();
      }),
    );
    this.store.add(webview.onDidReceiveMessage((message: PageMessage) => this.receive(message)));
    this.store.add(
      panel.onDidChangeViewState(() => {
        // A hidden page is gone: the next one says that it is ready.
        if (panel.visible) return;
        this.ready = false;
        this.stop?.cancel();
        this.stop = undefined;
      }),
    );
    this.store.add({ dispose: () => this.stop?.cancel() });
    webview.options = { enableScripts: true, localResourceRoots: webviewRoots(services.extensionUri) };
    webview.html = panelPage(webview, services.extensionUri, kind, panel.title);
  }

  /** Does what the page asks for; also for tests. */
  async receive(message: PageMessage): Promise<void> {
    try {
      await this.handle(message);
    } catch (error) {
      this.report(error);
    }
  }

  dispose(): void {
    this.store.dispose();
  }

  private async handle(message: PageMessage): Promise<void> {
    const { services, columns } = this.context;
    switch (message.type) {
      case 'ready':
        return this.start();
      case 'open':
        return openEvidence(services.index, this.feed.placeOf(message.key), this.panel, message.focus);
      case 'copy':
        return copyDeals(this.feed, message);
      case 'export':
        return exportDealRows(this.feed, message, this.scope);
      case 'columns':
        return columns.set(message.columns);
      case 'show':
        return this.context.show(message.panel, this.scope);
    }
  }

  private async start(): Promise<void> {
    this.ready = true;
    this.changes.reset();
    this.post({
      type: 'start',
      scope: this.scope,
      labels: panelLabels(),
      texts: translations(),
      columns: this.context.columns.get(),
    });
    // What is read already is shown at once; the reading may take a while.
    if (this.feed.rows.length > 0) this.send();
    await Promise.all([this.read(), this.analyzeAll()]);
    if (this.scope.kind === 'workspace') return;
    await this.sending;
    this.tell({ type: 'progress', analysed: 1, dumps: 1 });
  }

  private async read(): Promise<void> {
    try {
      await this.feed.read();
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
    }
  }

  private async analyzeAll(): Promise<void> {
    if (this.stop || !this.ready) return;
    const stop = new vscode.CancellationTokenSource();
    this.stop = stop;
    let done: Extract<HostMessage, { type: 'progress' }> | undefined;
    try {
      await analyzeScope(this.context.services, this.scope, stop.token, (progress) => {
        if (progress.analysed < progress.dumps) this.tell(progress);
        else done = progress;
      });
    } finally {
      if (this.stop === stop) this.stop = undefined;
    }
    if (!done) return;
    // Who reads that all is done shall have it before their eyes.
    await this.read();
    await this.sending;
    this.tell(done);
  }

  private tell(progress: Extract<HostMessage, { type: 'progress' }>): void {
    if (this.ready) this.post(progress);
  }

  /** Brings the page up to date in messages of some hundred rows, and lets others work between them. */
  private send(): void {
    this.sending = this.sending.then(async () => {
      if (!this.ready) return;
      for (const message of this.changes.messages(this.feed.rows)) {
        if (message) this.post(message);
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (!this.ready) return;
      }
    });
  }

  private post(message: HostMessage): void {
    void this.panel.webview.postMessage(message);
    this.posted.fire(message);
  }

  private report(error: unknown): void {
    reportError(this.context.services.log, `deals ${this.kind}`, error);
  }
}

/** The window's translations; there are none in English. */
function translations(): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(vscode.l10n.bundle ?? {}))
    texts[key] = typeof value === 'string' ? value : String((value as { message?: unknown }).message ?? key);
  return texts;
}
