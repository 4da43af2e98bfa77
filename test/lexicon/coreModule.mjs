import path from 'node:path';
import { build } from 'esbuild';

/** Loads a TypeScript module of the core, named from `src/core`, for the scripts that make its data. */
export async function coreModule(name) {
  const entry = path.join(import.meta.dirname, '../../src/core', name);
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
