import type { PartLoader } from '../parts/partLoader';
import { analysisExporter, dumpTableExporter } from './analysisExport';
import { ARTICLES } from './articlesExport';
import { DEALS } from './dealsExport';
import { csvExporter, type DocumentKind, documentExporter } from './documentExporter';
import { ENTITIES } from './entitiesExport';
import { type ExportItems, type FormatName, isPlainFormat } from './exportFormats';
import { type ExportWriter, type FilesExporter, textWriter } from './exportWriter';
import { zippedWriter } from './filesWriter';
import { bratExporter } from './formats/bratExport';
import { conllWriter } from './formats/conllExport';
import { crunchbaseCsvWriter, crunchbaseWriter } from './formats/crunchbaseExport';
import { ftmWriter } from './formats/ftmExport';
import { graphmlWriter } from './formats/graphmlExport';
import { jsonLdWriter } from './formats/jsonLdExport';
import { labelStudioWriter } from './formats/labelStudioExport';
import { prodigyWriter } from './formats/prodigyExport';
import { rssWriter } from './formats/rssExport';
import { spacyWriter } from './formats/spacyExport';
import { sqliteWriter } from './formats/sqliteExport';
import { webAnnotationWriter } from './formats/webAnnotationExport';
import { xlsxWriter } from './formats/xlsxExport';
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
 * The hub: makes the writer of an export. Parts that only some formats need are loaded by `load`; rejects where one is not there.
 */
export async function openExport({ format, items, many }: ExportChoice, load: PartLoader): Promise<ExportWriter> {
  if (isPlainFormat(format))
    return textWriter(
      items === 'analyses' ? analysisExporter(format, many) : withKind(items, (kind) => documentExporter(format, kind)),
    );
  switch (format) {
    case 'tsv':
      return textWriter(
        items === 'analyses' ? dumpTableExporter('\t') : withKind(items, (kind) => csvExporter(kind, '\t')),
      );
    case 'xlsx':
      return xlsxWriter(items, (await load('archive')).makeZip());
    case 'jsonld':
      return jsonLdWriter();
    case 'webannotation':
      return webAnnotationWriter(items);
    case 'conll':
      return conllWriter(items);
    case 'brat':
      return zippedWriter(bratExporter(items), (await load('archive')).makeZip());
    case 'spacy':
      return spacyWriter(items);
    case 'prodigy':
      return prodigyWriter(items);
    case 'labelstudio':
      return labelStudioWriter(items);
    case 'ftm':
      return ftmWriter(items);
    case 'crunchbase':
      return crunchbaseWriter();
    case 'crunchbase-csv':
      return crunchbaseCsvWriter();
    case 'graphml':
      return graphmlWriter(items);
    case 'rss':
      return rssWriter();
    case 'sqlite':
      return sqliteWriter(items, await (await load('sqlite')).startSqlite());
  }
}

/** The exporter of a format of several files, for hosts that write a folder; `undefined` for other formats. */
export function openFiles({ format, items }: ExportChoice): FilesExporter | undefined {
  return format === 'brat' ? bratExporter(items) : undefined;
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
