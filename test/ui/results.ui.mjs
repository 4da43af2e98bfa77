import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySamples } from '../sampleWorkspace.mjs';
import { repositoryRoot } from '../vscode-host/paths.mjs';
import { useWorkbench } from './uiSession.mjs';

const PLAIN = 'tech-desk-archive.txt';
const STORY = 'Sources: Kintaro in talks to take a 25% stake in scooter maker Voltra';
const SENTENCE =
  'The group has watched Chinese makers take over the market for small electric engines in Southeast Asia, and last year it set up a joint venture with the battery maker Longhua Cell, which has pledged RMB 4.8 billion for a plant in Hubei.';

/** What the fake model answers, about whichever article it is asked. */
const ANSWER = {
  deals: [
    {
      type: 'partnership',
      status: 'completed',
      background: true,
      quote: SENTENCE,
      parties: { parties: ['Kintaro', 'Longhua Cell'] },
      amount: '$9 billion',
    },
  ],
};

describe('results and proposals', () => {
  const folder = copySamples();
  fs.writeFileSync(path.join(folder, 'fake-answer.json'), JSON.stringify(ANSWER));
  const window = useWorkbench(folder, {
    settings: { 'seedDump.secondReader.enabled': true },
    moreExtensions: [path.join(repositoryRoot, 'test/host/fakeModels')],
  });
  const PROPOSALS = 'Proposed Deals';

  it('has links in a result that lead to the dump, and hovers that show the text', async () => {
    const ui = window();
    await ui.openFile(PLAIN);
    await ui.runCommand('Seed Dump: Extract Deals to JSON');
    await ui.tab('seed-deals.json').waitFor();
    // The document is shown before it is filled, which leaves the cursor at its end.
    await ui.until(async () => !/^Ln 1,/.test(await ui.cursorStatus()), 'the result');
    await ui.fillQuickInput('Control+g', ':60');
    await ui.page.keyboard.press('Enter');
    await ui.until(async () => (await ui.cursorStatus()).startsWith('Ln 60,'), 'line 60');
    const link = ui.page.locator('.editor-group-container.active .detected-link').filter({ hasText: 'start' }).first();
    await link.waitFor();
    await ui.page.mouse.move(700, 5);
    await link.hover();
    const hover = ui.page.locator('.monaco-hover').filter({ hasText: 'tech-desk-archive.txt, line' }).first();
    await hover.waitFor();
    assert.match((await hover.textContent()) ?? '', /Fernbank Robotics/);
    await ui.screenshot('results-1-hover', { keepMouse: true });
    await ui.page.mouse.move(700, 5);
    await hover.waitFor({ state: 'hidden' });
    // Played move by move: the text below the mouse is drawn anew as the key goes down.
    const { x, y, width, height } = await link.boundingBox();
    await ui.page.keyboard.down('Control');
    await ui.page.mouse.move(x + width / 2, y + height / 2);
    await ui.page.waitForTimeout(300);
    await ui.page.mouse.down();
    await ui.page.mouse.up();
    await ui.page.keyboard.up('Control');
    await ui.until(async () => (await ui.cursorStatus()).endsWith('selected)'), 'a selection in the dump');
    await ui.untilSelected((text) => text === '$48M');
    await ui.screenshot('results-2-place');
  });

  it('shows what a model proposes in a view of its own, and takes it in when it is accepted', async () => {
    const ui = window();
    await ui.closeEditors();
    await ui.openContainer('Seed Dumps');
    await ui.openFile(PLAIN);
    await ui.fillQuickInput('Control+g', ':83');
    await ui.page.keyboard.press('Enter');
    await ui.until(async () => (await ui.cursorStatus()).startsWith('Ln 83,'), 'line 83');
    await ui.runCommand('Seed Dump: Propose Missed Deals with a Language Model');
    await ui.pick('Article:');
    const row = ui.row(PROPOSALS, 'Kintaro + Longhua Cell');
    await row.waitFor();
    assert.match((await row.textContent()) ?? '', /proposed by Fake One/);
    assert.equal(await ui.row(PROPOSALS, STORY).count(), 1);
    await ui.choose(row);
    await ui.untilSelected((text) => text === SENTENCE);
    await row.hover();
    await ui.page.locator('.monaco-hover').filter({ hasText: 'It counts only when you accept it' }).first().waitFor();
    await ui.screenshot('proposals-1', { keepMouse: true });
    await row.locator('.action-label[aria-label^="Accept Proposed Deal"]').click();
    await ui.until(async () => (await row.count()) === 0, 'the proposal to go');
    const corrections = path.join(folder, '.seed-dump/corrections.jsonl');
    await ui.until(() => fs.existsSync(corrections), 'the correction');
    assert.match(fs.readFileSync(corrections, 'utf8'), /"deal-added".*Longhua Cell/);
    await ui.screenshot('proposals-2-accepted');
  });

  it('dismisses a proposal with the keyboard', async () => {
    const ui = window();
    await ui.openFile(PLAIN);
    fs.writeFileSync(
      path.join(folder, 'fake-answer.json'),
      JSON.stringify({ deals: [{ ...ANSWER.deals[0], type: 'ipo', parties: { company: ['Longhua Cell'] } }] }),
    );
    await ui.runCommand('Seed Dump: Propose Missed Deals with a Language Model');
    await ui.pick('Article:');
    const row = ui.row(PROPOSALS, 'Longhua Cell');
    await row.waitFor();
    await ui.choose(row);
    await ui.page.keyboard.press('Delete');
    await ui.until(async () => (await row.count()) === 0, 'the proposal to go');
    await ui.page.getByText('No proposals. A language model can read').waitFor();
    await ui.screenshot('proposals-3-none');
  });

  it('asks before a model changes a file', async () => {
    const ui = window();
    await ui.runCommand('Fake Model: Apply Cleaning');
    const dialog = ui.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    const text = (await dialog.textContent()) ?? '';
    assert.match(text, /Clean magazine-page-chalkline\.txt\?/);
    await ui.screenshot('tools-1-confirmation');
    await dialog
      .locator('.monaco-button')
      .filter({ hasText: /^Cancel$/ })
      .click();
    await dialog.waitFor({ state: 'hidden' });
    await ui.openFile('magazine-page-chalkline.txt');
    const changed = ui.page.locator('.tabs-container .tab.dirty').filter({ hasText: 'magazine-page-chalkline.txt' });
    assert.equal(await changed.count(), 0);
    await ui.runCommand('Fake Model: Apply Cleaning');
    await dialog.locator('.monaco-button').filter({ hasText: /^Yes$/ }).click();
    await changed.waitFor();
    await ui.closeEditors();
  });
});
