import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CORRECTIONS_FOLDER } from '../core/corrections/correction';

/** A file that says something about the dumps of a folder. */
export interface FolderFile<T> {
  /** The folder that it is about. */
  readonly folder: string;
  readonly content: T;
}

/** How to find and read such files. */
export interface FolderFileKind<T> {
  /** Its name in the folder that holds them (`.seed-dump`). */
  readonly name: string;
  /** Reads the text of the file at `path`. */
  read(text: string, path: string): T;
}

/** Finds for files what is kept about them: in the nearest folder above them that has any, or in one file that was named. Reads each file once. */
export class NearestFile<T> {
  private readonly files = new Map<string, Promise<FolderFile<T> | undefined>>();
  private readonly nearest = new Map<string, Promise<FolderFile<T> | undefined>>();

  /** `named`: the file to take, or `false` for none at all. */
  constructor(
    private readonly named: string | false | undefined,
    private readonly kind: FolderFileKind<T>,
  ) {}

  /**
   * What is kept about the file at `path`; for standard input (`-`) what the named file says.
   * @throws the system's error where the named file cannot be read.
   */
  of(path: string): Promise<FolderFile<T> | undefined> {
    if (this.named === false) return Promise.resolve(undefined);
    if (this.named !== undefined) return this.read(this.named, true);
    return path === '-' ? Promise.resolve(undefined) : this.above(dirname(resolve(path)));
  }

  /** The file of the nearest folder at or above `folder`. */
  private above(folder: string): Promise<FolderFile<T> | undefined> {
    const known = this.nearest.get(folder);
    if (known) return known;
    const found = this.read(join(folder, CORRECTIONS_FOLDER, this.kind.name), false).then((file) => {
      const parent = dirname(folder);
      return file ?? (parent === folder ? undefined : this.above(parent));
    });
    this.nearest.set(folder, found);
    return found;
  }

  private read(path: string, needed: boolean): Promise<FolderFile<T> | undefined> {
    const known = this.files.get(path);
    if (known) return known;
    const reading = this.load(path, needed);
    this.files.set(path, reading);
    return reading;
  }

  private async load(path: string, needed: boolean): Promise<FolderFile<T> | undefined> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (needed) throw error;
      return undefined;
    }
    const own = dirname(resolve(path));
    const folder = basename(own) === CORRECTIONS_FOLDER ? dirname(own) : own;
    return { folder, content: this.kind.read(text.replace(/^\uFEFF/, ''), path) };
  }
}
