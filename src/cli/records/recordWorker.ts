import { parentPort, workerData } from 'node:worker_threads';
import { loadModels } from '../../core/learn/models';
import { runSteps } from '../../core/steps';
import type { RecordJob, RecordLine } from './recordJob';
import { type RecordRun, RecordWork } from './recordWork';
import { READY } from './workerPool';

/** What a worker thread of a run over records does: a line for each record that it is sent. */
export function runRecordWorker(): void {
  const port = parentPort!;
  const work = new RecordWork((workerData as { readonly run: RecordRun }).run);
  // What all records need is made before time is taken.
  runSteps(loadModels());
  port.on('message', async (job: RecordJob) => {
    const { line, failed } = await work.lineOf(job);
    const bytes = new TextEncoder().encode(line);
    const answer: RecordLine = { line: bytes, failed };
    port.postMessage(answer, [bytes.buffer]);
  });
  port.postMessage(READY);
}
