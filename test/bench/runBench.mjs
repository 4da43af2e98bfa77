// `npm run bench`: builds the benchmark and runs it in a process of its own. Arguments go to Node, such as --cpu-prof.
import { spawnSync } from 'node:child_process';
import esbuild from 'esbuild';

const outfile = 'dist/bench/analysisBench.js';
await esbuild.build({
  entryPoints: ['test/bench/analysisBench.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--expose-gc', ...process.argv.slice(2), outfile], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
