// Builds the bundles. `node esbuild.js [--watch] [--production] [--quiet]` makes the product, `--tests` all test suites,
// `--suite=unit`, `--suite=host` or `--suite=web` one of them; `--train` what trains the models, `--eval` what measures the core,
// `--bench-host` what measures the extension in a host.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const watch = flags.has('--watch');

/** Options that every bundle shares. */
const common = {
  bundle: true,
  logLevel: flags.has('--quiet') ? 'warning' : 'info',
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8',
  // WebAssembly stands in the bundle that runs it: nothing is fetched.
  loader: { '.wasm': 'binary' },
  // The index of entities brings all its tables along: no page is written here.
  alias: {
    'entities/decode': require.resolve('entities/decode').replace('commonjs', 'esm'),
    entities: require.resolve('entities/escape').replace('commonjs', 'esm'),
    // Its main file is UMD, which does not bundle.
    'jsonc-parser': require.resolve('jsonc-parser').replace('umd', 'esm'),
  },
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

/** What runs on the pages of webviews: one script each, which loads nothing more. */
const webviews = {
  ...common,
  platform: 'browser',
  format: 'iife',
  entryPoints: ['table', 'timeline', 'graph'].map((name) => ({ in: `src/webview/${name}/${name}Page.ts`, out: name })),
  outdir: 'dist/webview',
  // The policy of the pages lets nothing be fetched, a source map neither.
  sourcemap: production ? false : 'inline',
};

/** What only some runs need: each `src/core/parts/NAMEPart.ts` becomes `dist/parts/NAME.js`, a module without imports that hosts load when it is first used. */
const parts = {
  ...web,
  entryPoints: fs
    .readdirSync('src/core/parts')
    .filter((file) => file.endsWith('Part.ts'))
    .map((file) => ({ in: `src/core/parts/${file}`, out: file.slice(0, -'Part.ts'.length) })),
  outdir: 'dist/parts',
  sourcemap: false,
};

/** Makes `src/desktop` load the extension from the bundle for the web: the package holds code and data once. */
const besideWebBundle = {
  name: 'beside-web-bundle',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/extension$/ }, () => ({ path: './web/extension.js', external: true }));
  },
};

/** The entry for hosts with Node: the bundle for the web, and what reads files from disk piece by piece. */
const desktop = {
  ...node,
  entryPoints: ['src/desktop/main.ts'],
  outfile: 'dist/extension.js',
  plugins: [besideWebBundle],
};

/** What the desktop entry starts in a process of its own. */
const processes = { ...node, entryPoints: ['src/desktop/recordProcess.ts'], outdir: 'dist/desktop' };

/** What runs in a host has `vscode` from it; a unit bundle has not: a core that reaches vscode does not build. */
const product = [
  { ...web, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js', external: ['vscode'] },
  desktop,
  processes,
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  webviews,
  parts,
];

/** Makes `import 'web-tests'` load every `test/web/*.test.ts`. */
const webTests = {
  name: 'web-tests',
  setup(build) {
    build.onResolve({ filter: /^web-tests$/ }, () => ({ path: 'web-tests', namespace: 'web-tests' }));
    build.onLoad({ filter: /^web-tests$/, namespace: 'web-tests' }, () => ({
      contents: testFiles('test/web')
        .map((file) => `import ${JSON.stringify(path.resolve(file))};`)
        .join('\n'),
      resolveDir: __dirname,
    }));
  },
};

/**
 * mocha's browser build is CommonJS in a package of ES modules: bundled as what its package says, it would overwrite the
 * exports of the bundle. Loaded from a namespace of its own it has no package.
 */
const commonJsMocha = {
  name: 'commonjs-mocha',
  setup(build) {
    build.onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({
      path: require.resolve('mocha/mocha.js'),
      namespace: 'commonjs-mocha',
    }));
    build.onLoad({ filter: /./, namespace: 'commonjs-mocha' }, ({ path: file }) => ({
      contents: fs.readFileSync(file, 'utf8'),
    }));
  },
};

/** One test suite: each `*.test.ts` below `test/NAME` becomes a bundle in `dist/test/NAME`,. */
const suite = (base, name, more = {}) => ({
  ...base,
  entryPoints: testFiles(`test/${name}`),
  outdir: `dist/test/${name}`,
  outbase: `test/${name}`,
  sourcemap: 'inline',
  ...more,
});
const suites = {
  unit: suite(node, 'unit'),
  host: suite(node, 'host', {
    entryPoints: ['test/host/index.ts', ...testFiles('test/host')],
    external: ['vscode', 'mocha'],
  }),
  // A web worker cannot list files: one bundle holds all tests.
  web: suite(web, 'web', {
    entryPoints: ['test/web/index.ts'],
    external: ['vscode'],
    plugins: [webTests, commonJsMocha],
  }),
};

/** What measures the extension in a host. */
const hostBench = {
  ...node,
  entryPoints: ['test/bench/host/index.ts'],
  outdir: 'dist/test/benchHost',
  external: ['vscode'],
};

/** What learns the models' weights from labelled sets. */
const training = { ...node, entryPoints: ['test/train/train.ts'], outfile: 'dist/test/train/train.js' };

/** What measures the core on the labelled set. */
const evaluation = { ...node, entryPoints: ['test/eval/eval.ts'], outfile: 'dist/test/eval/eval.js' };

/** The bundles that the flags ask for. */
function wantedBundles() {
  const names = flags.has('--tests')
    ? Object.keys(suites)
    : Object.keys(suites).filter((name) => flags.has(`--suite=${name}`));
  const built = flags.has('--train')
    ? [training]
    : flags.has('--eval')
      ? [evaluation]
      : flags.has('--bench-host')
        ? [hostBench]
        : product;
  const wanted = names.length > 0 ? names.map((name) => suites[name]) : built;
  return wanted.filter(
    ({ entryPoints }) => entryPoints.length > 0 && entryPoints.every((entry) => fs.existsSync(entry.in ?? entry)),
  );
}

/** Bundles of tests that are gone must not run again. */
function removeStaleTests() {
  for (const { entryPoints, outdir, outbase } of Object.values(suites)) {
    if (!fs.existsSync(outdir)) continue;
    const known = new Set(entryPoints.map((entry) => path.relative(outbase, entry).replace(/\.ts$/, '.js')));
    for (const name of fs.readdirSync(outdir, { recursive: true })) {
      if (name.endsWith('.test.js') && !known.has(name)) fs.rmSync(path.join(outdir, name));
    }
  }
}

/** One plugin for all bundles: prints what `.vscode/tasks.json` waits for and reads, once for a change that rebuilds several. */
function watchReport() {
  let running = 0;
  return {
    name: 'watch-report',
    setup(build) {
      build.onStart(() => {
        if (running++ === 0) console.log('[watch] build started');
      });
      build.onEnd(({ errors }) => {
        for (const { text, location } of errors) {
          // esbuild knows no place for some errors; the reader of the task needs one.
          const { file, line, column } = location ?? { file: 'esbuild.js', line: 1, column: 0 };
          console.log(`${file}:${line}:${column + 1}: error: ${text}`);
        }
        if (--running === 0) console.log('[watch] build finished');
      });
    },
  };
}

async function main() {
  const wanted = wantedBundles();
  removeStaleTests();
  if (!watch) {
    await Promise.all(wanted.map((options) => esbuild.build(options)));
    return;
  }
  const report = watchReport();
  for (const options of wanted) {
    const context = await esbuild.context({
      ...options,
      logLevel: 'silent',
      plugins: [...(options.plugins ?? []), report],
    });
    await context.watch();
  }
}

main().catch(() => process.exit(1));
