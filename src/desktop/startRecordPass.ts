import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PassJob, PassStarter } from '../containers/recordIndexer';
import type { PassMessage } from '../containers/recordPass';

/** What the thread is started with. */
export interface PassStart extends Pick<PassJob, 'size' | 'from'> {
  readonly path: string;
  /** The folder of the bundles of parts. */
  readonly parts: string;
}

/**
 * A young generation of a few megabytes: the host's own takes a hundred once much is allocated in it, and keeps them. The old one has room for the largest record
 * that readers take.
 */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 384 };

/** Reads through a file of this machine in a thread of its own, so that neither the time nor the memory for it is the host's; `undefined` for other files. */
export const startRecordPass: PassStarter = ({ file, tell, ...job }) => {
  if (file.scheme !== 'file') return undefined;
  const workerData: PassStart = { ...job, path: file.fsPath, parts: join(__dirname, 'parts') };
  const worker = new Worker(join(__dirname, 'desktop', 'recordWorker.js'), { workerData, resourceLimits: LIMITS });
  const done = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: PassMessage) => tell(message));
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The reading thread ended (${code}).`))));
  });
  return { done, stop: () => void worker.terminate() };
};
