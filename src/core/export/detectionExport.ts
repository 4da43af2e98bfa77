import type { Detection } from '../detect/detectDump';
import { csvRecord } from './csv';
import type { ExportFormat } from './exportFormat';
import { escapeMarkdown, markdownRow } from './markdown';

/** A verdict and what it is about. */
export interface DetectedFile {
  readonly source: string;
  readonly detection: Detection;
}

/** What stands before the first verdict. */
export function detectionHead(format: ExportFormat): string {
  const columns = ['source', 'kind', 'confidence', 'signals'];
  if (format === 'json') return '[';
  if (format === 'csv') return csvRecord(columns);
  return format === 'md'
    ? markdownRow(['File', 'Kind', 'Confidence', 'Signals']) + markdownRow(['---', '---', '---:', '---'])
    : '';
}

/** One verdict; `index` is its 0-based number among those written. */
export function detectionPart({ source, detection }: DetectedFile, format: ExportFormat, index: number): string {
  const { kind, confidence, signals } = detection;
  switch (format) {
    case 'json':
      return `${index ? ',' : ''}\n  ${JSON.stringify({ source, kind, confidence, signals }, null, 2).replaceAll('\n', '\n  ')}`;
    case 'jsonl':
      return `${JSON.stringify({ source, kind, confidence, signals })}\n`;
    case 'csv':
      return csvRecord([source, kind, confidence, signals]);
    case 'md':
      return markdownRow([source, kind, confidence.toFixed(2), signals.join('; ')].map(escapeMarkdown));
    case 'text':
      return `${source}: ${kind} (${confidence.toFixed(2)})${signals.length ? `: ${signals.join('; ')}` : ''}\n`;
  }
}

/** What stands after the last verdict. */
export function detectionTail(format: ExportFormat): string {
  return format === 'json' ? '\n]\n' : '';
}
