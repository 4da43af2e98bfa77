import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repositoryRoot } from './vscode-host/paths.mjs';

/** The sample dumps, one of each kind at least. */
export const samplesFolder = path.join(repositoryRoot, 'test/samples');

/**
 * Copies the sample dumps, so that whatever runs on them changes no source; the copy goes when this process ends.
 *
 * @returns {string} the copy's folder
 */
export function copySamples() {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-samples-'));
  process.once('exit', () => fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
  const workspace = path.join(temporary, 'samples');
  fs.cpSync(samplesFolder, workspace, { recursive: true });
  return workspace;
}
