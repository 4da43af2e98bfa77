import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySamples } from '../sampleWorkspace.mjs';
import { useWorkbench } from './uiSession.mjs';

const ARCHIVE = 'tech-desk-archive.txt';
const PAGE = 'single-page-mirador.html';

describe('the export of a selection', () => {
  const folder = copySamples();
  const window = useWorkbench(folder);

  before(async () => {
    await window().openContainer('Seed Dumps');
    await window().row('Dumps', ARCHIVE).waitFor();
  });

  it('asks what, in which format and where, and writes the file', async () => {
    const ui = window();
    const { page } = ui;
    const name = (dump) => ui.row('Dumps', dump).locator('.label-name').first();
    await ui.choose(ui.row('Dumps', ARCHIVE));
    await name(PAGE).click({ modifiers: ['Control'] });
    await name(PAGE).click({ button: 'right', position: { x: 5, y: 5 } });
    const menu = page.locator('.monaco-menu').last();
    await menu.waitFor();
    // A menu that has just opened takes no click, lest the one that opened it count twice.
    await page.waitForTimeout(500);
    await ui.screenshot('exports-1-menu', { keepMouse: true });
    await menu
      .locator('.action-menu-item')
      .filter({ hasText: /^Export…$/ })
      .first()
      .click();
    await ui.pick('articles');
    const input = page.locator('.quick-input-widget input');
    await input.fill('prodi');
    await ui.screenshot('exports-2-formats');
    await ui.pick('Prodigy');
    const target = path.join(folder, 'chosen.prodigy.jsonl');
    await ui.until(async () => (await input.inputValue()).includes('articles.prodigy.jsonl'), 'the name of the file');
    await input.fill(target);
    await ui.screenshot('exports-3-file');
    await page.keyboard.press('Enter');
    await ui.until(() => fs.existsSync(target) && fs.statSync(target).size > 0, 'the file');
    const tasks = fs
      .readFileSync(target, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const sources = new Set(tasks.map(({ meta }) => meta.source));
    assert.deepEqual([...sources].sort(), [PAGE, ARCHIVE]);
    assert.ok(tasks.every(({ spans, tokens }) => spans.length > 0 && tokens.length > 20));
  });

  it('opens it from the message', async () => {
    const ui = window();
    await ui.notifications();
    const message = ui.page
      .locator('.notifications-center .notification-list-item')
      .filter({ hasText: 'Exported to chosen.prodigy.jsonl.' })
      .first();
    await message.waitFor();
    await ui.screenshot('exports-4-message', { keepMouse: true });
    await message.locator('.monaco-button').filter({ hasText: 'Open' }).click();
    await ui.tab('chosen.prodigy.jsonl').waitFor();
  });
});
