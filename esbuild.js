// Builds every bundle. `node esbuild.js [--watch] [--production] [--tests]`.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const watch = flags.has('--watch');

/** Options that every bundle shares. */
const common = {
  bundle: true,
  logLevel: 'info',
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node18' };
const web = { ...common, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };

/** All files below `dir` whose name ends in `.test.ts`: found, never listed by hand. */
function testFiles(dir) {
  if (!fs.existsSync(dir)) return [];
  return fs
    .readdirSync(dir, { recursive: true })
    .map((name) => path.join(dir, name))
    .filter((name) => name.endsWith('.test.ts'));
}

/** What runs in a host has `vscode` from it; a unit bundle has not: a core that reaches vscode does not build. */
const product = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...web, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];
const unitTests = {
  ...node,
  entryPoints: testFiles('test/unit'),
  outdir: 'dist/test/unit',
  outbase: 'test/unit',
  sourcemap: 'inline',
};
const tests = [unitTests];

async function main() {
  const wanted = (flags.has('--tests') ? tests : product).filter(
    (options) => options.entryPoints.every((entry) => fs.existsSync(entry)) && options.entryPoints.length > 0,
  );
  if (!watch) {
    await Promise.all(wanted.map((options) => esbuild.build(options)));
    return;
  }
  for (const options of wanted) await (await esbuild.context(options)).watch();
}

main().catch(() => process.exit(1));
