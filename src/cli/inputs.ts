import { readdir, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { type ByteSource, headOf, joined } from '../core/containers/byteSource';
import { type ContainerRecord, HEAD_BYTES } from '../core/containers/container';
import { openContainer } from '../core/containers/openContainer';
import { detectDump } from '../core/detect/detectDump';
import { loadBundledPart } from '../core/parts/bundledParts';
import { type DecodedDump, decodeDump } from '../core/read/decode';
import { isDumpPath } from '../core/read/dumpEndings';
import { holdsDumps, readContainer } from './containerInput';
import { fileSource } from './fileSource';

/** A dump that was read (of a container a record), or what kept it from being read, or something to tell that is no failure. */
export type Input =
  | { readonly path: string; readonly decoded: DecodedDump; readonly record?: ContainerRecord }
  | { readonly path: string; readonly failure: string }
  | { readonly path: string; readonly notice: string };

/** What reading needs beside the paths. */
export interface InputOptions {
  readonly stdin: ByteSource;
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
    if (path === STDIN) yield* readOne(path, async () => options.stdin);
    else if (await isFolder(path)) yield* readFolder(path, options);
    else yield* readOne(path, () => fileSource(path));
  }
}

/** Whether an input may hold several dumps: a folder, or a file of records. */
export async function holdsMany(path: string, stdin: ByteSource): Promise<boolean> {
  if (await isFolder(path)) return true;
  try {
    const source = path === STDIN ? stdin : await fileSource(path);
    const reader = await openContainer(source);
    return (
      (await reader?.holdsMany(await headOf(source, HEAD_BYTES), { parts: loadBundledPart, size: source.size })) ??
      false
    );
  } catch {
    return false;
  }
}

/** Whether a path is a folder; `false` where there is nothing. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** The records of a container, or the one dump that a file is. */
async function* readOne(path: string, open: () => Promise<ByteSource>): AsyncGenerator<Input> {
  try {
    const source = await open();
    const reader = await openContainer(source);
    if (reader) {
      yield* readContainer(path, reader, source);
      return;
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of source.stream()) chunks.push(chunk);
    const decoded = decodeDump(joined(chunks));
    const binary = decoded.issues.find((issue) => issue.code === 'binary-file');
    yield binary ? { path, failure: binary.message } : { path, decoded };
  } catch (error) {
    yield { path, failure: failureText(error) };
  }
}

/** The dumps below a folder, by name; files that do not look like dumps are passed over. */
async function* readFolder(folder: string, options: InputOptions): AsyncGenerator<Input> {
  let found = false;
  for await (const path of walkFiles(folder)) {
    if (typeof path !== 'string') {
      yield path;
      continue;
    }
    if (options.except !== undefined && isWithin(resolve(path), resolve(options.except))) continue;
    if (!(await looksLikeDump(path))) continue;
    found = true;
    yield* readOne(path, () => fileSource(path));
  }
  if (!found) yield { path: folder, notice: 'There are no dumps in this folder.' };
}

/** Whether a path is `place` or below it; both absolute. */
function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(place.endsWith(sep) ? place : `${place}${sep}`);
}

/** Whether the head of a file looks like a dump's; also where it cannot be read, so that the failure is told and not passed over. */
async function looksLikeDump(path: string): Promise<boolean> {
  const source = await fileSource(path).catch(() => undefined);
  const head = await source?.read?.(0, HEAD).catch(() => undefined);
  if (!source || !head) return true;
  const reader = await openContainer(source).catch(() => undefined);
  if (reader) return holdsDumps(reader, source).catch(() => true);
  const { text } = decodeDump(head, { partial: head.length === HEAD });
  return detectDump(text).kind !== 'not_a_dump';
}

/** The files below a folder whose names are wanted, in order, and what keeps folders from being read. */
export async function* walkFiles(
  folder: string,
  wanted: (path: string) => boolean = isDumpPath,
): AsyncGenerator<string | { readonly path: string; readonly failure: string }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => failureText(error));
  if (typeof entries === 'string') {
    yield { path: folder, failure: entries };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
    if (entry.isDirectory()) yield* walkFiles(path, wanted);
    else if (wanted(entry.name) && !(await isFolder(path))) yield path;
  }
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
