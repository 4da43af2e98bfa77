// Runs dist/test/host in a real VS Code on a copy of the sample dumps: `npm run test:host [-- PART_OF_A_TITLE]`.
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { copySamples } from '../sampleWorkspace.mjs';
import { chooseVscode } from '../vscode-host/chooseVscode.mjs';
import { repositoryRoot } from '../vscode-host/paths.mjs';

const started = performance.now();
try {
  await runTests({
    ...(await chooseVscode(downloadAndUnzipVSCode)),
    // The second one provides the language models that tests talk to.
    extensionDevelopmentPath: [repositoryRoot, path.join(repositoryRoot, 'test/host/fakeModels')],
    extensionTestsPath: path.join(repositoryRoot, 'dist/test/host/index.js'),
    launchArgs: [copySamples(), '--disable-extensions'],
    extensionTestsEnv: { SEED_DUMP_TEST_PATTERN: process.argv[2] ?? '' },
  });
  console.log(`Host tests passed in ${Math.round((performance.now() - started) / 1000)} s`);
} catch (error) {
  console.error(`Host tests failed: ${error.message}`);
  process.exitCode = 1;
}
