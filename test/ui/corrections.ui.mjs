import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySamples } from '../sampleWorkspace.mjs';
import { useWorkbench } from './uiSession.mjs';

const TREE = 'Dumps';
const ARCHIVE = 'tech-desk-archive.txt';
const MAGAZINE = 'magazine-page-chalkline.txt';

describe('corrections in the window', () => {
  const samples = copySamples();
  const window = useWorkbench(samples);
  const row = (label) => window().row(TREE, label);

  /** The corrections on disk. */
  const corrections = () => {
    const file = path.join(samples, '.seed-dump', 'corrections.jsonl');
    if (!fs.existsSync(file)) return [];
    const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line));
  };
  const untilCorrected = (type) =>
    window().until(() => corrections().some(({ body }) => body.type === type), `a correction ${type}`);

  /** The open context menu; that of editors stands in a shadow tree. */
  const menu = () => window().page.locator('.monaco-menu').last();

  /** Chooses an entry of the context menu of a row. */
  const chooseInMenu = async (item, entry) => {
    await item
      .locator('.label-name')
      .first()
      .click({ button: 'right', position: { x: 5, y: 5 } });
    await menu().waitFor();
    // A menu that has just opened takes no click, lest the one that opened it count twice.
    await window().page.waitForTimeout(500);
    await menu().locator('.action-menu-item').filter({ hasText: entry }).first().click();
  };

  before(async () => {
    const ui = window();
    await ui.openContainer('Seed Dumps');
    await ui.expand(row(ARCHIVE));
    await ui.expand(row(/^Danish payments group/));
  });

  it('change the type of an entity from the tree', async () => {
    const ui = window();
    await ui.expand(row('Organizations'));
    await chooseInMenu(row(/^Pagaly$/), 'Change Entity Type…');
    await ui.screenshot('corrections-1-entity-type');
    await ui.pick('Product');
    await untilCorrected('entity-type');
    await ui.expand(row('Products'));
    await ui.until(async () => /✓/.test(await row(/^Pagaly$/).textContent()), 'the mark of a correction');
    await ui.screenshot('corrections-2-in-the-tree');
  });

  it('take it back', async () => {
    const ui = window();
    await ui.runCommand('Seed Dump: Undo Last Correction');
    await ui.until(() => corrections().length === 0, 'no corrections');
    const marked = ui.rows(TREE).filter({ hasText: '✓' });
    await ui.until(async () => (await marked.count()) === 0, 'the tree without the mark');
  });

  it('confirm a deal by its button, and edit it step by step', async () => {
    const ui = window();
    await ui.expand(row('Deals'));
    const deal = row(/Nordhavn → Pagaly/);
    await deal.hover();
    await deal.locator('.action-label[aria-label="Confirm Deal"]').click();
    await untilCorrected('deal-confirmed');
    await ui.until(async () => /✓/.test(await deal.textContent()), 'the mark of a correction');
    await chooseInMenu(deal, 'Edit Deal…');
    await ui.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Status' }).waitFor();
    await ui.screenshot('corrections-3-edit-deal');
    await ui.pick('Acquirer');
    await ui.page.waitForTimeout(400);
    await ui.screenshot('corrections-4-edit-deal-acquirer');
    await ui.page.keyboard.press('Escape');
    await ui.page.waitForTimeout(300);
    await ui.pick('Status');
    await ui.pick('called off');
    await ui.page.waitForTimeout(400);
    await ui.screenshot('corrections-5-edit-deal-save');
    await ui.pick('Save');
    await untilCorrected('deal-edited');
    await ui.until(async () => /called off/.test(await deal.textContent()), 'the new status');
  });

  it('are offered at the cursor', async () => {
    const ui = window();
    await ui.openFile(ARCHIVE);
    await ui.fillQuickInput('Control+g', ':1');
    await ui.page.keyboard.press('Enter');
    await ui.page.waitForTimeout(800);
    await ui.page.keyboard.press('Control+.');
    const widget = ui.page.locator('.action-widget');
    await widget.filter({ hasText: /Is Not an Entity/ }).waitFor();
    await ui.screenshot('corrections-6-at-the-cursor', { keepMouse: true });
    await ui.page.keyboard.press('Escape');
  });

  it('keep what cleaning takes, by a quick fix', async () => {
    const ui = window();
    await ui.openFile(MAGAZINE);
    const lines = fs.readFileSync(path.join(samples, MAGAZINE), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('Share on Facebook')) + 1;
    await ui.fillQuickInput('Control+g', `:${line}`);
    await ui.page.keyboard.press('Enter');
    await ui.page.waitForTimeout(1200);
    await ui.page.keyboard.press('Control+.');
    const widget = ui.page.locator('.action-widget');
    await widget.filter({ hasText: 'Remove This' }).waitFor();
    await ui.screenshot('corrections-7-quick-fixes', { keepMouse: true });
    await widget.locator('.monaco-list-row').filter({ hasText: 'Keep This' }).click();
    await untilCorrected('keep');
  });

  it('show what is wrong in the problems panel', async () => {
    const ui = window();
    await ui.runCommand('View: Toggle Problems');
    await ui.page.locator('.markers-panel-container .monaco-list-row').first().waitFor();
    await ui.screenshot('corrections-8-problems');
    await ui.runCommand('View: Toggle Problems');
  });

  it('are listed, and counted', async () => {
    const ui = window();
    await ui.runCommand('Seed Dump: List Corrections');
    await ui.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Kept in cleaning' }).waitFor();
    await ui.screenshot('corrections-9-list');
    await ui.page.keyboard.press('Escape');
    await ui.runCommand('Seed Dump: Show Correction Figures');
    await ui.tab('corrections.figures.md').waitFor();
    await ui.page.locator('.view-line').filter({ hasText: 'How the extraction does' }).first().waitFor();
    await ui.until(async () => /\| deals +\| +0 \| +1 \| +0 \| +0 \|/.test(await ui.editorText()), 'the figures');
    await ui.screenshot('corrections-10-figures');
    await ui.closeEditors();
  });

  it('let an article begin at the cursor, from the editor’s menu', async () => {
    const ui = window();
    await ui.openFile(ARCHIVE);
    await ui.fillQuickInput('Control+g', ':5');
    await ui.page.keyboard.press('Enter');
    await ui.page
      .locator('.editor-group-container.active .monaco-editor .view-lines .view-line')
      .nth(4)
      .click({ button: 'right', position: { x: 40, y: 8 } });
    await menu().waitFor();
    await ui.screenshot('corrections-11-editor-menu', { keepMouse: true });
    await ui.page.keyboard.press('Escape');
    await ui.runCommand('Seed Dump: Start an Article Here');
    await untilCorrected('article-start');
    assert.ok(corrections().some(({ target }) => target.source === ARCHIVE));
  });
});
