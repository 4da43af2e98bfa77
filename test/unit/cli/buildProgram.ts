import { execFileSync } from 'node:child_process';

/** Bundles a program of Node into `outfile`: the file `entry`, or the code `contents` in the folder of the project. */
export function buildProgram(
  outfile: string,
  source: { readonly entry: string } | { readonly contents: string },
): void {
  const options = {
    ...('entry' in source
      ? { entryPoints: [source.entry] }
      : { stdin: { contents: source.contents, resolveDir: process.cwd() } }),
    bundle: true,
    platform: 'node',
    target: 'node18',
    loader: { '.wasm': 'binary' },
    outfile,
  };
  execFileSync(process.execPath, ['-e', `require('esbuild').buildSync(${JSON.stringify(options)})`]);
}
