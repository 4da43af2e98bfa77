import { readFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { analysisExporter } from '../core/export/analysisExport';
import { analyzeDump } from '../core/pipeline';
import { decodeDump } from '../core/read/decode';

/** The streams that a run reads from and writes to. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Runs the program on its arguments (without `node` and the script) and gives its exit code: 0 done, 1 an input failed, 2 bad usage. */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string' } },
  });
  const [, ...files] = positionals;
  const exporter = analysisExporter(values.format === 'jsonl' ? 'jsonl' : 'json', files.length !== 1);
  streams.stdout.write(exporter.head);
  for (const [index, path] of files.entries()) {
    const { text, encoding } = decodeDump(await readFile(path));
    for (const piece of exporter.part(analyzeDump({ text, path, encoding }), index)) streams.stdout.write(piece);
  }
  streams.stdout.write(exporter.tail);
  return 0;
}
