import assert from 'node:assert/strict';
import { copySamples } from '../sampleWorkspace.mjs';
import { useWorkbench } from './uiSession.mjs';

const PLAIN = 'tech-desk-archive.txt';
const MAGAZINE = 'magazine-page-chalkline.txt';
const NEWSLETTER = 'newsletter-friday.txt';
const HEADLINE = 'Chalkline raises $34M to bring order to the building site';

/** Two of each: light, dark and high contrast. */
const THEMES = ['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'];

describe('a dump in the editor', () => {
  const window = useWorkbench(copySamples());

  /** The lines on the screen. */
  const lines = () => window().page.locator('.editor-group-container.active .monaco-editor .view-lines').last();
  /** A piece of text on the screen that is one span of the page: marks split their line into such. */
  const mark = (text) => lines().locator('span').filter({ hasText: text }).last();
  const colourOf = (locator) => locator.evaluate((element) => getComputedStyle(element).color);
  const lens = (title) => window().page.locator('.codelens-decoration a').filter({ hasText: title }).first();

  /** Puts the cursor on a line. */
  const goToLine = async (line) => {
    await window().fillQuickInput('Control+g', `:${line}`);
    await window().page.keyboard.press('Enter');
    await window().until(async () => (await window().cursorStatus()).startsWith(`Ln ${line},`), `line ${line}`);
  };

  it('shows lenses above the headline and marks in the text', async () => {
    const ui = window();
    await ui.openFile(MAGAZINE);
    await ui.runCommand('View: Toggle Word Wrap');
    await lens(/^\d+ deals$/).waitFor();
    await lens(/^\d+ entities$/).waitFor();
    await lens(/^Clean$/).waitFor();
    await goToLine(20);
    const name = mark(/^Tidepool\sGrowth$/);
    await name.waitFor();
    assert.notEqual(await colourOf(name), await colourOf(lines()));
  });

  for (const theme of THEMES)
    it(`can be read in the theme ${theme}`, async () => {
      const ui = window();
      await window().chooseTheme(theme);
      await mark(/^Tidepool\sGrowth$/).waitFor();
      await ui.page.waitForTimeout(500);
      await ui.screenshot(`language-1-marks ${theme}`);
    });

  it('strikes out what cleaning takes away, and explains it', async () => {
    const ui = window();
    await window().chooseTheme('Dark Modern');
    await ui.page.keyboard.press('Control+Home');
    const removed = mark(/Connect\swith\sus/);
    await removed.waitFor();
    assert.match(await removed.evaluate((element) => getComputedStyle(element).textDecorationLine), /line-through/);
    await removed.hover();
    const hover = ui.page.locator('.monaco-hover').filter({ hasText: 'Reason: Navigation' }).first();
    await hover.waitFor();
    await ui.screenshot('language-2-removal', { keepMouse: true });
  });

  it('explains an entity and its deals', async () => {
    const ui = window();
    await goToLine(20);
    await ui.page.mouse.move(700, 5);
    await mark(/^Tidepool\sGrowth$/).hover();
    const hover = ui.page.locator('.monaco-hover').filter({ hasText: 'Type: Organization' }).first();
    await hover.waitFor();
    const text = (await hover.textContent()) ?? '';
    assert.match(text, /Deals:/);
    assert.match(text, /Found because the text says/);
    await ui.screenshot('language-3-hover', { keepMouse: true });
    await hover
      .locator('a')
      .filter({ hasText: /^Chalkline$/ })
      .first()
      .click();
    await ui.untilSelected((selected) => selected.startsWith('The round was led by Tidepool Growth'));
  });

  it('lists articles and deals in the outline and the breadcrumbs', async () => {
    const ui = window();
    await ui.page.keyboard.press('Control+Shift+o');
    const list = ui.page.locator('.quick-input-list .monaco-list-row');
    await list.filter({ hasText: HEADLINE }).first().waitFor();
    await ui.screenshot('language-4-symbols');
    await ui.page.keyboard.type('Harrow & Finch sells');
    await list.filter({ hasText: 'Harrow & Finch sells its mapping unit' }).first().waitFor();
    await ui.page.keyboard.press('Escape');
    const crumbs = ui.page.locator('.breadcrumbs-control').filter({ hasText: 'Chalkline raises' }).first();
    await crumbs.waitFor();
    await ui.runCommand('Explorer: Focus on Outline View');
    await ui.page.locator('.outline-pane .monaco-list-row').filter({ hasText: HEADLINE }).first().waitFor();
    await ui.screenshot('language-5-outline');
  });

  it('peeks at the deals of an article from the lens', async () => {
    const ui = window();
    await ui.page.keyboard.press('Control+1');
    await ui.page.keyboard.press('Control+Home');
    await lens(/^\d+ deals$/).click();
    await ui.page.locator('.peekview-widget').first().waitFor();
    await ui.page.waitForTimeout(500);
    await ui.screenshot('language-6-peek');
    await ui.page.keyboard.press('Escape');
    await ui.page.locator('.peekview-widget').first().waitFor({ state: 'detached' });
  });

  it('shows the article in the sidebar from the lens', async () => {
    const ui = window();
    await lens(/^\d+ entities$/).click();
    const row = ui.page.locator('.pane-body .monaco-list-row.selected').filter({ hasText: 'Chalkline raises' }).first();
    await row.waitFor();
    await ui.screenshot('language-7-sidebar');
  });

  it('keeps the headline in view while its article is scrolled', async () => {
    const ui = window();
    await ui.openFile(PLAIN);
    await lens(/deals/).waitFor();
    await goToLine(9);
    await ui.page.mouse.move(700, 400);
    await ui.page.mouse.wheel(0, 160);
    const sticky = ui.page
      .locator('.editor-group-container.active .sticky-widget')
      .filter({ hasText: /Fernbank|Nordhavn/ });
    await sticky.first().waitFor();
    await ui.screenshot('language-8-sticky');
  });

  it('folds what cleaning takes away with the command for regions', async () => {
    const ui = window();
    await ui.openFile(MAGAZINE);
    await lens(/deals/).waitFor();
    await ui.page.keyboard.press('Control+Home');
    await ui.runCommand('Fold All Regions');
    await ui.until(async () => !/Hi,\s+what/.test((await lines().textContent()) ?? ''), 'the menu to be folded');
    await ui.screenshot('language-9-folded');
    await ui.runCommand('Unfold All');
  });

  it('puts sub-headings into the outline', async () => {
    const ui = window();
    await ui.openFile(NEWSLETTER);
    await lens(/deals/).waitFor();
    await ui.runCommand('Explorer: Focus on Outline View');
    const row = ui.page.locator('.outline-pane .monaco-list-row').filter({ hasText: 'The Ledger Letter' }).first();
    await row.waitFor();
    await ui.screenshot('language-10-sections');
  });

  it('takes marks away and brings them back with the commands', async () => {
    const ui = window();
    await ui.openFile(PLAIN);
    await ui.page.keyboard.press('Control+Home');
    const name = mark(/^Kestrel\sHarbour$/);
    await name.waitFor();
    await ui.runCommand('Seed Dump: Toggle Marking of Entities');
    await name.waitFor({ state: 'detached' });
    await ui.runCommand('Seed Dump: Toggle Marking of Entities');
    await name.waitFor();
  });
});
