import type { FurnitureList } from '../core/clean/furniture/furnitureList';
import type { Correction } from '../core/corrections/correction';
import type { Run } from './commandLine';
import { CorrectionFinder } from './correctionFinder';
import { FurnitureFinder } from './furnitureFinder';

/** What is kept beside dumps about them. */
export interface DumpMatter {
  readonly corrections: readonly Correction[];
  readonly furniture?: FurnitureList;
}

/** Commands that look at dumps as they are. */
const BARE: ReadonlySet<Run['command']> = new Set(['detect', 'furniture']);

/** Finds the corrections and the furniture that a run's dumps are analysed with. */
export class DumpMatterFinder {
  private readonly corrections: CorrectionFinder;
  private readonly furniture: FurnitureFinder;

  /** `tell` is told what is wrong with a file, once. */
  constructor(
    private readonly run: Run,
    tell: (message: string) => void,
  ) {
    this.corrections = new CorrectionFinder(run.corrections, tell);
    this.furniture = new FurnitureFinder(run.furniture, tell);
  }

  /**
   * What is kept about the dump at `path`. Corrections are of whole files: a `record` of one has none.
   * @throws the system's error where a named file cannot be read.
   */
  async of(path: string, record?: object): Promise<DumpMatter> {
    if (BARE.has(this.run.command)) return { corrections: [] };
    const furniture = await this.furniture.of(path);
    const corrections = record ? [] : await this.corrections.of(path);
    return { corrections, ...(furniture ? { furniture } : {}) };
  }
}
