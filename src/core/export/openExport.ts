import type { PartLoader } from '../parts/partLoader';
import { analysisExporter, dumpTableExporter } from './analysisExport';
import { ARTICLES } from './articlesExport';
import { DEALS } from './dealsExport';
import { csvExporter, type DocumentKind, documentExporter } from './documentExporter';
import { ENTITIES } from './entitiesExport';
import { type ExportItems, type FormatName, isPlainFormat } from './exportFormats';
import { type ExportWriter, textWriter } from './exportWriter';
import { REMOVALS } from './removalsExport';

/** What is to be exported, and as what. */
export interface ExportChoice {
  readonly format: FormatName;
  /** One that the format holds; see `exportFormats.ts`. */
  readonly items: ExportItems;
  /** Whether there may be more than one dump; of `analyses`, JSON is an array then. */
  readonly many: boolean;
}

/**
 * The hub: makes the writer of an export. The formats that are not common are a part of their own, which `load` gives; rejects where it is not there.
 */
export async function openExport(choice: ExportChoice, load: PartLoader): Promise<ExportWriter> {
  const { format, items, many } = choice;
  if (format === 'tsv')
    return textWriter(
      items === 'analyses' ? dumpTableExporter('\t') : withKind(items, (kind) => csvExporter(kind, '\t')),
    );
  if (!isPlainFormat(format)) return (await load('formats')).openFormat(format, items, load);
  return textWriter(
    items === 'analyses' ? analysisExporter(format, many) : withKind(items, (kind) => documentExporter(format, kind)),
  );
}

function withKind<T>(
  items: Exclude<ExportItems, 'analyses'>,
  use: <Item extends object>(kind: DocumentKind<Item>) => T,
): T {
  switch (items) {
    case 'articles':
      return use(ARTICLES);
    case 'entities':
      return use(ENTITIES);
    case 'deals':
      return use(DEALS);
    case 'removals':
      return use(REMOVALS);
  }
}
