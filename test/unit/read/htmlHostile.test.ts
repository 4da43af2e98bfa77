import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { readHtmlFile } from '../../../src/core/read/htmlReader';
import { slice } from '../../../src/core/text/span';
import { analyzedHtml } from '../segment/analyzedHtml';
import '../fixedSeed';

const SENTENCE =
  'The boat left the harbour late in the evening, and nobody on the quay, least of all the harbour master, knew why. ';
const ARTICLE = `<h1>Boat leaves late again</h1>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(4)}`;
const MANY = 40_000;

/** Hostile things that stand before or around an article; each must be read in time that grows with its length alone. */
const STORMS: Readonly<Record<string, string>> = {
  'levels of elements without number': `${'<div>'.repeat(100_000)}${ARTICLE}`,
  'a hundred thousand unclosed inline elements': `${ARTICLE}${'<b><i>'.repeat(10_000)}`,
  'unclosed links without end': `${ARTICLE}${'<a href=x>y '.repeat(MANY)}`,
  'an attribute of two megabytes': `<body class="${'comment '.repeat(100_000)}">${ARTICLE}</body>`,
  'an attribute that is never closed': `${ARTICLE}<p class="${'x '.repeat(MANY)}`,
  'a storm of less-than signs': `${ARTICLE}${'<'.repeat(MANY)}`,
  'a storm of comment starts': `${ARTICLE}${'<!-- '.repeat(MANY)}`,
  'a storm of ampersands': `${ARTICLE}<p>${'&amp&#&#x;&bogus;'.repeat(5_000)}</p>`,
  'a storm of document types': `${ARTICLE}${'<!doctype html><html>'.repeat(5_000)}`,
  'a storm of closed documents': `${ARTICLE}</html>${'<html><p>x</html>'.repeat(5_000)}`,
  'a storm of one-line stories': `${ARTICLE}${'<h2><a href=x>A headline of some length</a></h2>'.repeat(5_000)}`,
  'forms of headlines without number': `${ARTICLE}${Array.from({ length: 5_000 }, (_, at) => `<h2 class="${'abcdefghij'.charAt(at % 10)}${String.fromCharCode(97 + ((at >> 1) % 26))}${String.fromCharCode(97 + ((at >> 6) % 26))}">Headline number ${at}</h2>`).join('')}`,
  'a wide table': `${ARTICLE}<table><tr>${'<td>cell of a table</td>'.repeat(5_000)}</tr></table>`,
  'scripts that are never closed': `${ARTICLE}<script>${'while (true) { "</p>" } '.repeat(10_000)}`,
  'JSON-LD of deep nesting': `<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}</script>${ARTICLE}`,
};

describe('hostile HTML', () => {
  for (const [name, source] of Object.entries(STORMS))
    it(`is read in spite of ${name}`, () => {
      const { text } = analyzedHtml(`<html><body>${source}`);
      assert.ok(text.includes('least of all the harbour master'), text.slice(0, 200));
    }).timeout(20_000);

  it('is never run, and keeps null bytes from hiding text', () => {
    const text = `<html><body onload="fail()"><script>throw new Error('run')</script>\u0000${ARTICLE.replace('<p>', '<p onclick="x">\u0000')}</body></html>`;
    const { articles } = analyzeDump({ text });
    assert.equal(articles.length, 1);
    assert.ok(!articles[0]?.articleBody.includes('Error'));
  });

  it('may be cut off anywhere', () => {
    const page = `<!DOCTYPE html><html><head><title>Boat leaves late again</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Boat leaves late again"}</script></head><body>${ARTICLE}<div class="comments"><p>${SENTENCE}</p></div></body></html>`;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: page.length }), (end) => {
        const source = page.slice(0, end);
        const reading = readHtmlFile(source);
        for (const { body } of analyzedHtml(source).drafts)
          for (const at of body) {
            const { start, end: to } = reading.mapped.toSource(at);
            assert.ok(start >= 0 && start < to && to <= source.length);
            assert.ok(slice(reading.mapped.text, at).trim().length > 0);
          }
      }),
      { numRuns: 60 },
    );
  });
});
