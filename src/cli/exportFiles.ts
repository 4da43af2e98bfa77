import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ByteSource } from '../core/containers/byteSource';
import { exportInput } from '../core/export/exportInput';
import type { ExportedFile, FilesExporter } from '../core/export/exportWriter';
import { bratExporter } from '../core/export/formats/bratExport';
import { ITEMS_OF, type Run } from './commandLine';
import { eachInput, writeFailure } from './eachInput';
import { isFolder } from './inputs';
import { analyzed, labelOf, namingRecord } from './loadedDump';

/** An export of several files and the folder that gets them. */
export interface FolderExport {
  readonly folder: string;
  readonly exporter: FilesExporter;
}

/** What a run writes into a folder: where its format is of several files and `-o` names a folder, one that is there or a name with `/` at its end. */
export async function filesOf({ command, exportAs, output }: Run): Promise<FolderExport | undefined> {
  const items = command in ITEMS_OF ? ITEMS_OF[command as keyof typeof ITEMS_OF] : undefined;
  if (!items || !exportAs || output === undefined) return undefined;
  if (!/[\\/]$/.test(output) && !(await isFolder(output))) return undefined;
  return exportAs === 'brat' ? { folder: output, exporter: bratExporter(items) } : undefined;
}

/** Writes the files of all inputs into the folder; gives whether all was done. What cannot be written is told. */
export async function writeFiles(
  run: Run,
  { folder, exporter }: FolderExport,
  stdin: ByteSource,
  tell: (message: string) => void,
): Promise<boolean> {
  let written = true;
  const write = async (files: Iterable<ExportedFile>): Promise<void> => {
    for (const { name, content } of files) {
      const target = join(folder, name);
      try {
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, content);
      } catch (error) {
        tell(writeFailure(target, error));
        written = false;
      }
    }
  };
  await write(exporter.first());
  let index = 0;
  const { failed } = await eachInput(run, stdin, tell, async (dump) => {
    const analysis = analyzed(dump, run, (_path, message) => tell(`${labelOf(dump)}: ${message}`));
    await write(exporter.files(exportInput(namingRecord(analysis, dump), dump.decoded.text), index++));
    return written;
  });
  return written && !failed;
}
