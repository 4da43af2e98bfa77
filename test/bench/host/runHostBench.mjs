// What a user does in a real VS Code on a large dump and in a large workspace, and how long the extension host is held: `npm run bench:host`; `-- --profile` tells what long holds were spent in.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { chooseVscode } from '../../vscode-host/chooseVscode.mjs';
import { repositoryRoot } from '../../vscode-host/paths.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-dump-bench-'));
try {
  await runTests({
    ...(await chooseVscode(downloadAndUnzipVSCode)),
    extensionDevelopmentPath: repositoryRoot,
    extensionTestsPath: path.join(repositoryRoot, 'dist/test/benchHost/index.js'),
    launchArgs: [folder, '--disable-extensions'],
    extensionTestsEnv: {
      SEED_DUMP_ROOT: repositoryRoot,
      SEED_DUMP_PROFILE: process.argv.includes('--profile') ? '1' : '',
    },
  });
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
