// Runs dist/test/host in a real VS Code on a copy of the sample dumps: `npm run test:host [-- PATTERN]`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { chooseVscode } from '../vscode-host/chooseVscode.mjs';
import { repositoryRoot } from '../vscode-host/paths.mjs';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-host-tests-'));
// Sources are never changed: the tests get a copy, removed however the run ends.
process.once('exit', () => fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
const workspace = path.join(temporary, 'workspace');
fs.cpSync(path.join(repositoryRoot, 'test/samples'), workspace, { recursive: true });

const started = performance.now();
try {
  await runTests({
    ...(await chooseVscode(downloadAndUnzipVSCode)),
    extensionDevelopmentPath: repositoryRoot,
    extensionTestsPath: path.join(repositoryRoot, 'dist/test/host/index.js'),
    launchArgs: [workspace, '--disable-extensions'],
    extensionTestsEnv: { SEED_DUMP_TEST_PATTERN: process.argv[2] ?? '' },
  });
  console.log(`Host tests passed in ${Math.round((performance.now() - started) / 1000)} s`);
} catch (error) {
  console.error(`Host tests failed: ${error.message}`);
  process.exitCode = 1;
}
