import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { RecordBatch } from '../containers/recordBatch';
import type { PassJob, PassStarter } from '../containers/recordIndexer';
import type { PassMessage } from '../containers/recordPass';
import type { Checkpoint } from '../core/containers/unpack/checkpoints';

/** What the process is asked for. */
export interface PassStart extends Pick<PassJob, 'size' | 'from'> {
  readonly path: string;
  /** The folder of the bundles of parts. */
  readonly parts: string;
}

/** What the process answers: what it met, until it is through or fails. */
export type PassAnswer = PassMessage | { readonly failure: string };

/** Room for the largest record that readers take, and no more. */
const FLAGS = ['--max-old-space-size=512', '--max-semi-space-size=4'];

/**
 * Reads through a file of this machine in a process of its own: a gigabyte takes neither the host's time nor its memory, of which it would keep what it was given once, though
 * the process needs little. `undefined` for other files.
 */
export const startRecordPass: PassStarter = ({ file, tell, ...job }) => {
  if (file.scheme !== 'file') return undefined;
  const child = fork(join(__dirname, 'desktop', 'recordProcess.js'), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: FLAGS,
    // The executable of the desktop application is a Node only if it is told to be.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const done = new Promise<boolean>((resolve, reject) => {
    let answered = false;
    child.on('message', (answer: PassAnswer) => {
      answered = true;
      if ('failure' in answer) reject(new Error(answer.failure));
      else tell({ ...answer, records: ownCopy(answer.records), checkpoints: answer.checkpoints.map(ownCheckpoint) });
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      if (code === 0 || !answered) resolve(code === 0);
      else reject(new Error(`The reading process ended (${code}).`));
    });
  });
  const start: PassStart = { ...job, path: file.fsPath, parts: join(__dirname, 'parts') };
  // Where it cannot be sent, the process has ended, which is told above.
  child.send(start, () => undefined);
  return { done, stop: () => void child.kill() };
};

/** The same in a buffer of its own. */
function ownCheckpoint(checkpoint: Checkpoint): Checkpoint {
  return { ...checkpoint, history: checkpoint.history.slice() };
}

/** The same in buffers of its own: those of a message are parts of what came with it. */
function ownCopy(batch: RecordBatch): RecordBatch {
  return {
    numbers: batch.numbers.slice(),
    starts: batch.starts.slice(),
    lengths: batch.lengths.slice(),
    innerStarts: batch.innerStarts.slice(),
    innerLengths: batch.innerLengths.slice(),
    flags: batch.flags.slice(),
    titleEnds: batch.titleEnds.slice(),
    titles: batch.titles.slice(),
  };
}
