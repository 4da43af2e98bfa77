/**
 * THE list of what results can be exported as. Every host reads it: the command line for `--format`, the ending of `-o FILE` and `seed-dump formats`; the extension for its
 * choices and file names. What makes each is in `openExport.ts`.
 */
import type { OffsetUnit } from '../text/offsetUnits';
import { EXPORT_FORMATS, type ExportFormat } from './exportFormat';

/** What can be exported: one list of the record, or all of it. */
export const EXPORT_ITEMS = ['articles', 'entities', 'deals', 'removals', 'analyses'] as const;

/** One of {@link EXPORT_ITEMS}. */
export type ExportItems = (typeof EXPORT_ITEMS)[number];

/** Names of the formats, as `--format` takes them. */
export const FORMAT_NAMES = [
  'json',
  'jsonl',
  'csv',
  'tsv',
  'xlsx',
  'md',
  'text',
  'jsonld',
  'webannotation',
  'conll',
  'brat',
  'spacy',
  'prodigy',
  'labelstudio',
  'ftm',
  'crunchbase',
  'crunchbase-csv',
  'graphml',
  'rss',
  'sqlite',
] as const;

/** One of {@link FORMAT_NAMES}. */
export type FormatName = (typeof FORMAT_NAMES)[number];

/** What there is to know of a format. */
export interface FormatInfo {
  readonly name: FormatName;
  /** For people. */
  readonly title: string;
  /** Endings of file names that tell it, the usual one first; the longest that fits decides. */
  readonly endings: readonly string[];
  /** IANA media type, or the one in use. */
  readonly mediaType: string;
  /** Id of the editor language that shows it; an id that the editor does not know is plain text. Absent for bytes. */
  readonly language?: string;
  /** What it can hold. */
  readonly holds: readonly ExportItems[];
  /** UTF-8 text, bytes, or several files: a folder, or a ZIP archive of them. */
  readonly content: 'text' | 'binary' | 'files';
  /** What its offsets count, as those expect who read it; absent where it has none. */
  readonly offsets?: OffsetUnit;
  /** What its offsets point into: the dump's text, or the text of the article that the export holds: headline and cleaned body, a blank line between paragraphs. */
  readonly offsetsInto?: 'dump' | 'article';
  /** Whether writing it takes the dumps' texts, not their analyses alone. */
  readonly needsText: boolean;
  /** Whether what several dumps tell of one deal is one deal in it. Not where each text stands with what is marked in it. */
  readonly merges: boolean;
  /** The address of its specification, or of the schema that it follows. */
  readonly specification: string;
  /** What it makes of the items, in a line for people. */
  readonly about: string;
}

const LISTS = ['articles', 'entities', 'deals', 'removals'] as const;
const MARKED = ['articles', 'entities', 'deals', 'analyses'] as const;

