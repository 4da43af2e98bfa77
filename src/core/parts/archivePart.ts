import { ZipFile } from '../export/zipFile';

/** A new, empty ZIP archive; see `Parts`. */
export function makeZip(): ZipFile {
  return new ZipFile();
}
