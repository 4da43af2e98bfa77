import assert from 'node:assert/strict';
import fs from 'node:fs';
import { copySamples } from '../sampleWorkspace.mjs';
import { useWorkbench } from './uiSession.mjs';

const TREE = 'Dumps';
const ARCHIVE = 'tech-desk-archive.txt';
const HEADLINE = 'Fernbank Robotics raises $48M to teach warehouse arms how to handle fruit';
const OTHER_HEADLINE = 'Brazil’s Feirando and Mercado Vivo agree to merge';

describe('the Seed Dumps view', () => {
  const samples = copySamples();
  const window = useWorkbench(samples);

  it('lists the dumps of the folder and nothing else', async () => {
    const ui = window();
    await ui.openContainer('Seed Dumps');
    await ui.row(TREE, ARCHIVE).waitFor();
    const dumps = fs.readdirSync(samples).filter((name) => name !== 'about-these-files.txt');
    await ui.until(async () => (await ui.rows(TREE).count()) >= dumps.length, 'all dumps');
    const names = await ui.rows(TREE).locator('.label-name').allTextContents();
    assert.deepEqual(names.sort(), dumps.sort());
    await ui.screenshot('view-1-dumps');
  });

  it('opens a dump into its articles', async () => {
    const ui = window();
    await ui.expand(ui.row(TREE, ARCHIVE));
    await ui.row(TREE, HEADLINE).waitFor();
    await ui.row(TREE, OTHER_HEADLINE).waitFor();
    await ui.screenshot('view-2-articles');
  });

  it('selects the article that is clicked', async () => {
    const ui = window();
    await ui.choose(ui.row(TREE, HEADLINE));
    await ui.tab(ARCHIVE).waitFor();
    await ui.untilSelected((text) => text.startsWith(HEADLINE));
    await ui.screenshot('view-3-article');
  });

  it('steps through the mentions of an entity', async () => {
    const ui = window();
    await ui.expand(ui.row(TREE, HEADLINE));
    await ui.expand(ui.row(TREE, /^Organizations$/));
    const entity = ui.row(TREE, 'Marlowe Ridge');
    await ui.choose(entity);
    await ui.untilSelected((text) => text.startsWith('Marlowe Ridge'));
    const first = await ui.cursorStatus();
    await ui.choose(entity);
    await ui.until(async () => (await ui.cursorStatus()) !== first, 'the next mention');
    await ui.untilSelected((text) => text.startsWith('Marlowe Ridge'));
    await ui.screenshot('view-4-entity');
  });

  it('selects the evidence of a deal', async () => {
    const ui = window();
    await ui.expand(ui.row(TREE, /^Deals$/));
    await ui.choose(ui.rows(TREE).filter({ hasText: 'Series B' }).first());
    await ui.untilSelected((text) => text.includes('$48'));
    await ui.screenshot('view-5-deal');
  });

  it('explains an item when the mouse rests on it', async () => {
    const ui = window();
    await ui.page.mouse.move(700, 5);
    await ui.row(TREE, ARCHIVE).hover({ position: { x: 60, y: 10 } });
    const hover = ui.page.locator('.monaco-hover, .workbench-hover').filter({ hasText: ARCHIVE }).first();
    await hover.waitFor();
    assert.match((await hover.textContent()) ?? '', /archive/i);
    await ui.screenshot('view-6-tooltip', { keepMouse: true });
  });

  it('shows the kind and the counts of the open dump in the status bar', async () => {
    const ui = window();
    await ui.until(async () => /Plain archive.*\d+ articles.*\d+ deals/.test(await ui.statusBar()), 'the counts');
  });

  it('shows what fits a filter, and everything again without it', async () => {
    const ui = window();
    await ui.runCommand('Seed Dump: Filter…');
    await ui.answer('Filter Seed Dumps', 'Feirando');
    await ui.row(TREE, HEADLINE).waitFor({ state: 'detached' });
    await ui.expand(ui.row(TREE, ARCHIVE));
    await ui.row(TREE, OTHER_HEADLINE).waitFor();
    await ui.screenshot('view-7-filter');
    await ui.runCommand('Seed Dump: Clear Filter');
    await ui.row(TREE, HEADLINE).waitFor();
  });

  it('goes with the arrow keys and the Enter key alone', async () => {
    const ui = window();
    await ui.page.keyboard.press('Control+0');
    await ui.page.keyboard.press('Home');
    for (let presses = 0; presses < 60; presses++) {
      const label = await ui.page.locator('.pane-body .monaco-list-row.focused').first().getAttribute('aria-label');
      if (label?.includes(OTHER_HEADLINE)) break;
      await ui.page.keyboard.press('ArrowDown');
    }
    await ui.page.keyboard.press('Enter');
    await ui.untilSelected((text) => text.startsWith(OTHER_HEADLINE));
  });
});
