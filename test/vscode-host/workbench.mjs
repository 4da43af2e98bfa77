import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import util from 'node:util';
import { launchBrowser } from './browser.mjs';
import { ensureHostInstalled } from './install.mjs';
import { startServer } from './server.mjs';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [folder] the folder (or `.code-workspace` file) to open
 * @property {readonly string[]} extensionFolders extensions under development, built
 * @property {string} [testsPath] a module whose `run()` the extension host calls
 * @property {Record<string, unknown>} [settings] user settings
 * @property {Record<string, string>} [env] extra environment of the extension host
 * @property {(line: string) => void} [onLog] gets what the tests print
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

/** The part of the address that says what to open. */
function folderQuery(folder) {
  if (folder === undefined) return { ew: 'true' };
  const kind = path.extname(folder) === '.code-workspace' ? 'workspace' : 'folder';
  return { [kind]: path.resolve(folder) };
}

/**
 * Opens a real VS Code: server, browser and a page on the workbench. Installs what is missing first.
 *
 * @param {WorkbenchOptions} options
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench({ folder, extensionFolders, testsPath, settings, env, onLog }) {
  await ensureHostInstalled();
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-vscode-'));
  const removeData = () => fs.rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.once('exit', removeData);
  let server;
  let browser;
  const close = async () => {
    await browser?.close().catch(() => {});
    await server?.stop();
    process.removeListener('exit', removeData);
    removeData();
  };
  try {
    const installedExtensions = extensionFolders.slice(1);
    server = await startServer({ dataFolder, installedExtensions, settings, env, testDriver: true });
    browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: { width: 1400, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    let reportExit;
    const testsEnded = new Promise((resolve) => {
      reportExit = resolve;
    });
    await exposeDriver(page, onLog, reportExit);
    await page.goto(
      server.address({ ...folderQuery(folder), payload: payload(server.port, extensionFolders, testsPath) }),
    );
    return { page, testsEnded, serverEnded: server.ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Gives the page the two functions that the workbench's test driver calls, and lets page errors through. */
async function exposeDriver(page, onLog, onExit) {
  if (process.env.SEED_DUMP_HOST_VERBOSE) {
    page.on('console', (message) => console.error(`[page ${message.type()}] ${message.text().slice(0, 400)}`));
  }
  page.on('pageerror', (error) => console.error(`[page error] ${error.message}`));
  await page.exposeFunction('codeAutomationLog', (_type, args) => onLog?.(util.format(...args)));
  await page.exposeFunction('codeAutomationExit', onExit);
}
