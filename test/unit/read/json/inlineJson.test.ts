import assert from 'node:assert/strict';
import { analyzeDump } from '../../../../src/core/analyzeDump';
import { cleanText } from '../../../../src/core/clean/cleanText';
import { detectDump } from '../../../../src/core/detect/detectDump';
import { readSource } from '../../../../src/core/read/readSource';
import { assertLawful } from '../../laws/analysisLaws';
import { RECORDS } from './newsRecords';

/** A page whose script holds `value`, with `body` to be seen. */
function page(
  value: unknown,
  { body = '<div id="root">Loading…</div>', before = 'window.__DATA__ = ', after = ';' } = {},
): string {
  const json = JSON.stringify(value).replaceAll('</', '<\\/');
  return `<!doctype html>\n<html><head><title>The Post</title><script>var a = {b: 1};</script></head><body>${body}<script>${before}${json}${after}</script><script src="x.js"></script></body></html>`;
}

const POSTS = RECORDS.map(({ title, text, date, url }, id) => ({
  id,
  date,
  link: url,
  title: { rendered: title },
  content: { rendered: `<p>${text.split('\n\n').join('</p><p>')}</p>` },
}));
const TITLES = RECORDS.map(({ title }) => title);
const headlines = (text: string): string[] => analyzeDump({ text }).articles.map(({ headline }) => headline);

describe('JSON in the scripts of a page', () => {
  it('holds the articles of a page that shows none', () => {
    for (const text of [
      page({ state: { posts: POSTS } }),
      page({ props: { pageProps: { posts: POSTS } } }, { before: '', after: '' }),
      page(POSTS, { before: 'window.__POSTS__=JSON || ', after: ' || [];\nrun({"a": 1});' }),
    ]) {
      const analysis = analyzeDump({ text });
      assertLawful(analysis, text);
      assert.deepEqual(headlines(text), TITLES);
      assert.deepEqual(
        analysis.articles.map(({ articleBody }) => articleBody),
        RECORDS.map(({ text: body }) => body),
      );
      assert.equal(analysis.dump.format, 'html');
      assert.notEqual(detectDump(text).kind, 'not_a_dump');
      assert.ok(
        cleanText(text, analysis).text.startsWith(`2024-05-03T10:30:00Z`) ||
          cleanText(text, analysis).text.startsWith(TITLES[0]!),
      );
    }
  });

  it('is read as far as it is whole where the page is cut off', () => {
    const text = page({ posts: POSTS });
    const cut = text.slice(0, text.indexOf('"link":"https://post.example/2024/solenne'));
    assert.deepEqual(headlines(cut), TITLES.slice(0, 2));
    assert.deepEqual(
      readSource(cut).issues.map(({ code }) => code),
      ['json-cut-off'],
    );
  });

  it('is none of the text of a page that shows its own', () => {
    const body = `<article><h1>${TITLES[0]}</h1>${RECORDS[0]!.text
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph} ${paragraph}</p>`)
      .join('')}</article>`;
    const text = page({ related: POSTS.slice(1) }, { body });
    assert.equal(readSource(text).articles, undefined);
    assert.deepEqual(headlines(text), TITLES.slice(0, 1));
  });

  it('without articles leaves the page as it is', () => {
    const settings = { theme: 'dark', menu: Array.from({ length: 40 }, (_, index) => ({ id: index, label: 'Home' })) };
    assert.equal(readSource(page(settings)).articles, undefined);
  });
});
