// `npm run bench`: builds the benchmarks and runs each in a process of its own. Arguments go to Node, such as --cpu-prof.
import { spawnSync } from 'node:child_process';
import esbuild from 'esbuild';

for (const name of ['readingBench', 'analysisBench']) {
  const outfile = `dist/bench/${name}.js`;
  await esbuild.build({
    entryPoints: [`test/bench/${name}.ts`],
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
  process.exitCode ||= status ?? 1;
}
