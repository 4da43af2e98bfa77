/** Endings of the files that a folder is searched for: what may be dumps. Whether a file is one, its content tells. */
export const DUMP_ENDINGS = [
  'txt',
  'html',
  'htm',
  'json',
  'jsonl',
  'ndjson',
  'gz',
  'zst',
  'warc',
  'wet',
  'mbox',
  'eml',
  'mht',
  'mhtml',
  'parquet',
  'csv',
  'tsv',
  'xml',
  'rss',
  'atom',
  'rdf',
  'wxr',
] as const;

const ENDING = new RegExp(`\\.(?:${DUMP_ENDINGS.join('|')})$`, 'i');

/** Whether a file's name ends as that of a dump may. */
export function isDumpPath(path: string): boolean {
  return ENDING.test(path);
}

/** A file's path without such an ending. */
export function withoutDumpEnding(path: string): string {
  return path.replace(ENDING, '');
}
