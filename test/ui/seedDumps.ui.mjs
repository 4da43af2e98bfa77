import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySamples } from '../sampleWorkspace.mjs';
import { repositoryRoot } from '../vscode-host/paths.mjs';
import { openWorkbench } from '../vscode-host/workbench.mjs';
import { WorkbenchUi } from './workbenchUi.mjs';

const TREE = 'Seed Dumps';
const ARCHIVE = 'tech-desk-archive.txt';
const MAGAZINE = 'magazine-page-chalkline.txt';
const HEADLINE = 'Fernbank Robotics raises $48M to teach warehouse arms how to handle fruit';

describe('the Seed Dumps view', () => {
  const samples = copySamples();
  let workbench;
  /** @type {WorkbenchUi} */
  let ui;

  before(async function () {
    this.timeout(420_000); // may have to install VS Code first
    workbench = await openWorkbench({ folder: samples, extensionFolders: [repositoryRoot] });
    ui = new WorkbenchUi(workbench.page);
    await ui.ready();
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await ui?.screenshot(`failed ${this.currentTest.title}`);
  });

  it('lists the dumps of the folder and nothing else', async () => {
    await ui.openContainer('Seed Dumps');
    await ui.row(TREE, ARCHIVE).waitFor();
    const dumps = fs.readdirSync(samples).filter((name) => name !== 'about-these-files.txt');
    await ui.until(async () => (await ui.rows(TREE).count()) >= dumps.length, 'all dumps');
    const names = await ui.rows(TREE).locator('.label-name').allInnerTexts();
    assert.deepEqual(names.sort(), dumps.sort());
    await ui.screenshot('1-dumps');
  });

  it('opens a dump into its articles', async () => {
    await ui.expand(ui.row(TREE, ARCHIVE));
    await ui.row(TREE, HEADLINE).waitFor();
    await ui.screenshot('2-articles');
  });

  it('selects the whole article that is clicked', async () => {
    await ui.row(TREE, HEADLINE).locator('.label-name').click();
    await ui.tab(ARCHIVE).waitFor();
    const selected = await ui.until(() => ui.selectedText(), 'a selection');
    assert.ok(selected.startsWith(HEADLINE), selected.slice(0, 200));
    assert.ok(selected.trimEnd().endsWith('is joining the board.'), selected.slice(-200));
    await ui.screenshot('3-article-selected');
  });

  it('selects the evidence of a deal', async () => {
    await ui.expand(ui.row(TREE, HEADLINE));
    await ui.expand(ui.row(TREE, 'Deals'));
    const deal = ui.row(TREE, 'Funding round');
    await deal.waitFor();
    await deal.locator('.label-name').click();
    const selected = await ui.until(() => ui.selectedText(), 'a selection');
    assert.match(selected, /\$48/);
    await ui.screenshot('4-deal-selected');
  });

  it('steps through the mentions of an entity', async () => {
    await ui.expand(ui.row(TREE, 'Organizations'));
    const entity = ui.row(TREE, 'Marlowe Ridge');
    await entity.locator('.label-name').click();
    const first = await ui.until(() => ui.selectedText(), 'a selection');
    assert.match(first, /^Marlowe Ridge/);
    await entity.locator('.label-name').click();
    await ui.until(async () => (await ui.selectedText()).startsWith('Marlowe Ridge'), 'the second mention');
    await ui.screenshot('5-entity-selected');
  });

  it('shows the kind and the counts in the status bar', async () => {
    await ui.until(async () => /\d+ articles?/.test(await ui.statusBar()), 'counts in the status bar');
  });

  it('writes the deals as JSON beside the source', async () => {
    await ui.openFile(ARCHIVE);
    await ui.runCommand('Seed Dump: Extract Deals to JSON');
    await ui.tab('.seed-deals.json').waitFor();
    await ui.screenshot('6-deals-json');
    const document = JSON.parse(await ui.editorText());
    assert.ok(document.deals.length >= 3, `${document.deals.length} deals`);
    await ui.closeEditors();
  });

  it('previews the cleaned text as a comparison and changes nothing by itself', async () => {
    const before = fs.readFileSync(path.join(samples, MAGAZINE));
    await ui.openFile(MAGAZINE);
    await ui.runCommand('Seed Dump: Clean Dump');
    await ui.page.locator('.monaco-diff-editor').waitFor();
    await ui.page.locator('.monaco-diff-editor .line-delete').first().waitFor();
    await ui.screenshot('7-clean-preview');
    assert.deepEqual(fs.readFileSync(path.join(samples, MAGAZINE)), before);
    await ui.closeEditors();
  });
});
