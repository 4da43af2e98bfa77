import { setTimeout as sleep } from 'node:timers/promises';
import util from 'node:util';

/** Exit code of a run whose extension host ended without a mocha summary: a crashed host reports 0. */
export const NO_SUMMARY = 70;
/** Exit code of a run that could not be started or did not end. */
export const LAUNCH_FAILED = 71;

/** What VS Code itself logs through the test driver, of no use to the reader of test results. */
const NOISE = [
  /^\[(AgentHost|AccountPolicyGate|ChatModelSelection|LanguageModelToolsService|CHAT|reconnection|Service Worker|remote-connection)/,
  /^(Resolv|Creating a socket|Updating additional|Started initializing|Completed)/,
  /^(Ignoring|Found additional|Loading development|vscode-test-web-support|Unable to read file|Request to) /,
  /^(CodeExpectedError|ENOPRO:|Failed to get installed servers|Timed out waiting for authentication provider)/,
  /Client is not running and can't be stopped/,
  /open-vsx\.org/,
];

/** Whether a text is worth printing: test output always is. */
function worthPrinting(text) {
  return Boolean(process.env.SEED_DUMP_HOST_VERBOSE) || !NOISE.some((noise) => noise.test(text));
}

/** Rejects when `ms` have passed. */
async function timeout(ms, signal) {
  await sleep(ms, undefined, { signal });
  throw new Error(`The tests did not end within ${ms / 1000} s`);
}

/** Rejects when the server ends before the tests. */
async function serverDeath(workbench) {
  throw new Error(`The VS Code server ended (${await workbench.serverEnded}) before the tests did`);
}

/**
 * Runs `testsPath` in the extension host of a real VS Code and prints what it prints.
 *
 * @param {(options: import('./workbench.mjs').WorkbenchOptions) => Promise<import('./workbench.mjs').Workbench>} open
 *
 * @param {object} run
 * @param {string} [run.folder] the folder to open
 * @param {readonly string[]} run.extensionFolders
 * @param {string} run.testsPath a module that exports `run(): Promise<void>`, rejecting when a test fails
 * @param {number} run.timeoutMs
 * @returns {Promise<number>} the exit code: 0 only when all tests ran and passed
 */
export async function runInHost(open, { timeoutMs, ...options }) {
  let summarySeen = false;
  const onLog = (text) => {
    if (/^\s*\d+ (passing|failing)/m.test(util.stripVTControlCharacters(text))) summarySeen = true;
    if (worthPrinting(text)) console.log(text.trimEnd());
  };
  const workbench = await open({ ...options, onLog });
  const watch = new AbortController();
  try {
    const code = await Promise.race([workbench.testsEnded, timeout(timeoutMs, watch.signal), serverDeath(workbench)]);
    // The last lines travel apart from the exit code.
    await sleep(200);
    if (code !== 0 || summarySeen) return code;
    console.error('[vscode-host] the extension host ended without a test summary: it crashed');
    return NO_SUMMARY;
  } finally {
    watch.abort();
    await workbench.close();
  }
}
