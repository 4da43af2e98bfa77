import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copySamples } from '../sampleWorkspace.mjs';
import { useWorkbench } from './uiSession.mjs';

const LINE = 'Story goes on underneath';
const SHOP = 'Harbour lights shop';

/** The page of an invented site, whose furniture no rule knows. */
function page(town) {
  const paragraph = (what) =>
    `The ferry works of ${town} ${what}, the ${town} harbour board wrote in its yearly letter, which was printed for all the people of ${town}.`;
  const body = [
    paragraph('have sold their oldest boat'),
    LINE,
    paragraph('will build no other'),
    paragraph('stay open'),
  ];
  return `The ferry works of ${town} sell their oldest boat\n3 May 2031\n\n${body.join('\n\n')}\n\n${SHOP}\n`;
}

describe('learning recurring furniture', () => {
  const folder = copySamples();
  const list = path.join(folder, '.seed-dump/furniture.txt');
  for (const town of ['Leeds', 'Ghent', 'Turku', 'Skarholm'])
    fs.writeFileSync(path.join(folder, `ferry-${town.toLowerCase()}.txt`), page(town));
  const window = useWorkbench(folder);

  it('shows what recurs, keeps what is chosen and takes it away', async () => {
    const ui = window();
    await ui.openFile('ferry-ghent.txt');
    await ui.runCommand('Seed Dump: Learn Recurring Furniture');
    const row = (text) => ui.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
    await row(SHOP).waitFor();
    await row(LINE).waitFor();
    await ui.screenshot('furniture-1-review');
    assert.match(await row(LINE).textContent(), /in 4 of \d+ dumps/);
    await row(SHOP).click();
    await ui.page.keyboard.press('Enter');
    await ui.until(() => fs.existsSync(list), 'the list to be written');
    const text = fs.readFileSync(list, 'utf8');
    assert.match(text, /^Story goes on underneath\tstray\t# in 4 of \d+ dumps$/m);
    assert.match(text, /^#- Harbour lights shop$/m);
    assert.match((await ui.notifications()).join('\n'), /Furniture of this folder is kept in .*: 1 line\./);
    await ui.page.locator('.notifications-center').getByText('Open List').click();
    await ui.tab('furniture.txt').waitFor();
    await ui.screenshot('furniture-2-list');
  });
});
