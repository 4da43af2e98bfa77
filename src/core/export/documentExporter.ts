import type { Analysis, Article, Issue } from '../analysis';
import { type Cell, csvRecord, type Delimiter } from './csv';
import type { ArticleReference, DocumentHead } from './documents';
import type { Exporter } from './exporter';
import type { ExportFormat } from './exportFormat';
import { jsonPieces } from './jsonPieces';
import { schemaAddress } from './schemaAddress';

/** What a kind of document holds and how it looks in each format. */
export interface DocumentKind<Item extends object> {
  /** Its name, and that of its list. */
  readonly document: string;
  /** `text` is the dump's, where it is at hand. */
  items(analysis: Analysis, text?: string): readonly Item[];
  /** The article that an item comes from, for its line or row; absent where items have none or are articles. */
  articleId?(item: Item): string;
  /** Heads of the table's columns behind `source` and, where items have an article, `article`. */
  readonly columns: readonly string[];
  /** An item's row; `headlineOf` has the headline of each article of its dump by id. */
  cells(item: Item, headlineOf: ReadonlyMap<string, string>): readonly Cell[];
  /** What is wrong with the items, for JSON; absent where that is not told. */
  issues?(analysis: Analysis): readonly Issue[];
  markdown(analysis: Analysis, text?: string): Iterable<string>;
  text(analysis: Analysis, text?: string): Iterable<string>;
}

const HEAD: DocumentHead = { schemaVersion: 1, generator: 'Seed Dump Explorer' };

/** Makes the exporter of one kind of document. */
export function documentExporter<Item extends object>(format: ExportFormat, kind: DocumentKind<Item>): Exporter {
  switch (format) {
    case 'json':
      return jsonExporter(kind);
    case 'jsonl':
      return { head: '', tail: '', part: (analysis, _index, text) => lines(analysis, kind, text) };
    case 'csv':
      return csvExporter(kind);
    case 'md':
      return { head: '', tail: '', part: (analysis, _index, text) => kind.markdown(analysis, text) };
    case 'text':
      return { head: '', tail: '', part: (analysis, _index, text) => kind.text(analysis, text) };
  }
}

/** The table of one kind of document, with commas or tabs between its cells. */
export function csvExporter<Item extends object>(kind: DocumentKind<Item>, delimiter: Delimiter = ','): Exporter {
  return {
    head: csvRecord(tableColumns(kind), delimiter),
    tail: '',
    *part(analysis, _index, text) {
      for (const row of tableRows(kind, analysis, text)) yield csvRecord(row, delimiter);
    },
  };
}

/** The heads of a document's table. */
export function tableColumns<Item extends object>(kind: DocumentKind<Item>): string[] {
  return ['source', ...(kind.articleId ? ['article'] : []), ...kind.columns];
}

/** The rows of a dump in a document's table. */
export function* tableRows<Item extends object>(
  kind: DocumentKind<Item>,
  analysis: Analysis,
  text?: string,
): Generator<readonly Cell[]> {
  const headlineOf = headlines(analysis);
  for (const item of kind.items(analysis, text)) {
    const article = kind.articleId ? [headlineOf.get(kind.articleId(item))] : [];
    yield [analysis.dump.path, ...article, ...kind.cells(item, headlineOf)];
  }
}

function jsonExporter<Item extends object>(kind: DocumentKind<Item>): Exporter {
  const { document } = kind;
  const head = JSON.stringify({ $schema: schemaAddress(document), document, ...HEAD }, null, '  ').slice(0, -2);
  return {
    head: `${head},\n  "dumps": [`,
    tail: '\n  ]\n}\n',
    *part(analysis, index, text) {
      yield index === 0 ? '\n    ' : ',\n    ';
      const { path, kind: dumpKind } = analysis.dump;
      const articles = kind.document === 'articles' ? undefined : analysis.articles.map(reference);
      const issues = kind.issues?.(analysis) ?? [];
      const dump = {
        source: path,
        kind: dumpKind,
        articles,
        [kind.document]: kind.items(analysis, text),
        issues: issues.length > 0 ? issues : undefined,
      };
      yield* jsonPieces(dump, { indent: '  ', depth: 2 }, '    ');
    },
  };
}

function* lines<Item extends object>(
  analysis: Analysis,
  kind: DocumentKind<Item>,
  text: string | undefined,
): Generator<string> {
  const headlineOf = headlines(analysis);
  for (const item of kind.items(analysis, text)) {
    const headline = kind.articleId ? headlineOf.get(kind.articleId(item)) : undefined;
    yield `${JSON.stringify({ source: analysis.dump.path, article: headline, ...item })}\n`;
  }
}

function headlines(analysis: Analysis): ReadonlyMap<string, string> {
  return new Map(analysis.articles.map((article) => [article.id, article.headline]));
}

function reference({ id, headline, datePublished, url }: Article): ArticleReference {
  return { id, headline, ...(datePublished ? { datePublished } : {}), ...(url ? { url } : {}) };
}
