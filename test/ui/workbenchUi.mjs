import fs from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../vscode-host/paths.mjs';

/** Where pictures of the runs go; ignored by git. */
const SCREENSHOTS = path.join(repositoryRoot, 'screenshots');

/** How long the workbench may take to show what a test waits for. */
const WAIT_MS = 15_000;

/** The workbench as its user sees it: what is on the screen, and what can be done with mouse and keyboard. */
export class WorkbenchUi {
  /** @param {import('playwright-core').Page} page a page that shows, or is about to show, a workbench */
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(WAIT_MS);
  }

  /** Resolves when the window has its parts. */
  async ready() {
    await this.page.locator('.monaco-workbench .activitybar').waitFor({ timeout: 45_000 });
  }

  /** Opens a view container by the name in the activity bar. */
  async openContainer(name) {
    await this.page.locator(`.activitybar a.action-label[aria-label^="${name}"]`).first().click();
  }

  /** The rows of a tree view whose label is `tree`, as far as they are on the screen. */
  rows(tree) {
    return this.page.locator(`.pane-body .monaco-list[aria-label="${tree}"] .monaco-list-row`);
  }

  /** The first row of a tree view that has `text` in its label or description. */
  row(tree, text) {
    return this.rows(tree).filter({ hasText: text }).first();
  }

  /** Opens a row that is closed, by its arrow: a click on the label may mean something else. */
  async expand(row) {
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await this.until(async () => (await row.getAttribute('aria-expanded')) === 'true', 'the row to open');
  }

  /** Resolves when `condition` gives something truthy, with what it gives; throws after the usual time. */
  async until(condition, what) {
    const end = performance.now() + WAIT_MS;
    for (;;) {
      const value = await condition();
      if (value) return value;
      if (performance.now() > end) throw new Error(`Waited ${WAIT_MS / 1000} s in vain for ${what}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Runs a command by the title that the palette shows. */
  async runCommand(title) {
    await this.page.keyboard.press('F1');
    const box = this.page.locator('.quick-input-widget input');
    await box.waitFor();
    await box.fill(`>${title}`);
    const entry = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
    await entry.waitFor();
    await entry.click();
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name) {
    await this.page.keyboard.press('Control+p');
    const box = this.page.locator('.quick-input-widget input');
    await box.waitFor();
    await box.fill(name);
    const entry = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first();
    await entry.waitFor();
    await entry.click();
    await this.tab(name).waitFor();
  }

  /** The tab of an open editor whose title contains `title`. */
  tab(title) {
    return this.page.locator('.tabs-container .tab').filter({ hasText: title }).first();
  }

  /** The text of the whole status bar. */
  async statusBar() {
    return (await this.page.locator('.statusbar').textContent()).replace(/\s+/g, ' ');
  }

  /** The text that is selected in the focused editor, by way of the clipboard; "" when nothing is. */
  async selectedText() {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    // Without a selection VS Code would copy the line: the status bar knows whether there is one.
    if (!/\(\d+ selected\)/.test(await this.statusBar())) return '';
    // A click in a tree leaves the focus there.
    if ((await this.page.locator('.monaco-editor.focused').count()) === 0) await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+c');
    return this.until(() => this.page.evaluate(() => navigator.clipboard.readText()), 'text in the clipboard');
  }

  /** The whole text of the focused editor, by way of the clipboard. */
  async editorText() {
    await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').last().click();
    await this.page.keyboard.press('Control+a');
    return this.selectedText();
  }

  /** Closes all editors and throws changes away. */
  async closeEditors() {
    await this.runCommand('View: Revert and Close Editor').catch(() => {});
    await this.runCommand('View: Close All Editors');
  }

  /** Saves a picture of the window as `screenshots/NAME.png`. */
  async screenshot(name) {
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    // Away from anything with a hover of its own.
    await this.page.mouse.move(700, 5);
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }
}
