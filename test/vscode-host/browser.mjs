import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { hostFolder, hostPackageFolder, hostRequire } from './paths.mjs';

/** Where Linux distributions put a Chromium. */
const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machines that run this have no GPU, and containers rarely allow Chromium's sandbox. */
const BROWSER_ARGUMENTS = ['--no-sandbox', '--disable-gpu'];

/** Unpacks `name`.tar.br of @sparticuz/chromium into `folder`. */
function unpackTar(source, folder) {
  const input = zlib.brotliDecompressSync(fs.readFileSync(source));
  const tar = spawnSync('tar', ['x', '-C', folder], { input });
  if (tar.status !== 0) throw new Error(`tar could not unpack ${source}: ${tar.stderr}`);
}

/** Unpacks the Chromium of the npm package @sparticuz/chromium, once, beside node_modules; returns its folder. */
async function unpackedChromium() {
  const folder = path.join(hostFolder, '.chromium');
  if (fs.existsSync(folder)) return folder;
  const source = path.join(hostPackageFolder('@sparticuz/chromium'), 'bin');
  const part = `${folder}.${process.pid}`;
  fs.mkdirSync(part, { recursive: true });
  await pipeline(
    fs.createReadStream(path.join(source, 'chromium.br')),
    zlib.createBrotliDecompress({ chunkSize: 2 ** 21 }),
    fs.createWriteStream(path.join(part, 'chromium'), { mode: 0o755 }),
  );
  for (const name of ['swiftshader', 'al2023', 'fonts']) unpackTar(path.join(source, `${name}.tar.br`), part);
  try {
    fs.renameSync(part, folder);
  } catch (error) {
    // Another process was faster; its copy is as good.
    fs.rmSync(part, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * The browser to start: `CHROME_BIN`, else one of the system, else (Linux x64) the one from npm, else whatever Playwright finds.
 *
 * @returns {Promise<{ executablePath?: string, env: NodeJS.ProcessEnv }>} `env` brings shared libraries the machine lacks
 */
export async function findBrowser() {
  const env = { ...process.env };
  if (process.env.CHROME_BIN) return { executablePath: process.env.CHROME_BIN, env };
  const system = process.platform === 'linux' && SYSTEM_BROWSERS.find((file) => fs.existsSync(file));
  if (system) return { executablePath: system, env };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { env };
  const folder = await unpackedChromium();
  const executablePath = path.join(folder, 'chromium');
  // "error while loading shared libraries": take those that the package brings.
  if (spawnSync(executablePath, ['--version']).status !== 0) {
    env.LD_LIBRARY_PATH = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  return { executablePath, env };
}

/** Starts a headless Chromium; returns a Playwright `Browser`. Throws, saying what to do, where none can be started. */
export async function launchBrowser() {
  const { chromium } = hostRequire('playwright-core');
  const found = await findBrowser();
  try {
    return await chromium.launch({ ...found, headless: true, args: BROWSER_ARGUMENTS });
  } catch (error) {
    throw new Error(`No Chromium could be started; set CHROME_BIN to the path of one. ${error.message}`, {
      cause: error,
    });
  }
}
