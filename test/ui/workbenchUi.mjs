import fs from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../vscode-host/paths.mjs';

/** Where pictures of the runs go; ignored by git. */
const SCREENSHOTS = path.join(repositoryRoot, 'screenshots');

/** How long a click has for its effect before it counts as lost. */
const CLICK_MS = 4000;
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

  /** The first row of a tree view whose label contains the string or fits the pattern `label`. */
  row(tree, label) {
    const name = this.page.locator('.label-name').filter({ hasText: label });
    return this.rows(tree).filter({ has: name }).first();
  }

  /** Clicks a row, on its icon: a long label's middle lies outside the view, and Playwright would scroll it there. */
  async choose(row) {
    await row.locator('.custom-view-tree-node-item-icon').click();
  }

  /** Opens a row that is closed, by its arrow: a click on the label may mean something else. While the tree is drawn anew a click may be lost: clicked until it works. */
  async expand(row) {
    await row.waitFor();
    const isOpen = async () => (await row.getAttribute('aria-expanded')) === 'true';
    const opened = async () => {
      if (await isOpen()) return true;
      await row.locator('.monaco-tl-twistie').click();
      for (const end = performance.now() + CLICK_MS; performance.now() < end; ) {
        if (await isOpen()) return true;
        await this.page.waitForTimeout(50);
      }
      return false;
    };
    await this.until(opened, 'the row to open');
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
    await this.fillQuickInput('F1', `>${title}`);
    await this.pick(title);
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name) {
    await this.fillQuickInput('Control+p', name);
    await this.pick(name);
    await this.page.locator('.tabs-container .tab.active').filter({ hasText: name }).first().waitFor();
    // What the palette offers depends on the editor that has the focus.
    await this.page.locator('.monaco-editor.focused').waitFor();
  }

  /** Presses a key that opens a quick input, and fills it. While the window is busy a key may be lost, or the input close again: pressed until it works. */
  async fillQuickInput(key, text) {
    const box = this.page.locator('.quick-input-widget input');
    const filled = async () => {
      await this.page.keyboard.press(key);
      try {
        await box.waitFor({ timeout: 3000 });
        await box.fill(text, { timeout: 3000 });
        return true;
      } catch {
        return false;
      }
    };
    await this.until(filled, `the input that ${key} opens`);
  }

  /** Answers the input box of this title. */
  async answer(title, text) {
    const box = this.page.locator('.quick-input-widget').filter({ hasText: title });
    await box.locator('input').fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses an entry of the open quick pick. */
  async pick(label) {
    const entry = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first();
    await entry.waitFor();
    await entry.click();
  }

  /** Changes the colour theme to that of this name. */
  async chooseTheme(theme) {
    await this.runCommand('Preferences: Color Theme');
    await this.page.locator('.quick-input-widget input').fill(theme);
    await this.pick(theme);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The tab of an open editor whose title contains `title`. */
  tab(title) {
    return this.page.locator('.tabs-container .tab').filter({ hasText: title }).first();
  }

  /** The text of the whole status bar. */
  async statusBar() {
    return ((await this.page.locator('.statusbar').textContent()) ?? '').replace(/\s+/g, ' ');
  }

  /** Where the cursor is, as the status bar says: `Ln 3, Col 1 (42 selected)`. */
  async cursorStatus() {
    return /Ln \d+, Col \d+( \(\d+ selected\))?/.exec(await this.statusBar())?.[0] ?? '';
  }

  /** The text that is selected in the active editor, by way of the clipboard; "" when nothing is. */
  async selectedText() {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    // Without a selection VS Code would copy the line: the status bar knows whether there is one.
    if (!(await this.cursorStatus()).endsWith('selected)')) return '';
    // A click in a tree leaves the focus there.
    if ((await this.page.locator('.monaco-editor.focused').count()) === 0) await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+c');
    return this.until(() => this.page.evaluate(() => navigator.clipboard.readText()), 'text in the clipboard');
  }

  /** Resolves when the selected text fits; throws, naming what is selected, when it does not in time. */
  async untilSelected(fits) {
    let selected = '';
    const look = async () => {
      selected = await this.selectedText();
      return fits(selected);
    };
    await this.until(look, 'the right selection').catch((error) => {
      throw new Error(`${error.message}; selected is: ${selected.slice(0, 200)}`);
    });
  }

  /** The whole text of the active editor, by way of the clipboard. The editor may still be opening: tried until there is text. */
  async editorText() {
    const copyAll = async () => {
      await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').last().click();
      await this.page.keyboard.press('Control+a');
      return this.selectedText();
    };
    return this.until(copyAll, 'text in the editor');
  }

  /** Closes all editors; changes are thrown away. */
  async closeEditors() {
    await this.runCommand('View: Close All Editors');
    const dontSave = this.page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
    const closed = async () => {
      if (await dontSave.isVisible()) await dontSave.click();
      return (await this.page.locator('.tabs-container .tab').count()) === 0;
    };
    await this.until(closed, 'the editors to close');
  }

  /** The texts of the notifications that wait in the notification centre. */
  async notifications() {
    await this.page.keyboard.press('Escape');
    await this.runCommand('Notifications: Show Notifications');
    await this.page.waitForTimeout(500);
    return this.page.locator('.notifications-center .notification-list-item').allTextContents();
  }

  /**
   * Saves a picture of the window as `screenshots/NAME.png`. On a busy machine taking it may fail: that is worth a warning and
   * no more.
   *
   * @param {string} name
   * @param {{ keepMouse?: boolean }} [options] `keepMouse`: leave the mouse, and so the hover, where it is
   */
  async screenshot(name, { keepMouse = false } = {}) {
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    if (!keepMouse) {
      await this.page.mouse.move(700, 5);
      await this.page.waitForTimeout(400);
    }
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) }).catch((error) => {
      console.warn(`No picture ${name}: ${error.message.split('\n')[0]}`);
    });
  }
}
