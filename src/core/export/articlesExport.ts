import type { Analysis } from '../analysis';
import { documentExporter } from './documentExporter';
import { type Exporter, exportAll } from './exporter';
import type { ExportFormat } from './exportFormat';

/** Exports the articles of dumps. */
export function articlesExporter(format: ExportFormat): Exporter {
  return documentExporter(format, { document: 'articles', items: (analysis) => analysis.articles });
}

/** The articles of several dumps as one string in `format`. */
export function exportArticles(analyses: readonly Analysis[], format: ExportFormat): string {
  return exportAll(articlesExporter(format), analyses);
}
