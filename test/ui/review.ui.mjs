import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySamples } from '../sampleWorkspace.mjs';
import { useWorkbench } from './uiSession.mjs';

const VIEW = 'Cleaning Review';
const MAGAZINE = 'magazine-page-chalkline.txt';

/** Light, dark and high contrast. */
const THEMES = ['Light Modern', 'Dark High Contrast', 'Light High Contrast', 'Dark Modern'];

describe('the review of a cleaning', () => {
  const samples = copySamples();
  const window = useWorkbench(samples);
  const onDisk = () => fs.readFileSync(path.join(samples, MAGAZINE), 'utf8');
  const source = onDisk();

  const box = (row) => row.locator('.custom-view-tree-node-item-checkbox');
  const isChecked = async (row) => (await box(row).getAttribute('aria-checked')) === 'true';
  /** The cleaned side of the comparison. */
  const cleaned = () => window().page.locator('.monaco-diff-editor .editor.modified .view-lines');

  const chooseTheme = async (theme) => {
    const ui = window();
    await ui.runCommand('Preferences: Color Theme');
    await ui.page.locator('.quick-input-widget input').fill(theme);
    await ui.pick(theme);
    await ui.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };

  it('opens beside the comparison of both texts', async () => {
    const ui = window();
    await ui.openFile(MAGAZINE);
    await ui.runCommand('Seed Dump: Clean Dump');
    await ui.page.locator('.monaco-diff-editor .line-delete').first().waitFor();
    await ui.row(VIEW, 'Share buttons').waitFor();
    await ui.expand(ui.row(VIEW, 'Share buttons'));
    await ui.row(VIEW, 'Share on Facebook').waitFor();
    assert.ok(await isChecked(ui.row(VIEW, 'Share on Facebook')));
    await ui.screenshot('review-1-open');
  });

  for (const theme of THEMES)
    it(`can be read in the theme ${theme}`, async () => {
      const ui = window();
      await chooseTheme(theme);
      await ui.row(VIEW, 'Share on Facebook').waitFor();
      await ui.page.waitForTimeout(500);
      await ui.screenshot(`review-2 ${theme}`);
    });

  it('goes to the text that is clicked, in both', async () => {
    const ui = window();
    await ui.row(VIEW, 'Share on Facebook').locator('.label-name').first().click();
    await ui.page.locator('.monaco-diff-editor .editor.original .selected-text').first().waitFor();
    await ui.screenshot('review-3-place');
  });

  it('explains why a text goes', async () => {
    const ui = window();
    await ui.row(VIEW, 'Share on Facebook').locator('.label-name').first().hover();
    const hover = ui.page.locator('.workbench-hover, .monaco-hover').filter({ hasText: 'share-bar' }).first();
    await hover.waitFor();
    await ui.screenshot('review-4-hover', { keepMouse: true });
  });

  it('keeps what is unchecked, and shows it in the cleaned text', async () => {
    const ui = window();
    await box(ui.row(VIEW, 'Share on Facebook')).click();
    await ui.until(async () => !(await isChecked(ui.row(VIEW, 'Share on Facebook'))), 'the empty box');
    await cleaned().getByText('Share on Facebook').first().waitFor();
    await ui.screenshot('review-5-kept');
    await box(ui.row(VIEW, 'Share on Facebook')).click();
    await ui.until(() => isChecked(ui.row(VIEW, 'Share on Facebook')), 'the full box');
  });

  it('steps through what is taken away', async () => {
    const ui = window();
    const selected = () => ui.rows(VIEW).and(ui.page.locator('.selected')).locator('.label-name').allTextContents();
    await ui.runCommand('Seed Dump: Next Removal');
    const [first] = await ui.until(async () => (await selected()).length > 0 && selected(), 'a place');
    await ui.runCommand('Seed Dump: Next Removal');
    await ui.until(async () => (await selected()).length > 0 && (await selected())[0] !== first, 'the next place');
    await ui.screenshot('review-6-next');
  });

  it('selects what the cursor is put on', async () => {
    const ui = window();
    // Brings the line into sight.
    await ui.row(VIEW, 'Share on Facebook').locator('.label-name').first().click();
    const lines = ui.page.locator('.monaco-diff-editor .editor.original .view-line');
    const line = lines.filter({ hasText: /Image\sCredits/ }).first();
    await line.waitFor();
    await line.click({ position: { x: 20, y: 8 } });
    const selected = ui.rows(VIEW).and(ui.page.locator('.selected'));
    await selected.filter({ hasText: 'Image Credits' }).first().waitFor();
    await ui.screenshot('review-7-cursor');
  });

  it('applies as one step that undo takes back, and ends with its comparison', async () => {
    const ui = window();
    await ui.runCommand('Seed Dump: Apply Cleaned Text');
    await ui.until(async () => !(await ui.editorText()).includes('Share on Facebook'), 'the cleaned text');
    await ui.page.keyboard.press('Control+z');
    await ui.until(async () => (await ui.editorText()).includes('Share on Facebook'), 'the original text');
    assert.equal(onDisk(), source);
    await ui.closeEditors();
    await ui.row(VIEW, 'Share buttons').waitFor({ state: 'detached' });
  });
});
