import { cleanedPath } from '../core/clean/cleanedPath';
import type { CleanedFormat } from '../core/clean/cleanOptions';

/** A dump to clean into another folder: its address, and the path below that folder, with `/`, that its cleaned text gets. */
export interface PlannedFile {
  readonly source: string;
  readonly target: string;
}

/**
 * Plans the cleaned files of dumps, told by their paths (of URIs, with `/`). Each keeps its path below the one of `folders` that holds it, and below that folder's name
 * where there are several.
 */
export function planFiles(
  sources: readonly string[],
  folders: readonly string[],
  format: CleanedFormat,
): PlannedFile[] {
  const taken = new Set<string>();
  return [...sources].sort().map((source) => {
    const folder = folders.find((one) => isBelow(source, one)) ?? '';
    const name = folders.length > 1 ? `${folder.replace(/^.*\//, '')}/` : '';
    return { source, target: cleanedPath(`${name}${source.slice(folder.length).replace(/^\/+/, '')}`, format, taken) };
  });
}

/** Whether a path stands below a folder; both with `/`. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
