import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { narrowToArticle } from '../core/export/narrowAnalysis';
import { countedDeals } from '../core/merge/countedDeals';
import { mergeDumpsSteps } from '../core/merge/mergeDumps';
import { CancelledError } from '../core/steps';
import { DisposableStore } from '../host/disposableStore';
import { Throttle } from '../host/throttle';
import { runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import type { DealRow, PanelScope } from '../webview/messages';
import { dumpPath } from '../workspace/dumpReader';
import { dealRowsSteps, type RowSource, rowKey } from './dealRows';

/** A burst of analyses is taken in at once; the more dumps, the longer it may last. */
const SETTLE_MS = 300;
const PER_DUMP_MS = 4;

/** Where a row's deal is from. */
export interface DealPlace {
  readonly uri: vscode.Uri;
  readonly dealId: string;
}

/** A dump as it is in the panel: each of its deals once, those that other dumps tell more fully left out. */
interface ScopedDump {
  readonly uri: vscode.Uri;
  readonly analysis: Analysis;
}

/** The deals of a panel's scope as rows, kept true to the analyses while it is listened to. */
export class DealFeed implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  private readonly refresh: Throttle;
  private running: vscode.CancellationTokenSource | undefined;
  private latest: Promise<void> | undefined;
  private dumps: readonly ScopedDump[] = [];
  private places: ReadonlyMap<string, DealPlace> = new Map();

  /** The rows as last read. */
  rows: readonly DealRow[] = [];

  /** Fires where {@link rows} were read anew. */
  readonly onDidChange = this.changed.event;

  /** While `isWanted` says no, changes are not followed: who wants the rows again calls {@link read}. */
  constructor(
    private readonly services: Services,
    readonly scope: PanelScope,
    isWanted: () => boolean,
    onError: (error: unknown) => void,
  ) {
    const { index, shown } = services;
    this.refresh = this.store.add(
      new Throttle(
        () => Math.max(SETTLE_MS, index.size * PER_DUMP_MS),
        () => {
          if (!isWanted()) return;
          this.read().catch((error: unknown) => {
            if (!(error instanceof CancelledError)) onError(error);
          });
        },
      ),
    );
    this.store.add(
      index.onDidChange(({ kind, uri }) => {
        if (kind !== 'added' && (scope.kind === 'workspace' || scope.uri === uri.toString())) this.refresh.request();
      }),
    );
    this.store.add(shown.onDidChange(() => this.refresh.request()));
  }

  /**
   * Reads the rows anew; called by itself a little after an analysis changed. Where a later reading begins meanwhile, waits for that.
   * @throws CancelledError where the feed is disposed; vscode.FileSystemError where the one dump cannot be read.
   */
  async read(): Promise<void> {
    const own = this.readNow();
    this.latest = own;
    try {
      await own;
    } catch (error) {
      if (!(error instanceof CancelledError) || this.latest === own) throw error;
      await this.latest;
    }
  }

  /** Where the deal of a row is from. */
  placeOf(key: string): DealPlace | undefined {
    return this.places.get(key);
  }

  /** The analyses with only the deals of these rows; dumps without any are left out. */
  pick(keys: ReadonlySet<string>): Analysis[] {
    return this.dumps.flatMap(({ uri, analysis }) => {
      const deals = analysis.deals.filter(({ id }) => keys.has(rowKey(uri.toString(), id)));
      return deals.length > 0 ? [{ ...analysis, deals }] : [];
    });
  }

  dispose(): void {
    this.running?.cancel();
    this.store.dispose();
  }

  private async readNow(): Promise<void> {
    this.running?.cancel();
    const stop = new vscode.CancellationTokenSource();
    this.running = stop;
    const dumps = await this.scoped(stop.token);
    const sources = dumps.map(({ uri, analysis }): RowSource => {
      const source = { uri: uri.toString(), path: dumpPath(uri), part: analysis };
      if (this.scope.kind === 'workspace') return source;
      return { ...source, elsewhere: (deal) => this.services.catalog.elsewhereOf(uri, deal).length };
    });
    const rows = await runSliced(dealRowsSteps(sources), { token: stop.token });
    if (stop.token.isCancellationRequested) throw new CancelledError();
    this.dumps = dumps;
    this.rows = rows;
    this.places = new Map(
      dumps.flatMap(({ uri, analysis }) =>
        analysis.deals.map(({ id }): [string, DealPlace] => [rowKey(uri.toString(), id), { uri, dealId: id }]),
      ),
    );
    this.changed.fire();
  }

  private async scoped(token: vscode.CancellationToken): Promise<ScopedDump[]> {
    const { index, shown } = this.services;
    if (this.scope.kind === 'workspace') {
      const entries = index.entries.flatMap(({ uri, analysis }) => (analysis ? [{ uri, analysis }] : []));
      const dumps = entries.map(({ analysis }) => shown.of(analysis));
      const merged = await runSliced(mergeDumpsSteps(dumps), { token });
      return merged.map((analysis, i) => ({ uri: entries[i]!.uri, analysis: withCountedDeals(analysis) }));
    }
    const uri = vscode.Uri.parse(this.scope.uri);
    const whole = shown.of(await index.analysis(uri, token));
    const analysis = this.scope.kind === 'article' ? narrowToArticle(whole, this.articleId(whole)) : whole;
    return [{ uri, analysis: withCountedDeals(analysis) }];
  }

  /** The article's id, or, where its text has changed and its id with it, that of the article under its headline. */
  private articleId({ articles }: Analysis): string {
    if (this.scope.kind !== 'article') return '';
    const { articleId, headline } = this.scope;
    if (articles.some(({ id }) => id === articleId)) return articleId;
    return articles.find((article) => article.headline === headline)?.id ?? articleId;
  }
}

function withCountedDeals(analysis: Analysis): Analysis {
  return { ...analysis, deals: countedDeals(analysis.deals) };
}
