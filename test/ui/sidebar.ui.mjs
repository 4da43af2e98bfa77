import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySamples } from '../sampleWorkspace.mjs';
import { useWorkbench } from './uiSession.mjs';

const ARCHIVE = 'tech-desk-archive.txt';
const RETOLD = 'retold.txt';

/** Light, dark and high contrast. */
const THEMES = ['Dark Modern', 'Dark High Contrast', 'Light High Contrast', 'Light Modern'];

/** The samples with a dump besides that tells the deals of one of them with another sum. */
function samplesWithDispute() {
  const folder = copySamples();
  const text = fs.readFileSync(path.join(folder, ARCHIVE), 'utf8');
  fs.writeFileSync(path.join(folder, RETOLD), text.replaceAll('$48', '$96'));
  return folder;
}

describe('the views of entities and deals', () => {
  const window = useWorkbench(samplesWithDispute());

  /** Opens one of the three views and closes the others, so that it has room. */
  const openOnly = async (name) => {
    const ui = window();
    for (const title of ['Dumps', 'Entities', 'Deals']) {
      const ownTitle = ui.page.locator('h3.title').filter({ hasText: new RegExp(`^${title}$`) });
      const header = ui.page.locator('.pane-header').filter({ has: ownTitle });
      await header.waitFor();
      const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
      // On its left end: at the right its actions come up under the mouse.
      if (isOpen !== (title === name)) await header.click({ position: { x: 24, y: 10 } });
    }
  };
  const clipboard = () => window().page.evaluate(() => navigator.clipboard.readText());
  const labels = async (view) => window().rows(view).locator('.label-name').allTextContents();

  before(async () => {
    await window().openContainer('Seed Dumps');
    await window().row('Dumps', ARCHIVE).waitFor();
  });

  it('list what all dumps name, by type', async () => {
    const ui = window();
    await openOnly('Entities');
    await ui.expand(ui.row('Entities', /^Organizations$/));
    await ui.row('Entities', 'Fernbank Robotics').waitFor();
    assert.ok((await labels('Entities')).includes('Oddfellow Capital'));
    await ui.screenshot('sidebar-1-entities');
  });

  it('show each mention in its sentence, and go there', async () => {
    const ui = window();
    await ui.expand(ui.row('Entities', 'Fernbank Robotics'));
    const mention = ui.row('Entities', 'Fernbank was founded');
    await mention.waitFor();
    assert.equal(await mention.locator('.highlight').first().textContent(), 'Fernbank');
    await ui.screenshot('sidebar-2-mentions');
    await mention.locator('.highlight').first().click();
    await ui.untilSelected((text) => text === 'Fernbank');
  });

  it('lead from an entity to one that it appears with', async () => {
    const ui = window();
    await ui.expand(ui.row('Entities', /^Appears with$/));
    await ui.screenshot('sidebar-3-companions');
    await ui.choose(ui.row('Entities', 'Ilse Verhoeven'));
    const selected = ui.rows('Entities').and(ui.page.locator('.selected')).locator('.label-name');
    await ui.until(async () => (await selected.allTextContents()).join() === 'Ilse Verhoeven', 'the other entity');
  });

  it('follow the cursor to an entity', async () => {
    const ui = window();
    await ui.runCommand('View: Close All Editors');
    await ui.openFile(ARCHIVE);
    await ui.page.keyboard.press('Control+Home');
    await ui.page.keyboard.press('ArrowRight');
    const selected = ui.rows('Entities').and(ui.page.locator('.selected')).locator('.label-name');
    await ui.until(async () => (await selected.allTextContents()).join() === 'Fernbank Robotics', 'the entity');
  });

  it('list the deals of all dumps once each, those in dispute marked', async () => {
    const ui = window();
    await openOnly('Deals');
    await ui.expand(ui.row('Deals', /^Funding round$/));
    const disputed = ui.rows('Deals').filter({ hasText: 'Fernbank Robotics' }).filter({ hasText: 'disputed' });
    await disputed.waitFor();
    assert.equal(await disputed.count(), 1);
    await ui.expand(disputed);
    await ui.rows('Deals').filter({ hasText: RETOLD }).first().waitFor();
    await ui.screenshot('sidebar-4-deals');
  });

  for (const theme of THEMES)
    it(`can be read in the theme ${theme}`, async () => {
      const ui = window();
      await ui.chooseTheme(theme);
      await openOnly('Entities');
      await ui.row('Entities', /^Organizations$/).waitFor();
      await ui.page.waitForTimeout(400);
      await ui.screenshot(`sidebar-5-entities ${theme}`);
      await openOnly('Deals');
      await ui.row('Deals', /^Funding round$/).waitFor();
      await ui.page.waitForTimeout(400);
      await ui.screenshot(`sidebar-5-deals ${theme}`);
    });

  it('group deals as the user picks', async () => {
    const ui = window();
    await ui.runCommand('Seed Dump: Group Deals By…');
    await ui.pick('Company');
    await ui.row('Deals', /^Oddfellow Capital$/).waitFor();
    await ui.screenshot('sidebar-6-companies');
    await ui.runCommand('Seed Dump: Group Deals By…');
    await ui.pick('Type');
    await ui.row('Deals', /^Funding round$/).waitFor();
  });

  it('narrow to facets with the keyboard alone, and show all again', async () => {
    const ui = window();
    await ui.runCommand('Seed Dump: Filter by Facets…');
    await ui.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await ui.screenshot('sidebar-7-facets');
    await ui.page.keyboard.type('merger');
    await ui.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Merger' }).waitFor();
    await ui.page.keyboard.press('ArrowDown');
    await ui.page.keyboard.press('Space');
    await ui.page.keyboard.press('Enter');
    await ui.row('Deals', /^Funding round$/).waitFor({ state: 'detached' });
    assert.deepEqual((await labels('Deals')).slice(0, 1), ['Merger']);
    await ui.page.locator('.pane-body .message').filter({ hasText: 'Only: Merger' }).first().waitFor();
    await ui.screenshot('sidebar-8-narrowed');
    await ui.runCommand('Seed Dump: Clear Filter');
    await ui.row('Deals', /^Funding round$/).waitFor();
  });

  it('fold up at once, and copy several items with the keyboard', async () => {
    const ui = window();
    await openOnly('Entities');
    const ownTitle = ui.page.locator('h3.title').filter({ hasText: /^Entities$/ });
    const header = ui.page.locator('.pane-header').filter({ has: ownTitle });
    await header.hover();
    await header.locator('.action-label[aria-label="Collapse All"]').click();
    await ui.row('Entities', 'Fernbank Robotics').waitFor({ state: 'detached' });
    await ui.expand(ui.row('Entities', /^Organizations$/));
    const names = ['Chalkline', 'Voltra Mobility'];
    await ui.row('Entities', new RegExp(`^${names[0]}$`)).click();
    await ui.row('Entities', new RegExp(`^${names[1]}$`)).click({ modifiers: ['Control'] });
    await ui.page.keyboard.press('Control+c');
    await ui.until(async () => (await clipboard()) === names.join('\n'), 'the names in the clipboard');
  });

  it('give an item that is dragged into an editor its name', async () => {
    const ui = window();
    await ui.runCommand('File: New Untitled Text File');
    const lines = ui.page.locator('.editor-group-container.active .monaco-editor .view-lines').last();
    await lines.waitFor();
    await ui.row('Entities', /^Chalkline$/).dragTo(lines);
    await ui.until(async () => (await lines.textContent())?.includes('Chalkline'), 'the name in the text');
    await ui.screenshot('sidebar-9-dropped', { keepMouse: true });
    await ui.closeEditors();
  });

  it('show what cleaning takes, by reason', async () => {
    const ui = window();
    await openOnly('Dumps');
    await ui.expand(ui.row('Dumps', 'magazine-page-chalkline.txt'));
    await ui.expand(ui.row('Dumps', /^Removals outside of articles$/));
    await ui.expand(ui.row('Dumps', /^Navigation$/));
    await ui.rows('Dumps').filter({ hasText: 'Connect with us' }).first().waitFor();
    await ui.screenshot('sidebar-10-removals');
  });
});
