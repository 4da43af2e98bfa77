import assert from 'node:assert/strict';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDriverPage } from '../vscode-host/driverPage.mjs';
import { ensureHostInstalled } from '../vscode-host/install.mjs';
import { repositoryRoot } from '../vscode-host/paths.mjs';
import { startGroup } from '../vscode-host/processGroup.mjs';
import { WorkbenchUi } from './workbenchUi.mjs';

/** Runs the program behind `npm start`; `until` resolves with the first match of a pattern in what it prints. */
function start(args) {
  const script = path.join(repositoryRoot, 'test/vscode-host/start.mjs');
  const { child, stop } = startGroup(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const until = async (pattern) => {
    let over = false;
    ended.then(() => {
      over = true;
    });
    for (;;) {
      const match = pattern.exec(output);
      if (match) return match;
      if (over) throw new Error(`npm start ended without ${pattern}:\n${output}`);
      await sleep(50);
    }
  };
  return { child, stop, ended, until, output: () => output };
}

describe('npm start', () => {
  before(async function () {
    this.timeout(420_000);
    await ensureHostInstalled();
  });

  it('summarises the samples and ends with --no-serve', async () => {
    const run = start(['--no-serve']);
    assert.equal(await run.ended, 0, run.output());
    assert.match(run.output(), /Fernbank Robotics/);
    assert.doesNotMatch(run.output(), /http:/);
  });

  it('refuses a folder that is not there', async () => {
    const run = start(['no/such/folder']);
    assert.equal(await run.ended, 2);
    assert.match(run.output(), /There is no folder/);
  });

  it('serves a window with the extension at the address that it prints, until it is told to end', async () => {
    const run = start(['--port', '0']);
    let driver;
    try {
      const [address] = await run.until(/http:\/\/127\.0\.0\.1:\d+\/\S+/);
      driver = await openDriverPage();
      await driver.page.goto(address);
      const ui = new WorkbenchUi(driver.page);
      await ui.ready();
      await ui.openContainer('Seed Dumps');
      await ui.row('Dumps', 'tech-desk-archive.txt').waitFor();
      await ui.screenshot('start');
      run.child.kill('SIGINT');
      assert.equal(await run.ended, 0);
      // The server is killed with the program; the system may take a moment over it.
      const gone = () =>
        fetch(address).then(
          () => false,
          () => true,
        );
      await ui.until(gone, 'the server to end');
    } finally {
      await driver?.close();
      await run.stop();
    }
  });
});
