import { FURNITURE_FILE, readFurniture } from '../core/clean/furniture/furnitureFile';
import { type FurnitureList, furnitureList } from '../core/clean/furniture/furnitureList';
import { NearestFile } from './nearestFile';

/** Finds the furniture that is known of the dumps of a folder: that of the nearest folder above them that has any, or of one file that was named. */
export class FurnitureFinder {
  private readonly files: NearestFile<FurnitureList>;

  /** `named`: the file to take, or `false` for none at all. `tell` is told what is wrong with a file, once. */
  constructor(named: string | false | undefined, tell: (message: string) => void) {
    this.files = new NearestFile(named, {
      name: FURNITURE_FILE,
      read(text, path) {
        const { lines, bad } = readFurniture(text);
        for (const { line, message } of bad) tell(`${path}:${line}: This is no line of furniture: ${message}.`);
        return furnitureList(lines);
      },
    });
  }

  /**
   * The list for the file at `path`; for standard input (`-`) that of the named file.
   * @throws the system's error where the named file cannot be read.
   */
  async of(path: string): Promise<FurnitureList | undefined> {
    return (await this.files.of(path))?.content;
  }
}
