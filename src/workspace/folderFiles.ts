import type * as vscode from 'vscode';
import type { DumpFinder, JudgedFile } from './dumpFinder';

/** A dump below a folder, or a container of records. */
export type FolderFile = Pick<JudgedFile, 'uri' | 'container'>;

/**
 * The dumps and the containers below a folder, by their paths.
 * @throws CancelledError where `token` asks to stop.
 */
export async function folderFiles(
  finder: Pick<DumpFinder, 'candidates' | 'judgeAll'>,
  folder: vscode.Uri,
  token: vscode.CancellationToken,
  wanted: (file: vscode.Uri) => boolean = () => true,
): Promise<FolderFile[]> {
  const files: FolderFile[] = [];
  await finder.judgeAll(
    (await finder.candidates(folder, token)).filter(wanted),
    ({ uri, detection, container }) => {
      if (container) files.push({ uri, container });
      else if (detection && detection.kind !== 'not_a_dump') files.push({ uri });
    },
    token,
  );
  return files.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}
