import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio/slim';
import { readHtml } from '../../../src/core/read/htmlReader';

/** What nobody reads on a page; where a page is wholly hidden until its scripts run, the scan reads on. */
const UNSEEN =
  'script,style,noscript,template,svg,math,iframe,object,select,option,textarea,canvas,audio,video,datalist,noframes,noembed,[hidden],[aria-hidden="true"],[style*="display:none"],[style*="display: none"]';

const PAGES = fs
  .readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && !name.includes('node_modules') && !name.startsWith('vscode-host'));

/** Letters and digits alone: how white space is set is the reader's own. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

describe('the text of a page', () => {
  for (const name of PAGES)
    it(`of ${name} is what a document of it holds`, () => {
      const source = fs.readFileSync(path.join('test', name), 'utf8');
      const page = load(source);
      page(UNSEEN).remove();
      assert.equal(letters(readHtml(source).mapped.text), letters(page.root().text()));
    });
});
