import assert from 'node:assert/strict';
import { copySamples } from '../sampleWorkspace.mjs';
import { useWorkbench } from './uiSession.mjs';

const ARCHIVE = 'tech-desk-archive.txt';

describe('the views of entities and deals', () => {
  const window = useWorkbench(copySamples());

  /** Opens one of the views, which stand closed below that of the dumps, and closes the others. */
  const openOnly = async (name) => {
    const ui = window();
    for (const title of ['Dumps', 'Entities', 'Deals']) {
      const ownTitle = ui.page.locator('h3.title').filter({ hasText: new RegExp(`^${title}$`) });
      const header = ui.page.locator('.pane-header').filter({ has: ownTitle });
      await header.waitFor();
      const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
      if (isOpen !== (title === name)) await header.click({ position: { x: 24, y: 10 } });
    }
  };

  before(async () => {
    await window().openContainer('Seed Dumps');
    await window().row('Dumps', ARCHIVE).waitFor();
  });

  it('list what all dumps name, by type', async () => {
    const ui = window();
    await openOnly('Entities');
    await ui.row('Entities', /^Organizations$/).waitFor();
    await ui.expand(ui.row('Entities', /^Organizations$/));
    await ui.screenshot('sidebar-1-entities');
  });

  it('show each mention in its sentence', async () => {
    const ui = window();
    const entity = ui.row('Entities', 'Fernbank Robotics');
    await ui.expand(entity);
    await ui.row('Entities', /^Appears with$/).waitFor();
    await ui.screenshot('sidebar-2-mentions');
    await ui.expand(ui.row('Entities', /^Appears with$/));
    await ui.screenshot('sidebar-3-companions');
  });

  it('list the deals of all dumps', async () => {
    const ui = window();
    await openOnly('Deals');
    await ui.row('Deals', /^Funding round$/).waitFor();
    await ui.expand(ui.row('Deals', /^Funding round$/));
    await ui.screenshot('sidebar-4-deals');
    assert.ok((await ui.rows('Deals').count()) > 3);
  });

  it('show the facets', async () => {
    const ui = window();
    await ui.runCommand('Seed Dump: Filter by Facets…');
    await ui.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await ui.screenshot('sidebar-5-facets');
    await ui.page.keyboard.press('Escape');
  });

  it('show what cleaning takes', async () => {
    const ui = window();
    await openOnly('Dumps');
    await ui.expand(ui.row('Dumps', 'magazine-page-chalkline.txt'));
    await ui.expand(ui.row('Dumps', /^Removals outside of articles$/));
    await ui.screenshot('sidebar-6-removals');
  });
});
