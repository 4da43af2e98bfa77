import fs from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './vscode-host/paths.mjs';
import { temporaryFolder } from './vscode-host/temporaryFolder.mjs';

/** The sample dumps, one of each kind at least. */
export const samplesFolder = path.join(repositoryRoot, 'test/samples');

/**
 * Copies the sample dumps, so that whatever runs on them changes no source; the copy goes when this process ends.
 *
 * @returns {string} the copy's folder
 */
export function copySamples() {
  const workspace = path.join(temporaryFolder('samples').folder, 'samples');
  fs.cpSync(samplesFolder, workspace, { recursive: true });
  return workspace;
}
