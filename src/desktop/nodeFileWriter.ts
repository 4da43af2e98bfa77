import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { FileWriter } from '../workspace/fileWriter';

/** Writes a file of this machine piece by piece, under another name until it is whole. `file` is a URI; `undefined` for one of another scheme. */
export function nodeFileWriter(file: { readonly scheme: string; readonly fsPath: string }): FileWriter | undefined {
  if (file.scheme !== 'file') return undefined;
  const partial = `${file.fsPath}.part`;
  let handle: FileHandle | undefined;
  return {
    async write(text) {
      handle ??= await open(partial, 'w');
      await handle.appendFile(text);
    },
    async finish() {
      handle ??= await open(partial, 'w');
      await handle.close();
      await rename(partial, file.fsPath);
    },
    async discard() {
      await handle?.close();
      await rm(partial, { force: true });
    },
  };
}
