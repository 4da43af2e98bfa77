import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { readHtml } from '../../../src/core/read/htmlReader';
import { scanHtml } from '../../../src/core/read/htmlScan';
import { looksLikeHtml } from '../../../src/core/read/looksLikeHtml';
import { slice } from '../../../src/core/text/span';
import '../fixedSeed';

/** The lines of text that a page shows. */
function lines(source: string): string[] {
  const { mapped, blocks } = scanHtml(source);
  return blocks.map((block) => slice(mapped.text, block));
}

describe('looksLikeHtml', () => {
  for (const text of [
    '<!DOCTYPE html><p>x',
    '\n <html lang="en">',
    '<div class="a">x</div>',
    '<?xml version="1.0"?><html>',
  ])
    it(`yes: ${text}`, () => assert.equal(looksLikeHtml(text), true));
  for (const text of ['A headline\n\n<p>one tag in text</p>', '<rss version="2.0"><channel>', '< 5 people came', ''])
    it(`no: ${text}`, () => assert.equal(looksLikeHtml(text), false));
});

describe('scanHtml', () => {
  it('makes a line of each block and folds white space', () => {
    assert.deepEqual(lines('<div>One\n  two <b>three</b>&nbsp;four<p>Five</p> six</div>'), [
      'One two three four',
      'Five',
      'six',
    ]);
  });

  it('takes one break as a space and two as a new line', () => {
    assert.deepEqual(lines('<p>One<br>two<br> <br>three'), ['One two', 'three']);
  });

  it('keeps the lines of preformatted text', () => {
    assert.deepEqual(lines('<pre>One\ntwo</pre>'), ['One', 'two']);
  });

  it('leaves out what nobody sees', () => {
    const source =
      '<style>a{}</style><script>x("<p>no</p>")</script><p hidden>no</p><p style="display: none">no<b>no</b></p><p>yes</p>';
    assert.deepEqual(lines(source), ['yes']);
  });

  it('maps decoded text to what stands in the source', () => {
    const source = '<p>Caf&eacute; &amp; <i>Bar</i></p>';
    const { mapped } = scanHtml(source);
    assert.equal(mapped.text, 'Café & Bar');
    assert.equal(slice(source, mapped.toSource({ start: 0, end: 4 })), 'Caf&eacute;');
    assert.equal(slice(source, mapped.toSource({ start: 5, end: 6 })), '&amp;');
    assert.equal(slice(source, mapped.toSource({ start: 7, end: 10 })), 'Bar');
  });

  it('maps what stands behind any nesting', () => {
    const source = `${'<div>'.repeat(20_000)}deep<p>Caf&eacute; Mu</x>lder`;
    const { mapped, blocks } = scanHtml(source);
    assert.equal(mapped.text, 'deep\n\nCafé Mulder');
    assert.equal(slice(source, mapped.toSource(blocks[0]!)), 'deep');
    assert.equal(slice(source, mapped.toSource(blocks[1]!)), 'Caf&eacute; Mu</x>lder');
  });

  it('counts links', () => {
    const [block] = scanHtml('<p><a href="x">four</a> more').blocks;
    assert.equal(block?.linked, 4);
  });

  it('takes any nesting and any text', () => {
    assert.deepEqual(lines(`${'<div>'.repeat(50_000)}deep`), ['deep']);
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b',
      '>',
      '<!--',
      '-->',
      '&amp;',
      '&#x41;',
      '<br>',
      ' ',
      '\n',
      'word',
      '<pre>',
      '</div>',
      '<script>',
      '"',
      '=',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = pieces.join('');
        const { mapped, blocks } = scanHtml(source);
        let end = 0;
        for (const block of blocks) {
          assert.ok(block.start >= end && block.end > block.start);
          assert.equal(slice(mapped.text, block).trim(), slice(mapped.text, block));
          const at = mapped.toSource(block);
          assert.ok(0 <= at.start && at.start < at.end && at.end <= source.length);
          end = block.end;
        }
      }),
    );
  });
});

describe('readHtml', () => {
  const metadata = (head: string) => readHtml(`<html><head>${head}</head><body><p>x</body></html>`).metadata;

  it('reads JSON-LD, in a graph too, and passes over what is broken', () => {
    const json = {
      '@graph': [
        { '@type': 'WebSite' },
        {
          '@type': 'NewsArticle',
          headline: 'H',
          author: [{ name: 'Ada' }, 'Bo'],
          datePublished: '2024-02-19T07:15:00Z',
          publisher: { name: 'P' },
        },
      ],
    };
    const found = metadata(
      `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(json)}</script>`,
    );
    assert.deepEqual(found, {
      author: ['Ada', 'Bo'],
      isArticle: true,
      headline: 'H',
      datePublished: '2024-02-19',
      publisher: 'P',
    });
  });

  it('reads meta elements where there is no JSON-LD', () => {
    const found = metadata(
      '<meta property="og:title" content="T &amp; U"><meta property="og:type" content="article"><meta name="author" content="Ada"><link rel="canonical" href="https://a.example/t">',
    );
    assert.deepEqual(found, { author: ['Ada'], isArticle: true, headline: 'T & U', url: 'https://a.example/t' });
  });

  it('tells furniture by tag, role and name, but not the text itself', () => {
    const page = readHtml(
      `<body class="nav-fixed"><nav><p>a</nav><div role="banner"><p>b</div><div class="post-comments"><p>c</div><div id="related-posts"><p>d</div><article class="share-story"><p>${'e'.repeat(99)}</article>`,
    );
    const reasons = page.scan.blocks.map((block) => page.furniture.reasonOf(block.element));
    assert.deepEqual(reasons, ['navigation', 'page_header', 'comment', 'related', undefined]);
  });

  it('reads the sample page', () => {
    const { mapped } = readHtml(fs.readFileSync('test/samples/single-page-mirador.html', 'utf8'));
    assert.ok(mapped.text.includes('for 480 million kronor (€42.6 million).'));
    assert.ok(!mapped.text.includes('dataLayer'));
  });
});
