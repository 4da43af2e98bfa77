import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { copySamples } from '../sampleWorkspace.mjs';
import { useWorkbench } from './uiSession.mjs';

const TREE = 'Dumps';
const FILE = 'crawl.warc.gz';
const PLACES = ['Gdansk', 'Porto', 'Tartu', 'Graz'];

/** The page of a story, as WARC files hold pages. */
function page(i) {
  const title = `Quellmark ${i} raises $${i + 10}M to keep harbour cranes upright`;
  const lines = [
    `<h1>${title}</h1>`,
    `<p>Rotterdam-based Quellmark ${i} has raised $${i + 10} million in a Series B round led by Ostrava Ventures, it said on Tuesday.</p>`,
    `<p>The company makes sensors that tell when a crane is about to tip. It will open an office in ${PLACES[i % 4]} before the end of the year.</p>`,
    '<p>“We had a quiet year and a busy spring,” said chief executive Ida Marren.</p>',
  ];
  return `<!doctype html>\n<html><head><title>${title}</title></head>\n<body>\n<nav>Home News Contact</nav>\n<article>\n${lines.join('\n')}\n</article>\n</body></html>\n`;
}

/** A response with a page as a WARC record of its own gzip member. */
function member(i) {
  const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(i)}`;
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: https://news.example/story/${i}`,
    'WARC-Date: 2024-03-05T10:00:00Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return gzipSync(`${head.join('\r\n')}\r\n\r\n${body}\r\n\r\n`);
}

describe('files of records', () => {
  const folder = copySamples();
  fs.writeFileSync(path.join(folder, FILE), Buffer.concat(Array.from({ length: 1200 }, (_, i) => member(i + 1))));
  const window = useWorkbench(folder);

  it('stand in the tree, their records in ranges', async () => {
    const ui = window();
    await ui.openContainer('Seed Dumps');
    await ui.expand(ui.row(TREE, FILE));
    await ui.until(async () => /1,200 records/.test(await ui.row(TREE, FILE).textContent()), 'the count of records');
    await ui.row(TREE, '101 – 200').waitFor();
    await ui.screenshot('containers-1-ranges');
  });

  it('open record by record, with what was found in them', async () => {
    const ui = window();
    await ui.expand(ui.row(TREE, '101 – 200'));
    const record = ui.row(TREE, '101: Quellmark 101 raises');
    await ui.choose(record);
    await ui.tab('101.html').waitFor();
    await ui.expand(record);
    await ui.rows(TREE).filter({ hasText: '1 article' }).first().waitFor();
    await ui.until(async () => /1 article/.test(await ui.statusBar()), 'the counts in the status bar');
    await ui.page.locator('.codelens-decoration').first().waitFor();
    await ui.screenshot('containers-2-record');
  });

  it('offer no corrections, but saving what cleaning leaves', async () => {
    const ui = window();
    await ui.fillQuickInput('F1', '>Seed Dump: ');
    const entries = ui.page.locator('.quick-input-list .monaco-list-row');
    await entries.first().waitFor();
    await ui.page.locator('.quick-input-widget input').fill('>Seed Dump: Save Cleaned');
    await entries.filter({ hasText: 'Save Cleaned Text As' }).first().waitFor();
    await ui.page.locator('.quick-input-widget input').fill('>Seed Dump: Reject Deal');
    await ui.page.waitForTimeout(500);
    assert.equal(await entries.filter({ hasText: 'Seed Dump: Reject Deal' }).count(), 0);
    await ui.page.keyboard.press('Escape');
  });

  it('are gone to by number', async () => {
    const ui = window();
    await ui.runCommand('Seed Dump: Go to Record…');
    await ui.answer('Go to Record', '1,099'.replace(',', ''));
    await ui.tab('1099.html').waitFor();
    await ui.until(
      async () =>
        (await ui.page.locator('.pane-body .monaco-list-row.selected').first().textContent()).includes('1,099:'),
      'the record in the tree',
    );
    await ui.screenshot('containers-3-number');
  });
});
