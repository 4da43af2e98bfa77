import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { detectDump } from '../core/detect/detectDump';
import { type DecodedDump, decodeDump } from '../core/read/decode';
import { isDumpPath } from '../core/read/dumpEndings';

/** A dump that was read, or what kept it from being read, or something to tell that is no failure. */
export type Input =
  | { readonly path: string; readonly decoded: DecodedDump }
  | { readonly path: string; readonly failure: string }
  | { readonly path: string; readonly notice: string };

/** What reading needs beside the paths. */
export interface InputOptions {
  readonly stdin: Readable;
  /** A file or folder that folders do not give: the one that results are written to. */
  readonly except?: string;
}

/** Folders that hold no dumps of one's own; hidden ones are left out too. */
const SKIPPED: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  '__pycache__',
  'site-packages',
  'venv',
]);

/** How many bytes of a file are read to see whether it is a dump. */
const HEAD = 262_144;

/** What stands for standard input. */
const STDIN = '-';

/** Reads files, folders and standard input in the order given, one dump at a time. Never throws: failures are inputs too. */
export async function* readInputs(paths: readonly string[], options: InputOptions): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === STDIN) yield await loaded(path, () => readStream(options.stdin));
    else if (await isFolder(path)) yield* readFolder(path, options);
    else yield await loaded(path, () => readFile(path));
  }
}

/** Whether a path is a folder; `false` where there is nothing. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function loaded(path: string, read: () => Promise<Uint8Array>): Promise<Input> {
  try {
    const decoded = decodeDump(await read());
    const binary = decoded.issues.find((issue) => issue.code === 'binary-file');
    return binary ? { path, failure: binary.message } : { path, decoded };
  } catch (error) {
    return { path, failure: failureText(error) };
  }
}

/** The dumps below a folder, by name; files that do not look like dumps are passed over. */
async function* readFolder(folder: string, options: InputOptions): AsyncGenerator<Input> {
  let found = false;
  for await (const path of walk(folder)) {
    if (typeof path !== 'string') {
      yield path;
      continue;
    }
    if (options.except !== undefined && isWithin(resolve(path), resolve(options.except))) continue;
    if (!(await looksLikeDump(path))) continue;
    found = true;
    yield await loaded(path, () => readFile(path));
  }
  if (!found) yield { path: folder, notice: 'There are no dumps in this folder.' };
}

/** Whether a path is `place` or below it; both absolute. */
function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(place.endsWith(sep) ? place : `${place}${sep}`);
}

/** Whether the head of a file looks like a dump's; also where it cannot be read, so that the failure is told and not passed over. */
async function looksLikeDump(path: string): Promise<boolean> {
  const head = await readHead(path).catch(() => undefined);
  if (!head) return true;
  const { text } = decodeDump(head, { partial: head.length === HEAD });
  return detectDump(text).kind !== 'not_a_dump';
}

async function* walk(folder: string): AsyncGenerator<string | Input> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => failureText(error));
  if (typeof entries === 'string') {
    yield { path: folder, failure: entries };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
    if (entry.isDirectory()) yield* walk(path);
    else if (isDumpPath(entry.name) && !(await isFolder(path))) yield path;
  }
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readStream(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A system error in words. */
export function failureText(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'There is no such file or folder.';
    case 'EACCES':
    case 'EPERM':
      return 'Permission denied.';
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return 'The file is too large.';
    default:
      return message;
  }
}
