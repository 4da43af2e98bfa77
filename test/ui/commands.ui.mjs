import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySamples } from '../sampleWorkspace.mjs';
import { useWorkbench } from './uiSession.mjs';

const ARCHIVE = 'tech-desk-archive.txt';
const MAGAZINE = 'magazine-page-chalkline.txt';

describe('the commands', () => {
  const samples = copySamples();
  const window = useWorkbench(samples);
  const onDisk = (name) => fs.readFileSync(path.join(samples, name), 'utf8');
  const sources = Object.fromEntries(fs.readdirSync(samples).map((name) => [name, onDisk(name)]));

  beforeEach(async () => {
    await window().openFile(ARCHIVE);
  });
  afterEach(async () => {
    await window().closeEditors();
  });

  it('write the deals as JSON beside the source', async () => {
    const ui = window();
    await ui.runCommand('Seed Dump: Extract Deals to JSON');
    await ui.tab('tech-desk-archive.seed-deals.json').waitFor();
    await ui.screenshot('commands-1-deals');
    const document = JSON.parse(await ui.editorText());
    assert.ok(document.dumps[0].deals.length >= 3, `${document.dumps[0].deals.length} deals`);
  });

  it('write the entities as JSON beside the source', async () => {
    const ui = window();
    await ui.runCommand('Seed Dump: Generate Entity JSON');
    await ui.pick('Whole dump');
    await ui.tab('tech-desk-archive.seed-entities.json').waitFor();
    await ui.screenshot('commands-2-entities');
    const document = JSON.parse(await ui.editorText());
    assert.match(JSON.stringify(document), /Fernbank Robotics/);
  });

  it('export the articles in the format that is picked', async () => {
    const ui = window();
    await ui.runCommand('Seed Dump: Export Articles');
    await ui.pick('Markdown');
    await ui.tab('tech-desk-archive.seed-articles.md').waitFor();
    await ui.screenshot('commands-3-articles');
    assert.match(await ui.editorText(), /^#+ Fernbank Robotics raises/m);
  });

  it('compare a dump with its cleaned text, and clean it only when told to', async () => {
    const ui = window();
    await ui.openFile(MAGAZINE);
    await ui.runCommand('Seed Dump: Clean Dump');
    await ui.page.locator('.monaco-diff-editor .line-delete').first().waitFor();
    await ui.screenshot('commands-4-clean-preview');
    assert.equal(onDisk(MAGAZINE), sources[MAGAZINE]);

    await ui.runCommand('Seed Dump: Apply Cleaned Text');
    await ui.until(async () => !(await ui.editorText()).includes('Share on Facebook'), 'the cleaned text');
    await ui.screenshot('commands-5-cleaned');
    await ui.page.keyboard.press('Control+z');
    await ui.until(async () => (await ui.editorText()).includes('Share on Facebook'), 'the original text');
  });

  it('show the open dump in the sidebar', async () => {
    const ui = window();
    await ui.runCommand('Seed Dump: Show in Sidebar');
    await ui.page.locator('.pane-body .monaco-list[aria-label="Dumps"] .monaco-list-row.selected').waitFor();
  });

  it('have left every file as it was', () => {
    const now = Object.fromEntries(fs.readdirSync(samples).map((name) => [name, onDisk(name)]));
    assert.deepEqual(now, sources);
  });
});
