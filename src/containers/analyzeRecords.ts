import * as vscode from 'vscode';
import type { ContainerRecord } from '../core/containers/container';
import { recordDump } from '../core/containers/recordDump';
import { countedDeals } from '../core/merge/countedDeals';
import { pipelineSteps } from '../core/pipeline';
import { CancelledError } from '../core/steps';
import { lineStarts } from '../core/text/lineStarts';
import { Pacer, runSliced } from '../host/timeSlicer';
import type { Services } from '../services';
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

/**
 * Analyses the records of a container that are not analysed yet, one after the other, as they stand in the file. The table notes how many deals each tells. What was found is taken
 * into the index, so that the views of entities and deals show it: everything of the first records, and of the others, however many there are, their deals.
 * @throws what reading throws.
 */
export async function analyzeRecords(
  services: Needed,
  container: Container,
  progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>,
  token: vscode.CancellationToken,
): Promise<{ readonly stopped: boolean }> {
  const stopReading = token.onCancellationRequested(() => services.reading.stop(container));
  try {
    await services.reading.read(container);
    if (container.state !== 'read') return { stopped: true };
    await new RecordAnalyzer(services, container, progress, token).run();
    return { stopped: false };
  } catch (error) {
    if (error instanceof CancelledError && token.isCancellationRequested) return { stopped: true };
    throw error;
  } finally {
    stopReading.dispose();
    services.containers.tell(container);
  }
}

class RecordAnalyzer {
  private shown = 0;
  private told = performance.now();

  constructor(
    private readonly services: Needed,
    private readonly container: Container,
    private readonly progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>,
    private readonly token: vscode.CancellationToken,
  ) {}

  async run(): Promise<void> {
    const { table, uri } = this.container;
    let first = 0;
    while (first < table.length && table.isAnalyzed(first)) first++;
    if (first === table.length) return;
    const { reader, source } = await this.services.records.open(uri);
    const options = { parts: this.services.records.parts, from: table.placeAt(first), stop: this.token };
    const pacer = new Pacer();
    for await (const item of reader.records(source, options)) {
      if (this.token.isCancellationRequested || this.services.containers.entry(uri) !== this.container)
        throw new CancelledError();
      if (pacer.isDue) await pacer.pause();
      if ('issue' in item) continue;
      const position = table.positionOf(item.number);
      if (position >= 0 && !table.isAnalyzed(position)) await this.analyze(item, position);
      this.report();
    }
  }

  private async analyze(record: ContainerRecord, position: number): Promise<void> {
    const { index, runner, shown } = this.services;
    const { table, uri: container, mtime } = this.container;
    const { number, bytes, within } = record;
    const place = { number, bytes, ...(within ? { within } : {}) };
    const uri = recordUri({ container, place, isHtml: isHtmlRecord(record) });
    const text = editorLineEnds(record.text);
    const { key, options } = await runner.versionOf(uri, fileKey({ mtime, size: bytesOfRecord(text).length }));
    const source = recordDump({ ...record, text }, dumpPath(uri));
    const analysis = await runSliced(pipelineSteps(source, await runner.models(this.token), options), {
      token: this.token,
    });
    table.setAnalyzed(position, countedDeals(shown.of(analysis).deals).length);
    const isWhole = this.container.keptLength < KEPT_WHOLE;
    if (isWhole ? analysis.articles.length === 0 : analysis.deals.length === 0) return;
    // One that somebody looked into is there already.
    if (index.entry(uri)?.analysis) return;
    const { kind, confidence, signals } = analysis.dump;
    index.put(uri, { kind, confidence, signals });
    if (isWhole) this.container.keptLength += text.length;
    // The key of a part is another, so that who looks into the record has it analysed wholly.
    index.keep(
      uri,
      isWhole
        ? { key, analysis, lines: lineStarts(text) }
        : { key: `${key} deals`, analysis: dealsOnly(analysis), lines: lineStarts(text) },
    );
  }

  private report(): void {
    const now = performance.now();
    if (now - this.told < 250) return;
    this.told = now;
    const { table } = this.container;
    const percent = (table.analyzed / Math.max(1, table.length)) * 100;
    const message = vscode.l10n.t('{0} of {1}', table.analyzed.toLocaleString('en'), table.length.toLocaleString('en'));
    this.progress.report({ message, increment: Math.max(0, percent - this.shown) });
    this.shown = Math.max(this.shown, percent);
    this.services.containers.tell(this.container);
  }
}
