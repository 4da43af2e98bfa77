import type { Analysis } from '../analysis';
import { documentExporter } from './documentExporter';
import { type Exporter, exportAll } from './exporter';
import type { ExportFormat } from './exportFormat';

/** Exports the entities of dumps. */
export function entitiesExporter(format: ExportFormat): Exporter {
  return documentExporter(format, { document: 'entities', items: (analysis) => analysis.entities });
}

/** The entities of several dumps as one string in `format`. */
export function exportEntities(analyses: readonly Analysis[], format: ExportFormat): string {
  return exportAll(entitiesExporter(format), analyses);
}
