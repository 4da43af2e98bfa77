import type { Analysis } from '../analysis';
import { DUMP_COLUMNS, dumpCells } from './analysisExport';
import { ARTICLES } from './articlesExport';
import type { Cell } from './csv';
import { DEALS } from './dealsExport';
import { type DocumentKind, tableColumns, tableRows } from './documentExporter';
import { ENTITIES } from './entitiesExport';
import type { ExportItems } from './exportFormats';
import type { ExportInput } from './exportWriter';
import { REMOVALS } from './removalsExport';

/** A table over all dumps of an export. */
export interface ExportTable {
  /** For people, at most 24 characters. */
  readonly name: string;
  readonly columns: readonly string[];
  /** The rows of one dump. */
  rows(input: ExportInput): Iterable<readonly Cell[]>;
}

const DUMPS: ExportTable = { name: 'Dumps', columns: DUMP_COLUMNS, rows: ({ analysis }) => [dumpCells(analysis)] };

const MENTIONS: ExportTable = {
  name: 'Mentions',
  columns: ['source', 'article', 'entity', 'type', 'name', 'text', 'start', 'end'],
  *rows({ analysis }) {
    const headlines = new Map(analysis.articles.map(({ id, headline }) => [id, headline]));
    for (const { id, type, name, mentions } of analysis.entities)
      for (const { articleId, text, span } of mentions)
        yield [analysis.dump.path, headlines.get(articleId), id, type, name, text, span.start, span.end];
  },
};

const ISSUES: ExportTable = {
  name: 'Issues',
  columns: ['source', 'code', 'severity', 'message', 'start', 'end'],
  *rows({ analysis }) {
    for (const { code, severity, message, span } of analysis.issues)
      yield [analysis.dump.path, code, severity, message, span?.start, span?.end];
  },
};

/** The tables that hold `items`, in their order. */
export function exportTables(items: ExportItems): readonly ExportTable[] {
  const articles = table('Articles', ARTICLES);
  const entities = table('Entities', ENTITIES);
  const deals = table('Deals', DEALS);
  const removals = table('Removals', REMOVALS);
  switch (items) {
    case 'articles':
      return [articles];
    case 'entities':
      return [entities, MENTIONS];
    case 'deals':
      return [deals];
    case 'removals':
      return [removals];
    case 'analyses':
      return [DUMPS, articles, entities, MENTIONS, deals, removals, ISSUES];
  }
}

function table<Item extends object>(name: string, kind: DocumentKind<Item>): ExportTable {
  return {
    name,
    columns: tableColumns(kind),
    rows: ({ analysis, text }: { analysis: Analysis; text: string }) => tableRows(kind, analysis, text),
  };
}
