import { spawn } from 'node:child_process';

/** How long a group may take to end by itself before it is killed. */
const GRACE_MS = 4000;

/** Groups that run now, so that an early end of this process takes them along. */
const running = new Set();
let signalsHandled = false;

function killGroup(child, signal) {
  try {
    // A negative id means the group: the server's extension hosts, terminals and watchers go with it.
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function handleSignalsOnce() {
  if (signalsHandled) return;
  signalsHandled = true;
  // Before any other handler: those that remove files fail while a server still writes some.
  process.prependOnceListener('exit', () => {
    for (const child of running) killGroup(child, 'SIGKILL');
  });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(signal, () => process.exit(code));
  }
}

/**
 * Starts a program at the head of its own process group, which ends with this process at the latest.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {{ child: import('node:child_process').ChildProcess, stop: () => Promise<void> }} `stop` resolves when it has ended
 */
export function startGroup(command, args, options) {
  handleSignalsOnce();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  const stop = async () => {
    if (child.pid === undefined) return;
    if (child.exitCode === null && child.signalCode === null) {
      killGroup(child, 'SIGTERM');
      const timer = setTimeout(() => killGroup(child, 'SIGKILL'), GRACE_MS);
      await ended;
      clearTimeout(timer);
    }
    // What the leader left behind; the group id stays valid as long as one member lives.
    killGroup(child, 'SIGKILL');
    running.delete(child);
  };
  return { child, stop };
}
