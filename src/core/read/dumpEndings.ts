/** Endings of the files that a folder is searched for: what may be dumps. Whether a file is one, its content tells. */
export const DUMP_ENDINGS = [
  'txt',
  'html',
  'htm',
  'jsonl',
  'ndjson',
  'csv',
  'tsv',
  'gz',
  'zst',
  'warc',
  'wet',
  'mbox',
  'eml',
  'mht',
  'mhtml',
  'parquet',
] as const;

const ENDING = new RegExp(`\\.(?:${DUMP_ENDINGS.join('|')})$`, 'i');

/** Whether a file's name ends as that of a dump may. */
export function isDumpPath(path: string): boolean {
  return ENDING.test(path);
}
