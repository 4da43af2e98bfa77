// `npm start [-- FOLDER] [--no-serve] [--port N]`: summarises the dumps of a folder (by default a copy of the samples), then
// serves a real VS Code with the extension on it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { copySamples } from '../sampleWorkspace.mjs';
import { freePort } from './freePort.mjs';
import { ensureHostInstalled } from './install.mjs';
import { repositoryRoot } from './paths.mjs';
import { startServer } from './server.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';
import { folderQuery } from './workbench.mjs';

const USAGE = 'Usage: npm start -- [FOLDER] [--no-serve] [--port N]';

/** Kept from run to run where it is free, so that the browser finds the window's state again. */
const PREFERRED_PORT = 3210;

/** A mistake of the caller's: its message is all that is printed. */
class UsageError extends Error {}

/** Runs a script of the repository with this Node; its output goes to ours. */
function runScript(script, args) {
  const { status, error } = spawnSync(process.execPath, [path.join(repositoryRoot, script), ...args], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw error;
  return status;
}

/** What the command line asks for. */
function readArguments() {
  const options = { serve: { type: 'boolean', default: true }, port: { type: 'string' } };
  let parsed;
  try {
    parsed = parseArgs({ options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    throw new UsageError(`${error.message}\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) throw new UsageError(USAGE);
  const port = Number(values.port ?? PREFERRED_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`Not a port: ${values.port}\n${USAGE}`);
  // npm runs scripts in the package's folder and tells where it was called.
  const folder = positionals[0] && path.resolve(process.env.INIT_CWD ?? '.', positionals[0]);
  if (folder && !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder ${folder}`);
  }
  return { serve: values.serve, port, folder };
}

/** Serves VS Code on `folder` until this process is told to end. */
async function serve(folder, port) {
  await ensureHostInstalled();
  // First of all handlers: ending the server is what the user wants, no failure.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
  const server = await startServer({
    dataFolder: temporaryFolder('vscode').folder,
    port: await freePort(port),
    // Installed rather than under development: every browser that opens the address gets it.
    installedExtensions: [repositoryRoot],
    // A paragraph of a dump is one long line.
    settings: { '[plaintext]': { 'editor.wordWrap': 'on' } },
  });
  console.log(`\nVS Code with Seed Dump Explorer on ${folder}:\n\n  ${server.address(folderQuery(folder))}\n`);
  console.log(
    'Open the address in a browser of this machine and choose Seed Dumps in the activity bar. Ctrl+C ends it.',
  );
  const code = await server.ended;
  throw new Error(`The VS Code server ended by itself (${code})`);
}

try {
  const { serve: serves, port, folder: given } = readArguments();
  if (runScript('esbuild.js', ['--quiet']) !== 0) throw new Error('The build failed');
  const folder = given ?? copySamples();
  const status = runScript('dist/cli.js', ['analyze', '--format', 'text', folder]);
  if (status !== 0) console.error('Some files could not be analysed; see above.');
  if (serves) await serve(folder, port);
  process.exitCode = status;
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error.stack);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
