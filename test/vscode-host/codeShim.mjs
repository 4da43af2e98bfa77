#!/usr/bin/env node
// Stands in for the `code` executable: @vscode/test-electron spawns it with VS Code's own arguments.
import { LAUNCH_FAILED, runInHost } from './hostRun.mjs';
import { openWorkbench } from './workbench.mjs';

/** Reads the arguments that matter here: extension folders, tests, and the folder to open. Others are for a desktop window. */
function readArguments(args) {
  const run = { extensionFolders: [], testsPath: undefined, folder: undefined };
  for (const argument of args) {
    const option = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
    if (option === null) run.folder ??= argument;
    else if (option[1] === 'extensionDevelopmentPath') run.extensionFolders.push(option[2]);
    else if (option[1] === 'extensionTestsPath') run.testsPath = option[2];
  }
  return run;
}

try {
  const timeoutMs = Number(process.env.SEED_DUMP_HOST_TIMEOUT_MS ?? 240_000);
  process.exitCode = await runInHost(openWorkbench, { ...readArguments(process.argv.slice(2)), timeoutMs });
} catch (error) {
  console.error(`[vscode-host] ${error.stack}`);
  process.exitCode = LAUNCH_FAILED;
}
// Handles that Playwright may leave open must not keep the run alive.
process.exit();
