import { repositoryRoot } from '../vscode-host/paths.mjs';
import { openWorkbench } from '../vscode-host/workbench.mjs';
import { WorkbenchUi } from './workbenchUi.mjs';

/** Opening may have to install VS Code first. */
const OPEN_TIMEOUT_MS = 420_000;

/**
 * Opens a workbench with the extension for the tests of the `describe` block that calls this, and closes it after them.
 * Leaves a picture of every failure in `screenshots/`.
 *
 * @param {string} [folder] the folder to open; undefined: an empty window
 * @param {{ settings?: Record<string, unknown>, moreExtensions?: readonly string[] }} [options] user settings, and extensions beside ours
 * @returns {() => WorkbenchUi} gives the window, from the first test on
 */
export function useWorkbench(folder, { settings, moreExtensions = [] } = {}) {
  let workbench;
  let ui;
  before(async function () {
    this.timeout(OPEN_TIMEOUT_MS);
    workbench = await openWorkbench({ folder, extensionFolders: [repositoryRoot, ...moreExtensions], settings });
    ui = new WorkbenchUi(workbench.page);
    await ui.ready();
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest.state !== 'failed' || !ui) return;
    await ui.screenshot(`failed - ${this.currentTest.fullTitle()}`);
    const notifications = await ui.notifications().catch(() => []);
    if (notifications.length > 0) console.error('      The window says:', notifications);
  });
  return () => ui;
}
