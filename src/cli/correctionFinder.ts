import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CORRECTIONS_FILE, CORRECTIONS_FOLDER, type Correction } from '../core/corrections/correction';
import { readCorrections } from '../core/corrections/correctionLines';
import { correctionsOfPath } from '../core/corrections/correctionSource';

/** A corrections file as read. */
interface ReadFile {
  /** The folder that the paths in it are relative to. */
  readonly folder: string;
  readonly corrections: readonly Correction[];
}

/** Finds the corrections of files: those of the nearest folder above them that has any, or of one file that was named. */
export class CorrectionFinder {
  private readonly files = new Map<string, Promise<ReadFile | undefined>>();
  private readonly nearest = new Map<string, Promise<ReadFile | undefined>>();

  /** `named`: the file to take, or `false` for none at all. `tell` is told what is wrong with a file, once. */
  constructor(
    private readonly named: string | false | undefined,
    private readonly tell: (message: string) => void,
  ) {}

  /**
   * The corrections of the file at `path`, in their order; none for standard input (`-`).
   * @throws the system's error where the named file cannot be read.
   */
  async of(path: string): Promise<readonly Correction[]> {
    if (path === '-' || this.named === false) return [];
    const file = await (this.named === undefined ? this.above(dirname(resolve(path))) : this.read(this.named, true));
    return file ? correctionsOfPath(file.corrections, relative(file.folder, resolve(path)).split(sep).join('/')) : [];
  }

  /** The corrections file of the nearest folder at or above `folder`. */
  private above(folder: string): Promise<ReadFile | undefined> {
    const known = this.nearest.get(folder);
    if (known) return known;
    const found = this.read(join(folder, CORRECTIONS_FOLDER, CORRECTIONS_FILE), false).then((file) => {
      const parent = dirname(folder);
      return file ?? (parent === folder ? undefined : this.above(parent));
    });
    this.nearest.set(folder, found);
    return found;
  }

  private read(path: string, needed: boolean): Promise<ReadFile | undefined> {
    const known = this.files.get(path);
    if (known) return known;
    const reading = this.load(path, needed);
    this.files.set(path, reading);
    return reading;
  }

  private async load(path: string, needed: boolean): Promise<ReadFile | undefined> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (needed) throw error;
      return undefined;
    }
    const { corrections, bad } = readCorrections(text.replace(/^\uFEFF/, ''));
    for (const { line, message } of bad) this.tell(`${path}:${line}: This is no correction: ${message}.`);
    const own = dirname(resolve(path));
    return { folder: basename(own) === CORRECTIONS_FOLDER ? dirname(own) : own, corrections };
  }
}
