import { type Correction, WHOLE_FOLDER } from './correction';

/** Characters of a path that an IRI reference may not hold as they are; `:` and a leading `/` would begin something else. */
const ESCAPED = /[\0- "%<>?#[\\\]^`{|}:]/g;

/** A path relative to the folder (`dumps/my page.txt`) as the `source` of corrections: `dumps/my%20page.txt`. */
export function sourceOfPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .replace(ESCAPED, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** The path that a `source` names, relative to the folder; what is escaped wrongly stays as it is. */
export function pathOfSource(source: string): string {
  const path = source.replace(/^(?:\.\/)+/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Of a folder's corrections those that touch the dump at `path` (relative to the folder, with `/`), in their order. */
export function correctionsOfPath(corrections: readonly Correction[], path: string): Correction[] {
  return corrections.filter(({ target: { source } }) => source === WHOLE_FOLDER || pathOfSource(source) === path);
}
