import type { ExportItems, FormatName } from '../export/exportFormats';
import type { ExportWriter } from '../export/exportWriter';
import { zippedWriter } from '../export/filesWriter';
import { bratExporter } from '../export/formats/bratExport';
import { conllWriter } from '../export/formats/conllExport';
import { crunchbaseCsvWriter, crunchbaseWriter } from '../export/formats/crunchbaseExport';
import { ftmWriter } from '../export/formats/ftmExport';
import { graphmlWriter } from '../export/formats/graphmlExport';
import { jsonLdWriter } from '../export/formats/jsonLdExport';
import { labelStudioWriter } from '../export/formats/labelStudioExport';
import { prodigyWriter } from '../export/formats/prodigyExport';
import { rssWriter } from '../export/formats/rssExport';
import { spacyWriter } from '../export/formats/spacyExport';
import { sqliteWriter } from '../export/formats/sqliteExport';
import { webAnnotationWriter } from '../export/formats/webAnnotationExport';
import { xlsxWriter } from '../export/formats/xlsxExport';
import type { PartLoader } from './partLoader';

/** The formats that this part makes: all but those that `openExport` makes itself. */
export type PartFormat = Exclude<FormatName, 'json' | 'jsonl' | 'csv' | 'tsv' | 'md' | 'text'>;

/** Makes the writer of an export in one of these formats; see `Parts`. What makes databases is a part again. */
export async function openFormat(format: PartFormat, items: ExportItems, load: PartLoader): Promise<ExportWriter> {
  switch (format) {
    case 'xlsx':
      return xlsxWriter(items);
    case 'jsonld':
      return jsonLdWriter();
    case 'webannotation':
      return webAnnotationWriter(items);
    case 'conll':
      return conllWriter(items);
    case 'brat':
      return zippedWriter(bratExporter(items));
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
