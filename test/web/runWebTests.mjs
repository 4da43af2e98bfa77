// Runs dist/test/web in the web build of VS Code, extension host in a web worker: `npm run test:web`.
import path from 'node:path';
import { copySamples } from '../sampleWorkspace.mjs';
import { LAUNCH_FAILED, runInHost } from '../vscode-host/hostRun.mjs';
import { repositoryRoot } from '../vscode-host/paths.mjs';
import { openWebWorkbench } from '../vscode-host/webWorkbench.mjs';

const started = performance.now();
try {
  process.exitCode = await runInHost(openWebWorkbench, {
    folder: copySamples(),
    extensionFolders: [repositoryRoot],
    testsPath: path.join(repositoryRoot, 'dist/test/web/index.js'),
    timeoutMs: 180_000,
  });
} catch (error) {
  console.error(`[vscode-host] ${error.stack}`);
  process.exitCode = LAUNCH_FAILED;
}
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`Web tests ${process.exitCode === 0 ? 'passed' : `failed (${process.exitCode})`} in ${seconds} s`);
process.exit();
