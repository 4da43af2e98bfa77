import { relative, resolve, sep } from 'node:path';
import { CORRECTIONS_FILE, type Correction } from '../core/corrections/correction';
import { readCorrections } from '../core/corrections/correctionLines';
import { correctionsOfPath } from '../core/corrections/correctionSource';
import { NearestFile } from './nearestFile';

/** Finds the corrections of files: those of the nearest folder above them that has any, or of one file that was named. */
export class CorrectionFinder {
  private readonly files: NearestFile<readonly Correction[]>;

  /** `named`: the file to take, or `false` for none at all. `tell` is told what is wrong with a file, once. */
  constructor(named: string | false | undefined, tell: (message: string) => void) {
    this.files = new NearestFile(named, {
      name: CORRECTIONS_FILE,
      read(text, path) {
        const { corrections, bad } = readCorrections(text);
        for (const { line, message } of bad) tell(`${path}:${line}: This is no correction: ${message}.`);
        return corrections;
      },
    });
  }

  /**
   * The corrections of the file at `path`, in their order; none for standard input (`-`).
   * @throws the system's error where the named file cannot be read.
   */
  async of(path: string): Promise<readonly Correction[]> {
    if (path === '-') return [];
    const file = await this.files.of(path);
    return file ? correctionsOfPath(file.content, relative(file.folder, resolve(path)).split(sep).join('/')) : [];
  }
}
