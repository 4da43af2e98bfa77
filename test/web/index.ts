// The browser build: it needs no Node built-ins. It defines the global `mocha` and the test functions.
import 'mocha/mocha.js';

/** One test may wait for the workbench; a slower one hangs. */
const TEST_TIMEOUT_MS = 20_000;

/**
 * Runs the bundled tests; VS Code calls it in the web worker that hosts extensions.
 *
 * @throws when a test fails, or when there is none to run
 */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: true, timeout: TEST_TIMEOUT_MS, forbidPending: true });
  await import('web-tests');
  const { failures, tests } = await new Promise<{ failures: number; tests: number }>((resolve) => {
    const runner = mocha.run((failed) => resolve({ failures: failed, tests: runner.stats?.tests ?? 0 }));
  });
  if (tests === 0) throw new Error('No web test ran');
  if (failures > 0) throw new Error(`${failures} of ${tests} web tests failed`);
}
