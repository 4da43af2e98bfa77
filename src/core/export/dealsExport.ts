import type { Analysis } from '../analysis';
import { documentExporter } from './documentExporter';
import { type Exporter, exportAll } from './exporter';
import type { ExportFormat } from './exportFormat';

/** Exports the deals of dumps. */
export function dealsExporter(format: ExportFormat): Exporter {
  return documentExporter(format, { document: 'deals', items: (analysis) => analysis.deals });
}

/** The deals of several dumps as one string in `format`. */
export function exportDeals(analyses: readonly Analysis[], format: ExportFormat): string {
  return exportAll(dealsExporter(format), analyses);
}
