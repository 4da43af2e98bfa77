import path from 'node:path';
import { openDriverPage } from './driverPage.mjs';
import { ensureHostInstalled } from './install.mjs';
import { startServer } from './server.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [folder] the folder (or `.code-workspace` file) to open
 * @property {readonly string[]} extensionFolders extensions under development, built
 * @property {string} [testsPath] a module whose `run()` the extension host calls
 * @property {Record<string, unknown>} [settings] user settings
 * @property {(text: string) => void} [onLog] gets what the tests print
 *
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {Promise<number>} testsEnded the exit code that the extension host reports for `testsPath`
 * @property {Promise<number | null>} serverEnded
 * @property {() => Promise<void>} close
 */

/** What the address's payload says; VS Code reads extension folders from it as resources of the remote machine. */
function payload(port, extensionFolders, testsPath) {
  const uri = (file) =>
    `vscode-remote://127.0.0.1:${port}${path.resolve(file).split(path.sep).map(encodeURIComponent).join('/')}`;
  // The workbench keeps the payload in a map: only one extensionDevelopmentPath fits.
  const pairs = extensionFolders.slice(0, 1).map((folder) => ['extensionDevelopmentPath', uri(folder)]);
  if (testsPath) pairs.push(['extensionTestsPath', uri(testsPath)]);
  return JSON.stringify([...pairs, ['enableProposedApi', ''], ['skipWelcome', 'true']]);
}

/**
 * The part of a workbench address that says what to open.
 *
 * @param {string | undefined} folder a folder or a `.code-workspace` file; undefined: an empty window
 * @returns {Record<string, string>}
 */
export function folderQuery(folder) {
  if (folder === undefined) return { ew: 'true' };
  const kind = path.extname(folder) === '.code-workspace' ? 'workspace' : 'folder';
  return { [kind]: path.resolve(folder) };
}

/**
 * Opens a real VS Code with a Node extension host: server, browser and a page on the workbench. Installs what is missing.
 *
 * @param {WorkbenchOptions} options
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench({ folder, extensionFolders, testsPath, settings, onLog }) {
  await ensureHostInstalled();
  const data = temporaryFolder('vscode');
  let server;
  let driver;
  const close = async () => {
    await driver?.close();
    await server?.stop();
    data.remove();
  };
  try {
    const installedExtensions = extensionFolders.slice(1);
    server = await startServer({ dataFolder: data.folder, installedExtensions, settings, testDriver: true });
    driver = await openDriverPage(onLog);
    const { page, testsEnded } = driver;
    const query = { ...folderQuery(folder), payload: payload(server.port, extensionFolders, testsPath) };
    await page.goto(server.address(query));
    return { page, testsEnded, serverEnded: server.ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}
