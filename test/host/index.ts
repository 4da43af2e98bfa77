import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** One test may wait for the workbench; a slower one hangs. */
const TEST_TIMEOUT_MS = 20_000;
/** The workbench settles in its own time: what fails once is tried again, and told. */
const RETRIES = 1;

/**
 * Runs every bundled test beside this module; VS Code calls it in the extension host. The environment variable
 * `SEED_DUMP_TEST_PATTERN` picks tests by a part of their title.
 *
 * @throws when a test fails, or when there is none to run
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: true, timeout: TEST_TIMEOUT_MS, retries: RETRIES, forbidPending: true });
  const pattern = process.env.SEED_DUMP_TEST_PATTERN;
  if (pattern) mocha.fgrep(pattern);
  for (const name of readdirSync(__dirname).filter((file) => file.endsWith('.test.js'))) {
    mocha.addFile(path.join(__dirname, name));
  }
  const { failures, tests } = await new Promise<{ failures: number; tests: number }>((resolve) => {
    const runner = mocha.run((failed) => resolve({ failures: failed, tests: runner.stats?.tests ?? 0 }));
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, error: Error) => {
      console.warn(`tried again: ${test.fullTitle()}\n${error.stack}`);
    });
  });
  if (tests === 0) throw new Error('No host test ran');
  if (failures > 0) throw new Error(`${failures} of ${tests} host tests failed`);
}
