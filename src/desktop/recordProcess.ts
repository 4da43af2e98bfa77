import { join } from 'node:path';
import { passThrough } from '../containers/recordPass';
import type { PartName, Parts } from '../core/parts/partLoader';
import { nodeByteSource } from './nodeByteSource';
import type { PassAnswer, PassStart } from './startRecordPass';

/** How often is told what was met. */
const TELL_MS = 200;

/** The process of a pass: see `startRecordPass.ts`. */
async function run({ path, size, from, parts }: PassStart): Promise<void> {
  const source = nodeByteSource({ scheme: 'file', fsPath: path, path }, size);
  if (!source) return;
  let told = performance.now();
  await passThrough(source, {
    parts: async <N extends PartName>(name: N) => require(join(parts, `${name}.js`)) as Parts[N],
    ...(from ? { from } : {}),
    isDue: () => performance.now() - told >= TELL_MS,
    async tell(message) {
      told = performance.now();
      await answer(message);
    },
  });
}

/** Resolves when it is sent: who is slow to take it is not flooded. */
function answer(message: PassAnswer): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

// Nobody is left to read for.
process.once('disconnect', () => process.exit());
process.once('message', (start: PassStart) => {
  run(start)
    .catch((error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }))
    .finally(() => process.exit());
});
