import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { passThrough } from '../containers/recordPass';
import type { PartName, Parts } from '../core/parts/partLoader';
import { nodeByteSource } from './nodeByteSource';
import type { PassStart } from './startRecordPass';

/** How often is told what was met. */
const TELL_MS = 200;

/** The thread of a pass: see `startRecordPass.ts`. */
async function run({ path, size, from, parts }: PassStart): Promise<void> {
  const source = nodeByteSource({ scheme: 'file', fsPath: path, path }, size);
  if (!source || !parentPort) return;
  const port = parentPort;
  let told = performance.now();
  await passThrough(source, {
    parts: async <N extends PartName>(name: N) => require(join(parts, `${name}.js`)) as Parts[N],
    ...(from ? { from } : {}),
    isDue: () => performance.now() - told >= TELL_MS,
    tell(message) {
      told = performance.now();
      port.postMessage(
        message,
        Object.values(message.records).map(({ buffer }) => buffer),
      );
    },
  });
}

void run(workerData as PassStart);
