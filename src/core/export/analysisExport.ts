import type { Analysis } from '../analysis';
import { countedDeals } from '../merge/countedDeals';
import { type Cell, csvRecord, type Delimiter } from './csv';
import { dealsByArticle } from './dealsByArticle';
import { dealLine } from './dealsExport';
import { type Exporter, exportAll } from './exporter';
import type { ExportFormat } from './exportFormat';
import { jsonPieces } from './jsonPieces';
import { escapeMarkdown } from './markdown';

/** Heads of the table of dumps. */
export const DUMP_COLUMNS = [
  'source',
  'kind',
  'confidence',
  'format',
  'encoding',
  'length',
  'articles',
  'entities',
  'deals',
  'removals',
  'issues',
];

/**
 * Exports whole analyses. `json` gives the one {@link Analysis} itself, and an array of them where `many` is set; `jsonl` one
 * a line. `csv`, `md` and `text` give a summary of each dump.
 */
export function analysisExporter(format: ExportFormat, many: boolean): Exporter {
  switch (format) {
    case 'json':
      return jsonExporter(many);
    case 'jsonl':
      return { head: '', tail: '', part: line };
    case 'csv':
      return dumpTableExporter(',');
    case 'md':
      return { head: '', tail: '', part: markdown };
    case 'text':
      return { head: '', tail: '', part: text };
  }
}

/** The table of dumps, with commas or tabs between its cells. */
export function dumpTableExporter(delimiter: Delimiter): Exporter {
  return { head: csvRecord(DUMP_COLUMNS, delimiter), tail: '', part: (analysis) => record(analysis, delimiter) };
}

/** Whole analyses as one string; see {@link analysisExporter}. */
export function exportAnalyses(analyses: readonly Analysis[], format: ExportFormat): string {
  return exportAll(analysisExporter(format, analyses.length !== 1), analyses);
}

function jsonExporter(many: boolean): Exporter {
  const pad = many ? '  ' : '';
  return {
    head: many ? '[' : '',
    tail: many ? '\n]\n' : '',
    *part(analysis, index) {
      if (many) yield index === 0 ? `\n${pad}` : `,\n${pad}`;
      yield* jsonPieces(analysis, { indent: '  ', depth: 2 }, pad);
      if (!many) yield '\n';
    },
  };
}

function* line(analysis: Analysis): Generator<string> {
  yield* jsonPieces(analysis, { indent: '', depth: 2 });
  yield '\n';
}

function* record(analysis: Analysis, delimiter: Delimiter): Generator<string> {
  yield csvRecord(dumpCells(analysis), delimiter);
}

/** The row of a dump, under {@link DUMP_COLUMNS}. */
export function dumpCells({ dump, ...lists }: Analysis): Cell[] {
  const { articles, entities, deals, removals, issues } = lists;
  const counts = [articles, entities, countedDeals(deals), removals, issues].map((list) => list.length);
  return [dump.path, dump.kind, dump.confidence, dump.format, dump.encoding, dump.length, ...counts];
}

function* text(analysis: Analysis): Generator<string> {
  yield `${analysis.dump.path ?? 'text'}\n  ${summary(analysis)}\n`;
  for (const issue of analysis.issues) yield `  ${issue.severity}: ${issue.message}\n`;
  const dealsOf = dealsByArticle(analysis);
  for (const [index, article] of analysis.articles.entries()) {
    yield `\n  ${index + 1}. ${article.headline}${article.datePublished ? `  (${article.datePublished})` : ''}\n`;
    for (const deal of dealsOf.get(article.id) ?? []) yield `     ${dealLine(deal)}\n`;
  }
  yield '\n';
}

function* markdown(analysis: Analysis): Generator<string> {
  yield `# ${escapeMarkdown(analysis.dump.path ?? 'text')}\n\n${escapeMarkdown(summary(analysis))}\n\n`;
  const dealsOf = dealsByArticle(analysis);
  for (const article of analysis.articles) {
    yield `## ${escapeMarkdown(article.headline)}\n\n`;
    if (article.datePublished) yield `*${article.datePublished}*\n\n`;
    const deals = dealsOf.get(article.id) ?? [];
    for (const deal of deals) yield `- ${escapeMarkdown(dealLine(deal))}\n`;
    if (deals.length) yield '\n';
  }
}

/** `plain archive (0.93): 7 articles, 85 entities, 18 deals, 12 removals`. */
function summary({ dump, articles, entities, deals, removals }: Analysis): string {
  const counts = [
    count(articles, 'article'),
    count(entities, 'entity', 'entities'),
    count(countedDeals(deals), 'deal'),
    count(removals, 'removal'),
  ];
  return `${dump.kind.replaceAll('_', ' ')} (${dump.confidence.toFixed(2)}): ${counts.join(', ')}`;
}

function count(list: readonly object[], singular: string, plural = `${singular}s`): string {
  return `${list.length} ${list.length === 1 ? singular : plural}`;
}
