import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { cleanedPath } from '../core/clean/cleanedPath';
import type { ExportFormat } from '../core/export/exportFormat';
import type { CleanWriter } from './cleanWriter';
import type { Run } from './commandLine';
import type { LoadedDump } from './loadedDump';

/** Writes each cleaned dump into a file of its own below a folder, by the path that it has below the input that it is from. */
export class CleanedFolder {
  private readonly taken = new Set<string>();
  private readonly sources: ReadonlySet<string>;

  constructor(
    private readonly folder: string,
    private readonly run: Run,
    private readonly writer: CleanWriter,
  ) {
    this.sources = new Set(run.inputs.map((input) => resolve(input)));
  }

  /**
   * Cleans a dump and writes it.
   * @throws the system's error where it cannot be written, and an `Error` where it would be written over its source or another input.
   */
  async write(dump: LoadedDump): Promise<void> {
    const format = this.run.format === 'md' ? 'markdown' : 'text';
    const path = withEnding(cleanedPath(this.pathOf(dump.path), format, this.taken), this.run.format);
    const target = join(this.folder, path);
    if (resolve(target) === resolve(dump.path) || this.sources.has(resolve(target)))
      throw new Error(`The cleaned text would be written over ${target}, which is an input; choose another folder.`);
    await mkdir(dirname(target), { recursive: true });
    const { head, tail } = this.writer;
    await writeFile(target, [head, ...this.writer.part(dump, 0, target), tail].join(''));
  }

  /** The path of a dump below the input that it is from, with `/`. */
  private pathOf(path: string): string {
    if (path === '-') return 'dump.txt';
    for (const input of this.run.inputs) {
      const below = relative(input, path);
      if (below && !below.startsWith('..') && !isAbsolute(below)) return below.split(sep).join('/');
    }
    return basename(path);
  }
}

/** The path with the ending of a format that is neither text nor Markdown. */
function withEnding(path: string, format: ExportFormat): string {
  return format === 'md' || format === 'text' ? path : path.replace(/\.txt$/i, `.${format}`);
}
