import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Makes a folder for this process alone. It goes with the process at the latest; `remove` takes it away before.
 *
 * @param {string} purpose a word for its name
 * @returns {{ folder: string, remove: () => void }}
 */
export function temporaryFolder(purpose) {
  // VS Code tells resolved paths: a link in the way to the folder (macOS has one) would make two names of one file.
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), `seed-dump-${purpose}-`));
  const remove = () => {
    process.removeListener('exit', remove);
    try {
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch (error) {
      // A throw here would keep the handlers after this one from running. What is left behind is in a temporary place.
      console.warn(`${folder} could not be removed: ${error.message}`);
    }
  };
  process.once('exit', remove);
  return { folder, remove };
}