/** The formats, common ones first; see {@link FormatInfo}. */
export const FORMATS: readonly FormatInfo[] = [
  {
    name: 'json',
    title: 'JSON',
    endings: ['json'],
    mediaType: 'application/json',
    language: 'json',
    holds: [...LISTS, 'analyses'],
    content: 'text',
    offsets: 'utf16',
    offsetsInto: 'dump',
    needsText: false,
    merges: true,
    specification: 'media/schemas',
    about: 'one document with its schema',
  },
  {
    name: 'jsonl',
    title: 'JSON Lines',
    endings: ['jsonl', 'ndjson'],
    mediaType: 'application/jsonl',
    language: 'jsonl',
    holds: [...LISTS, 'analyses'],
    content: 'text',
    offsets: 'utf16',
    offsetsInto: 'dump',
    needsText: false,
    merges: true,
    specification: 'https://jsonlines.org',
    about: 'one item a line',
  },
  {
    name: 'csv',
    title: 'CSV',
    endings: ['csv'],
    mediaType: 'text/csv',
    language: 'csv',
    holds: [...LISTS, 'analyses'],
    content: 'text',
    offsets: 'utf16',
    offsetsInto: 'dump',
    needsText: false,
    merges: true,
    specification: 'https://www.rfc-editor.org/rfc/rfc4180',
    about:
      'a table; texts that a spreadsheet would take for formulas have an apostrophe in front. Analyses: a row a dump',
  },
  {
    name: 'tsv',
    title: 'TSV',
    endings: ['tsv', 'tab'],
    mediaType: 'text/tab-separated-values',
    language: 'tsv',
    holds: [...LISTS, 'analyses'],
    content: 'text',
    offsets: 'utf16',
    offsetsInto: 'dump',
    needsText: false,
    merges: true,
    specification: 'https://docs.python.org/3/library/csv.html#csv.excel_tab',
    about: 'the same table with tabs; cells with tabs, quotes or line ends stand in quotes',
  },
  {
    name: 'xlsx',
    title: 'Excel workbook',
    endings: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    holds: [...LISTS, 'analyses'],
    content: 'binary',
    offsets: 'utf16',
    offsetsInto: 'dump',
    needsText: false,
    merges: true,
    specification: 'https://ecma-international.org/publications-and-standards/standards/ecma-376/',
    about: 'a sheet for each list. Cells hold at most 32,767 characters: longer texts are cut off there',
  },
  {
    name: 'md',
    title: 'Markdown',
    endings: ['md', 'markdown'],
    mediaType: 'text/markdown',
    language: 'markdown',
    holds: [...LISTS, 'analyses'],
    content: 'text',
    needsText: false,
    merges: true,
    specification: 'https://spec.commonmark.org/0.31.2/',
    about: 'for reading. Analyses: a summary of each dump',
  },
  {
    name: 'text',
    title: 'Plain text',
    endings: ['txt'],
    mediaType: 'text/plain',
    language: 'plaintext',
    holds: [...LISTS, 'analyses'],
    content: 'text',
    needsText: false,
    merges: true,
    specification: 'https://www.rfc-editor.org/rfc/rfc3629',
    about: 'for reading. Analyses: a summary of each dump',
  },
  {
    name: 'jsonld',
    title: 'schema.org JSON-LD',
    endings: ['jsonld'],
    mediaType: 'application/ld+json',
    language: 'json',
    holds: ['articles', 'analyses'],
    content: 'text',
    needsText: false,
    merges: false,
    specification: 'https://schema.org/NewsArticle',
    about: 'a graph of NewsArticles and the organizations, people, places and products that they mention',
  },
  {
    name: 'webannotation',
    title: 'W3C Web Annotations',
    endings: ['anno.jsonld', 'annotations.jsonld'],
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    language: 'json',
    holds: ['entities', 'deals', 'analyses'],
    content: 'text',
    offsets: 'codePoints',
    offsetsInto: 'dump',
    needsText: true,
    merges: false,
    specification: 'https://www.w3.org/TR/annotation-model/',
    about: 'each mention and each deal an annotation of the dump, by position and by quote',
  },
  {
    name: 'conll',
    title: 'CoNLL-2003',
    endings: ['conll', 'iob'],
    mediaType: 'text/plain',
    language: 'plaintext',
    holds: ['articles', 'entities', 'analyses'],
    content: 'text',
    needsText: true,
    merges: false,
    specification: 'https://www.clips.uantwerpen.be/conll2003/ner/',
    about:
      'a token a line, names as PER, ORG, LOC and (products) MISC in IOB2; an article a document. No parts of speech or chunks: -X- and O stand there',
  },
  {
    name: 'brat',
    title: 'brat standoff',
    endings: ['brat.zip', 'brat'],
    mediaType: 'application/zip',
    holds: MARKED,
    content: 'files',
    offsets: 'codePoints',
    offsetsInto: 'article',
    needsText: true,
    merges: false,
    specification: 'https://brat.nlplab.org/standoff.html',
    about:
      'a .txt and an .ann for each article with entities, deals as events, and notes; annotation.conf for the types',
  },
  {
    name: 'spacy',
    title: 'spaCy JSON Lines',
    endings: ['spacy.jsonl'],
    mediaType: 'application/jsonl',
    language: 'jsonl',
    holds: MARKED,
    content: 'text',
    offsets: 'codePoints',
    offsetsInto: 'article',
    needsText: true,
    merges: false,
    specification: 'https://spacy.io/api/example#from_dict',
    about:
      'an article a line; entities under the labels of OntoNotes (places are GPE), sentences of deals as the spans deals',
  },
  {
    name: 'prodigy',
    title: 'Prodigy JSON Lines',
    endings: ['prodigy.jsonl'],
    mediaType: 'application/jsonl',
    language: 'jsonl',
    holds: MARKED,
    content: 'text',
    offsets: 'codePoints',
    offsetsInto: 'article',
    needsText: true,
    merges: false,
    specification: 'https://prodi.gy/docs/api-interfaces#spans',
    about: 'an article a line with tokens; spans are entities, or with deals alone the sentences that tell them',
  },
  {
    name: 'labelstudio',
    title: 'Label Studio JSON',
    endings: ['labelstudio.json', 'ls.json'],
    mediaType: 'application/json',
    language: 'json',
    holds: MARKED,
    content: 'text',
    offsets: 'codePoints',
    offsetsInto: 'article',
    needsText: true,
    merges: false,
    specification: 'https://labelstud.io/guide/predictions',
    about:
      'a task an article; entities and deals are predictions of <Labels name="label" toName="text">, roles are relations',
  },
  {
    name: 'ftm',
    title: 'FollowTheMoney entities',
    endings: ['ftm.json', 'ftm.jsonl', 'ftm.ndjson', 'ftm'],
    mediaType: 'application/x-ndjson',
    language: 'jsonl',
    holds: MARKED,
    content: 'text',
    needsText: false,
    merges: true,
    specification: 'https://followthemoney.tech/explorer/schemata/',
    about:
      'an entity a line: Article, Mention, Company, Organization, Person; deals as Ownership, Debt, Directorship or UnknownLink',
  },
  {
    name: 'crunchbase',
    title: "Deals with Crunchbase's field names, JSON",
    endings: ['crunchbase.json'],
    mediaType: 'application/json',
    language: 'json',
    holds: ['deals'],
    content: 'text',
    needsText: false,
    merges: true,
    specification: 'https://data.crunchbase.com/docs',
    about:
      'funding rounds, acquisitions, IPOs and funds as its API gives them; partnerships have no place there and are left out',
  },
  {
    name: 'crunchbase-csv',
    title: "Deals with Crunchbase's field names, CSV",
    endings: ['crunchbase.csv'],
    mediaType: 'text/csv',
    language: 'csv',
    holds: ['deals'],
    content: 'text',
    needsText: false,
    merges: true,
    specification: 'https://data.crunchbase.com/docs',
    about: 'the same as a table',
  },
  {
    name: 'graphml',
    title: 'GraphML',
    endings: ['graphml'],
    mediaType: 'application/graphml+xml',
    language: 'xml',
    holds: ['deals', 'analyses'],
    content: 'text',
    needsText: false,
    merges: true,
    specification: 'http://graphml.graphdrawing.org/specification.html',
    about: 'organizations, people and deals as nodes, roles as edges. Analyses: articles and what they mention too',
  },
  {
    name: 'rss',
    title: 'RSS 2.0',
    endings: ['rss', 'rss.xml'],
    mediaType: 'application/rss+xml',
    language: 'xml',
    holds: ['articles'],
    content: 'text',
    needsText: false,
    merges: false,
    specification: 'https://www.rssboard.org/rss-specification',
    about: 'an item an article, with its whole text',
  },
  {
    name: 'sqlite',
    title: 'SQLite database',
    endings: ['sqlite', 'sqlite3', 'db'],
    mediaType: 'application/vnd.sqlite3',
    holds: MARKED,
    content: 'binary',
    offsets: 'codePoints',
    offsetsInto: 'dump',
    needsText: true,
    merges: false,
    specification: 'https://www.sqlite.org/fileformat2.html',
    about: 'tables dumps, articles, entities, mentions, deals, parties and removals with foreign keys; made in memory',
  },
];

/** What there is to know of the format of a name. */
export function formatNamed(name: FormatName): FormatInfo {
  return FORMATS.find((format) => format.name === name)!;
}

/** The formats that can hold `items`, in the order of the list. */
export function formatsFor(items: ExportItems): FormatInfo[] {
  return FORMATS.filter(({ holds }) => holds.includes(items));
}

/** The format that a file's name tells by its ending: of those that may be meant the one with the longest ending. */
export function formatOfPath(path: string, among: readonly FormatInfo[] = FORMATS): FormatInfo | undefined {
  const lower = path.toLowerCase();
  let best: FormatInfo | undefined;
  let longest = 0;
  for (const format of among)
    for (const ending of format.endings)
      if (ending.length > longest && lower.endsWith(`.${ending}`)) {
        best = format;
        longest = ending.length;
      }
  return best;
}

/** The formats that every command of the command line knows. */
export const PLAIN_FORMATS: readonly FormatInfo[] = FORMATS.filter(({ name }) => isPlainFormat(name));

/** Whether a format is one of those that every command of the command line knows. */
export function isPlainFormat(name: FormatName): name is ExportFormat {
  return (EXPORT_FORMATS as readonly string[]).includes(name);
}
