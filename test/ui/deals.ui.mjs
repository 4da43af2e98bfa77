import assert from 'node:assert/strict';
import { copySamples } from '../sampleWorkspace.mjs';
import { useWorkbench } from './uiSession.mjs';
import { accessibilityFaults, assertClosed, webviewPage } from './webviewPage.mjs';

const TREE = 'Dumps';
const ARCHIVE = 'tech-desk-archive.txt';

/** Light, dark and high contrast; the last is what the tests go on in. */
const THEMES = ['Dark High Contrast', 'Light High Contrast', 'Light Modern', 'Dark Modern'];

describe('the deals of the workspace', () => {
  const window = useWorkbench(copySamples());

  const chooseTheme = async (theme) => {
    const ui = window();
    await ui.runCommand('Preferences: Color Theme');
    await ui.page.locator('.quick-input-widget input').fill(theme);
    await ui.pick(theme);
    await ui.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await ui.page.waitForTimeout(300);
  };
  const inAllThemes = async (frame, name) => {
    const faults = [];
    for (const theme of THEMES) {
      await chooseTheme(theme);
      await window().screenshot(`deals-${name} ${theme}`);
      for (const fault of await accessibilityFaults(frame)) faults.push(`${theme}: ${fault}`);
    }
    assert.deepEqual(faults, []);
  };
  const cells = async (page, column) => {
    const heads = await page.locator('thead th').allTextContents();
    const at = heads.findIndex((head) => head.replace(/[▲▼]/, '').trim() === column);
    assert.ok(at > 0, `no column ${column} in ${heads}`);
    return page.locator(`tbody tr[data-index] > :nth-child(${at + 1})`).allTextContents();
  };
  const sortBy = (page, column) =>
    page
      .locator('thead button')
      .filter({ hasText: new RegExp(`^${column}`) })
      .click();
  const count = async (page) => Number(/(\d+) deals?/.exec(await page.locator('footer .count').textContent())?.[1]);
  /** How many deals there are when all dumps are read. */
  const allDeals = async (page) => {
    await window().until(async () => (await count(page)) > 40, 'the deals');
    await page.locator('.notice').waitFor({ state: 'hidden' });
    return count(page);
  };
  const clipboard = () => window().page.evaluate(() => navigator.clipboard.readText());
  before(async () => {
    const ui = window();
    await ui.openContainer('Seed Dumps');
    await ui.row(TREE, ARCHIVE).waitFor();
  });

  describe('as a table', () => {
    let page;
    let all;
    before(async () => {
      const ui = window();
      await ui.runCommand('Seed Dump: Deals Table');
      page = await webviewPage(ui, 'table');
      all = await allDeals(page);
    });
    after(() => window().closeEditors());

    it('are those of all dumps, with totals by currency', async () => {
      assert.ok(all > 40, `${all} deals`);
      assert.ok((await page.locator('footer li').count()) >= 5);
      assert.match(await page.locator('footer').textContent(), /\$[\d.]+B in \d+/);
      assert.ok(new Set(await cells(page, 'Type')).size >= 4);
    });

    it('are sorted by a click on a head', async () => {
      await sortBy(page, 'Deal');
      const up = (await cells(page, 'Deal')).slice(0, 8);
      assert.deepEqual(
        up,
        [...up].sort((a, b) => a.localeCompare(b, undefined, { numeric: true, sensitivity: 'base' })),
      );
      assert.equal(await page.locator('thead th[aria-sort=ascending]').count(), 1);
      await sortBy(page, 'Deal');
      assert.notDeepEqual((await cells(page, 'Deal')).slice(0, 8), up);
      assert.equal(await page.locator('thead th[aria-sort=descending]').textContent(), 'Deal▼');
      await sortBy(page, 'Amount');
      assert.match((await cells(page, 'Amount'))[0], /\$/);
    });

    it('are filtered by words and by type', async () => {
      const ui = window();
      await page.locator('thead button').first().press('Control+f');
      await page.getByRole('searchbox').and(page.locator(':focus')).fill('fernbank');
      await ui.until(async () => (await count(page)) < all, 'fewer deals');
      for (const deal of await cells(page, 'Deal')) assert.match(deal, /Fernbank|[A-Z]/);
      await page.getByRole('button', { name: 'Clear filter' }).click();
      await page.getByRole('search').getByRole('button', { name: 'Type', exact: true }).click();
      await page.getByRole('checkbox', { name: /^Merger/ }).check();
      await ui.until(async () => (await cells(page, 'Type')).every((type) => type === 'Merger'), 'mergers only');
      await ui.screenshot('deals-filtered');
      await page.getByRole('checkbox', { name: /^Merger/ }).press('Escape');
      await page.getByRole('button', { name: 'Clear filter' }).click();
      await ui.until(async () => (await count(page)) === all, 'all deals');
    });

    it('show the columns that are ticked', async () => {
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('checkbox', { name: 'Evidence' }).check();
      await page.getByRole('checkbox', { name: 'Round' }).uncheck();
      await window().screenshot('deals-columns');
      await page.getByRole('checkbox', { name: 'Round' }).press('Escape');
      const heads = (await page.locator('thead th').allTextContents()).join();
      assert.match(heads, /Evidence/);
      assert.doesNotMatch(heads, /Round/);
    });

    it('open their evidence beside the table', async () => {
      const ui = window();
      await page.locator('tbody button.open').filter({ hasText: 'Fernbank Robotics' }).first().click();
      await ui.tab(ARCHIVE).waitFor();
      await ui.screenshot('deals-evidence');
      // The click leaves the focus in the table; Enter takes it to the evidence.
      await page.locator('tbody button.open:focus').press('Enter');
      await ui.page.locator('.monaco-editor.focused').waitFor();
      await ui.untilSelected((text) => text.includes('Fernbank') || text.includes('$48'));
    });

    it('are walked through with the arrow keys, and ticked', async () => {
      const ui = window();
      const first = page.locator('tbody button.open[tabindex="0"]');
      await first.focus();
      await first.press('Home');
      const names = await page.locator('tbody button.open').allTextContents();
      await page.locator('button.open:focus').press('ArrowDown');
      assert.equal(await page.locator('button.open:focus').textContent(), names[1]);
      await page.locator('button.open:focus').press('ArrowLeft');
      await page.locator('td.tick input:focus').press('Space');
      await ui.until(async () => (await count(page)) === 1, 'the selection in the totals');
      await page
        .locator('td.tick input')
        .nth(4)
        .click({ modifiers: ['Shift'] });
      await ui.until(async () => (await count(page)) === 4, 'four deals in the totals');
      await page.locator('td.tick input').nth(4).click();
      await page
        .locator('td.tick input')
        .nth(2)
        .click({ modifiers: ['Shift'] });
      await ui.until(async () => (await count(page)) === 1, 'one deal in the totals');
      await page.locator('td.tick input:focus').press('End');
      assert.equal(await page.locator('tr:focus-within').getAttribute('aria-rowindex'), String(all + 1));
    });

    it('are copied: those that are ticked, as the table shows them', async () => {
      const ui = window();
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByRole('button', { name: 'As CSV' }).click();
      const csv = await ui.until(async () => /^Deal,/.test(await clipboard()) && clipboard(), 'CSV in the clipboard');
      assert.equal(csv.trim().split('\r\n').length, 2);
      assert.match(csv, /Evidence/);
      await page.locator('thead input').check();
      assert.equal(await page.locator('td.tick input:not(:checked)').count(), 0);
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByRole('button', { name: 'As Markdown' }).click();
      const table = await ui.until(async () => /^\| Deal/.test(await clipboard()) && clipboard(), 'Markdown');
      assert.equal(table.trim().split('\n').length, all + 2);
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByRole('button', { name: 'As JSON' }).click();
      const json = JSON.parse(await ui.until(async () => /^\{/.test(await clipboard()) && clipboard(), 'JSON'));
      assert.equal(json.dumps.flatMap(({ deals }) => deals).length, all);
      await page.locator('thead input').uncheck();
    });

    it('are exported as a document', async () => {
      const ui = window();
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('button', { name: 'As JSON' }).click();
      await ui.tab('all-dumps.seed-deals.json').waitFor();
      const document = JSON.parse(await ui.editorText());
      assert.equal(document.dumps.flatMap(({ deals }) => deals).length, all);
    });

    it('load nothing from elsewhere, and run nothing that is not the extension’s', () => assertClosed(page));

    it('can be read and used by everyone, in every theme', () => inAllThemes(page, 'table'));

    it('come back with the columns and the order that were chosen', async () => {
      const ui = window();
      await ui.closeEditors();
      await ui.runCommand('Seed Dump: Deals Table');
      page = await webviewPage(ui, 'table');
      await ui.until(async () => (await count(page)) === all, 'all deals');
      const heads = (await page.locator('thead th').allTextContents()).join();
      assert.match(heads, /Evidence/);
      assert.doesNotMatch(heads, /Round/);
    });
  });

  describe('after the window was loaded anew', () => {
    after(() => window().closeEditors());

    it('are shown as they were', async () => {
      const ui = window();
      await ui.runCommand('Seed Dump: Deals Table');
      const before = await webviewPage(ui, 'table');
      await allDeals(before);
      await before.getByRole('searchbox').fill('fernbank');
      await ui.until(async () => (await count(before)) < 10, 'fewer deals');
      const few = await count(before);
      // The web workbench writes down every five seconds what is open; on a desktop it does when the window closes.
      await ui.page.waitForTimeout(6000);
      await ui.page.reload();
      await ui.ready();
      const page = await webviewPage(ui, 'table');
      await ui.until(async () => (await count(page)) === few, 'the same deals');
      assert.equal(await page.getByRole('searchbox').inputValue(), 'fernbank');
      await page.getByRole('button', { name: 'Clear filter' }).click();
    });
  });

  describe('by the thousand', () => {
    after(() => window().closeEditors());

    it('are in the page only as far as they are in view', async () => {
      const ui = window();
      await ui.runCommand('Seed Dump: Deals Table');
      const page = await webviewPage(ui, 'table');
      const all = await allDeals(page);
      await page.evaluate(() => {
        for (let part = 0; part < 25; part++) {
          const put = Array.from({ length: 400 }, (_, i) => ({
            key: `invented ${part} ${i}`,
            type: 'acquisition',
            status: 'completed',
            confidence: 0.9,
            title: `Invented ${part * 400 + i}`,
            parties: [],
            sums: [],
            date: '1999-01-01',
            article: '',
            dump: 'zzz.txt',
            start: i,
            evidence: '',
            told: 1,
          }));
          window.postMessage({ type: 'rows', put, gone: [], more: part < 24 }, '*');
        }
      });
      const label = `${(all + 10_000).toLocaleString('en')} deals`;
      await page.locator('footer .count').filter({ hasText: label }).waitFor();
      assert.ok((await page.locator('tbody tr').count()) < 150);
      await page.locator('tbody button.open[tabindex="0"]').focus();
      await page.locator('tbody button.open:focus').press('End');
      await ui.until(
        async () => (await page.locator('tr:focus-within').getAttribute('aria-rowindex')) === String(all + 10_001),
        'the last row',
      );
      await page.locator('.sheet').evaluate((sheet) => sheet.scrollTo(0, 60_000));
      await page.locator('tbody button.open[tabindex="0"]').waitFor();
      await page.locator('.sheet:focus').press('ArrowDown');
      await page.locator('tbody button.open:focus').waitFor();
    });
  });

  describe('as a timeline', () => {
    let page;
    before(async () => {
      const ui = window();
      await ui.runCommand('Seed Dump: Deals Timeline');
      page = await webviewPage(ui, 'timeline');
      await allDeals(page);
      await page.locator('svg .item').first().waitFor();
    });
    after(() => window().closeEditors());

    it('stand by date and amount in the currency that is chosen', async () => {
      assert.match((await page.locator('.axis text').allTextContents()).join(' '), /20\d\d/);
      assert.match((await page.locator('.axis.grid text').allTextContents()).join(' '), /\$\d+M/);
      await page.getByRole('combobox').selectOption('EUR');
      await window().until(
        async () => /€\d+M/.test((await page.locator('.axis.grid text').allTextContents()).join(' ')),
        'amounts in euros',
      );
    });

    it('come apart when time is stretched', async () => {
      const numbers = async () =>
        (await page.locator('.item .cluster').count()) + (await page.locator('.item > .mark').count());
      const before = await numbers();
      const ticks = await page.locator('.axis text').allTextContents();
      for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
      await window().until(
        async () => String(await page.locator('.axis text').allTextContents()) !== String(ticks),
        'other ticks',
      );
      await page.getByRole('button', { name: 'Fit' }).click();
      await window().until(async () => (await numbers()) === before, 'all of it');
    });

    it('open their evidence, and list those that stand together', async () => {
      const ui = window();
      await page
        .locator('.item')
        .filter({ has: page.locator('.cluster') })
        .first()
        .focus();
      await page.locator('.item:focus').press('Enter');
      await page.locator('.deal-list li button').nth(1).waitFor();
      await ui.screenshot('deals-timeline-list');
      await page.locator('.deal-list li button').first().click();
      await ui.page
        .locator('.tabs-container .tab')
        .filter({ hasText: /\.(txt|html)/ })
        .first()
        .waitFor();
      await page.locator('.deal-list li button').first().press('Escape');
      await page.locator('.item:focus').waitFor();
    });

    it('load nothing from elsewhere, and run nothing that is not the extension’s', () => assertClosed(page));

    it('can be read and used by everyone, in every theme', () => inAllThemes(page, 'timeline'));
  });

  describe('as a graph', () => {
    let page;
    before(async () => {
      const ui = window();
      await ui.runCommand('Seed Dump: Deals Graph');
      page = await webviewPage(ui, 'graph');
      await allDeals(page);
      await page.locator('svg .item').first().waitFor();
    });
    after(() => window().closeEditors());
    const node = (name) => page.locator(`.item:not(.edge)[aria-label^="${name}:"]`);

    it('show who deals with whom, each name once', async () => {
      assert.equal(await node('Fernbank Robotics').count(), 1);
      assert.ok((await page.locator('.edge').count()) > 20);
    });

    it('list the deals of a name', async () => {
      await node('Fernbank Robotics').focus();
      await page.locator('.item:focus').press('Enter');
      await page.locator('.deal-list h2').filter({ hasText: 'Fernbank Robotics' }).waitFor();
      assert.ok((await page.locator('.item.faded').count()) > 10);
      await window().screenshot('deals-graph-node');
      await page.locator('.deal-list li button').first().press('Escape');
      assert.match(await page.locator('.item:focus').getAttribute('aria-label'), /^Fernbank Robotics/);
    });

    it('lead from a line to the evidence', async () => {
      const ui = window();
      const edge = page.locator('.edge[aria-label*="Fernbank Robotics"][aria-label*="$48M"]').first();
      await edge.focus();
      await page.locator('.item:focus').press('Enter');
      await ui.page.locator('.monaco-editor.focused').waitFor();
      await ui.untilSelected((text) => text.includes('Fernbank') || text.includes('$48'));
      await ui.screenshot('deals-graph-evidence');
    });

    it('load nothing from elsewhere, and run nothing that is not the extension’s', () => assertClosed(page));

    it('can be read and used by everyone, in every theme', () => inAllThemes(page, 'graph'));
  });
});
