import { resolve } from 'node:path';
import { isDumpPath } from '../../core/read/dumpEndings';
import { isFolder, walkFiles } from '../inputs';
import type { RecordRun } from './recordWork';

/** Files of records that folders hold beside those that may be dumps. */
const RECORDS = /\.(?:jsonl|ndjson|json|csv|tsv|xml|rss|atom)$/i;

function isWanted(path: string): boolean {
  return isDumpPath(path) || RECORDS.test(path);
}

/** The inputs of a run with each folder as its files, those below it included, by name; without the files that the run writes. */
export async function expandInputs({
  inputs,
  output,
  over,
}: Pick<RecordRun, 'inputs' | 'output' | 'over'>): Promise<string[]> {
  const { errors, state } = over;
  const own = new Set([output, errors, state].flatMap((path) => (path === undefined ? [] : resolve(path))));
  const all: string[] = [];
  for (const input of inputs) {
    if (input === '-' || !(await isFolder(input))) all.push(input);
    else
      for await (const path of walkFiles(input, isWanted)) {
        const name = typeof path === 'string' ? path : path.path;
        if (!own.has(resolve(name))) all.push(name);
      }
  }
  return all;
}
