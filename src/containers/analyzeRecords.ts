import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { ContainerRecord } from '../core/containers/container';
import { recordDump } from '../core/containers/recordDump';
import { countedDeals } from '../core/merge/countedDeals';
import { pipelineSteps } from '../core/pipeline';
import { CancelledError } from '../core/steps';
import { lineStarts } from '../core/text/lineStarts';
import { Pacer, runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
import type { VersionedAnalysis } from '../workspace/analysisRunner';
import { dumpPath, fileKey } from '../workspace/dumpReader';
import type { Container } from './containerIndex';
import { editorLineEnds } from './editorLineEnds';
import { dealsOnly } from './keptAnalysis';
import { recordUri } from './recordAddress';
import { bytesOfRecord } from './recordFiles';
import { isHtmlRecord } from './recordTitle';

/** UTF-16 units of text of which everything that was found is kept; of what comes behind, the deals. */
const KEPT_WHOLE = 6_000_000;

type Needed = Pick<Services, 'containers' | 'reading' | 'records' | 'runner' | 'index' | 'shown'>;

/** Tells how far it is, in percent since it was told last. */
type Bar = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

/** How analysing the records of a container ended. */
export interface RecordsAnalyzed {
  /** Whether it was stopped, or the container cannot be read: its state tells. */
  readonly stopped: boolean;
  /** How many parts of the file gave no record, and what was the matter with the first. */
  readonly troubles: number;
  readonly firstTrouble?: string;
}

/**
 * Analyses the records of a container that are not analysed yet, one after the other, as they stand in the file. The table notes how many deals each tells. What was found is taken
 * into the index, so that the views of entities and deals show it: everything of the first records, and of the others, however many there are, their deals.
 *
 * Where `take` is given, all records are analysed, and it is given the analysis of each, as it is shown. The container need not be one that the window knows then.
 * @throws what reading throws, and `take`.
 */
export async function analyzeRecords(
  services: Needed,
  container: Container,
  progress: Bar,
  token: vscode.CancellationToken,
  take?: (analysis: Analysis) => Promise<void>,
): Promise<RecordsAnalyzed> {
  const isKnown = services.containers.entry(container.uri) === container;
  const stopReading = token.onCancellationRequested(() => services.reading.stop(container));
  const analyzer = new RecordAnalyzer(services, container, progress, token, take);
  try {
    if (isKnown) await services.reading.read(container);
    if (isKnown && container.state !== 'read') return { stopped: true, troubles: 0 };
    await analyzer.run(isKnown);
    return { stopped: false, ...analyzer.met };
  } catch (error) {
    if (error instanceof CancelledError && token.isCancellationRequested) return { stopped: true, ...analyzer.met };
    throw error;
  } finally {
    stopReading.dispose();
    services.containers.tell(container);
  }
}

class RecordAnalyzer {
  /** The parts of the file that gave no record. */
  met: Pick<RecordsAnalyzed, 'troubles' | 'firstTrouble'> = { troubles: 0 };
  private shown = 0;
  private told = performance.now();
  private done = 0;

  constructor(
    private readonly services: Needed,
    private readonly container: Container,
    private readonly progress: Bar,
    private readonly token: vscode.CancellationToken,
    private readonly take?: (analysis: Analysis) => Promise<void>,
  ) {}

  async run(isKnown: boolean): Promise<void> {
    const { table, uri } = this.container;
    let first = 0;
    if (!this.take) while (first < table.length && table.isAnalyzed(first)) first++;
    if (!this.take && first === table.length) return;
    const { reader, source } = await this.services.records.open(uri);
    const options = {
      parts: this.services.records.parts,
      stop: this.token,
      ...(first > 0 ? { from: table.placeAt(first) } : {}),
    };
    const pacer = new Pacer();
    for await (const item of reader.records(source, options)) {
      if (this.token.isCancellationRequested) throw new CancelledError();
      // It is another file now.
      if (isKnown && this.services.containers.entry(uri) !== this.container) throw new CancelledError();
      if (pacer.isDue) await pacer.pause();
      if ('issue' in item) {
        const { firstTrouble = item.issue.message, troubles } = this.met;
        this.met = { troubles: troubles + 1, firstTrouble };
        continue;
      }
      const position = table.positionOf(item.number);
      const isNew = position >= 0 && !table.isAnalyzed(position);
      if (isNew || this.take) await this.analyze(item, isNew ? position : undefined);
      this.done++;
      this.report(item.bytes.end);
    }
  }

  /** Analyses a record. What was found is kept for the record at a position of the table, where there is one. */
  private async analyze(record: ContainerRecord, position: number | undefined): Promise<void> {
    const { runner, shown } = this.services;
    const { uri: container, mtime } = this.container;
    const { number, bytes, within } = record;
    const place = { number, bytes, ...(within ? { within } : {}) };
    const uri = recordUri({ container, place, isHtml: isHtmlRecord(record) });
    const text = editorLineEnds(record.text);
    const { key, options } = await runner.versionOf(uri, fileKey({ mtime, size: bytesOfRecord(text).length }));
    const source = recordDump({ ...record, text }, dumpPath(uri));
    const analysis = await runSliced(pipelineSteps(source, await runner.models(this.token), options), {
      token: this.token,
    });
    if (position !== undefined) this.keep(uri, position, { key, analysis, lines: lineStarts(text) }, text.length);
    await this.take?.(shown.of(analysis));
  }

  private keep(uri: vscode.Uri, position: number, found: VersionedAnalysis, length: number): void {
    const { index, shown } = this.services;
    const { key, analysis, lines } = found;
    this.container.table.setAnalyzed(position, countedDeals(shown.of(analysis).deals).length);
    const isWhole = this.container.keptLength < KEPT_WHOLE;
    if (isWhole ? analysis.articles.length === 0 : analysis.deals.length === 0) return;
    // One that somebody looked into is there already.
    if (index.entry(uri)?.analysis) return;
    const { kind, confidence, signals } = analysis.dump;
    index.put(uri, { kind, confidence, signals });
    if (isWhole) this.container.keptLength += length;
    // The key of a part is another, so that who looks into the record has it analysed wholly.
    index.keep(uri, isWhole ? found : { key: `${key} deals`, analysis: dealsOnly(analysis), lines });
  }

  private report(readBytes: number): void {
    const now = performance.now();
    if (now - this.told < 250) return;
    this.told = now;
    const { table, size } = this.container;
    const done = this.take ? this.done : table.analyzed;
    const isCounted = table.length > 0;
    const percent = (isCounted ? done / table.length : readBytes / Math.max(1, size)) * 100;
    const [number, all] = [done, table.length].map((count) => count.toLocaleString('en'));
    const message = isCounted ? vscode.l10n.t('{0} of {1}', number!, all!) : number!;
    this.progress.report({ message, increment: Math.max(0, percent - this.shown) });
    this.shown = Math.max(this.shown, percent);
    this.services.containers.tell(this.container);
  }
}
