import { isMainThread } from 'node:worker_threads';
import { runRecordWorker } from './records/recordWorker';
import { runCommandLine } from './runCommandLine';

/** Signals by which schedulers and people end a run. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

// One file is the program and its workers.
if (isMainThread) {
  runCommandLine(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    workerScript: __filename,
    // A second signal ends the program as it always does.
    onSignal: (listener) => {
      for (const signal of SIGNALS) process.once(signal, listener);
    },
  }).then((code) => {
    process.exitCode = code;
  });
} else runRecordWorker();
