import assert from 'node:assert/strict';
import { readAuthors } from '../../../src/core/read/authorNames';
import { readHtml } from '../../../src/core/read/htmlReader';
import { isoDate } from '../../../src/core/read/isoDate';
import { analyzedHtml } from '../segment/analyzedHtml';

const of = (head: string) => readHtml(`<html><head>${head}</head><body><p>x</body></html>`).metadata;
const linked = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

describe('readAuthors', () => {
  for (const [value, site, names] of [
    ['By Dana Whitlock', undefined, ['Dana Whitlock']],
    [
      'Dana Whitlock, Tomas Lindqvist and Ingrid Solheim, Harbour Ledger',
      'Harbour Ledger',
      ['Dana Whitlock', 'Tomas Lindqvist', 'Ingrid Solheim'],
    ],
    [[{ name: 'Dana Whitlock' }, { name: ['Ada Byrne'] }, 'Dana Whitlock'], undefined, ['Dana Whitlock', 'Ada Byrne']],
    [{ '@type': 'Organization', name: 'Harbour Ledger' }, 'Harbour Ledger', []],
    ['admin', undefined, []],
    ['https://social.example/dana', undefined, []],
    ['harbourledger.com', undefined, []],
    ['The Harbour Ledger', 'Harbour Ledger', []],
    ['森田 千佳', undefined, ['森田 千佳']],
    [undefined, undefined, []],
  ] as const)
    it(`${JSON.stringify(value)} of ${site}`, () => assert.deepEqual(readAuthors(value, site), names));
});

describe('isoDate', () => {
  for (const [value, date] of [
    ['2031-05-14T23:30:00-08:00', '2031-05-14'],
    ['20310514', '2031-05-14'],
    ['2031/05/14 06:30', '2031-05-14'],
    ['Wed, 14 May 2031 04:30:00 GMT', '2031-05-14'],
    ['May 14, 2031', '2031-05-14'],
    ['2031-13-40', undefined],
    ['yesterday', undefined],
    [1936598400000, undefined],
  ] as const)
    it(`${value}`, () => assert.equal(isoDate(value), date));
});

describe('metadata of pages', () => {
  it('mends JSON-LD with line breaks in strings and commas at ends', () => {
    const script =
      '<script type="application/ld+json">\n{"@type":"NewsArticle","headline":"Ferry\nreturns","author":{"name":"Ada Byrne"},}</script>';
    assert.deepEqual(of(script).author, ['Ada Byrne']);
  });

  it('does not take the site for the author, nor a change for the publication', () => {
    const head = `${linked({
      '@type': 'NewsArticle',
      headline: 'H',
      author: { name: 'The Sound' },
      publisher: { name: 'The Sound' },
      dateModified: '2031-05-20',
    })}<meta name="parsely-author" content="Ingrid Solheim"><meta name="pubdate" content="2031-05-14">`;
    const { author, datePublished } = of(head);
    assert.deepEqual([author, datePublished], [['Ingrid Solheim'], '2031-05-14']);
  });

  it('finds articles in graphs, pages and blogs, and calls a page with several none', () => {
    const post = (headline: string) => ({ '@type': 'BlogPosting', headline });
    assert.equal(of(linked({ '@type': 'WebPage', mainEntity: post('A') })).headline, 'A');
    assert.equal(of(linked({ '@type': 'Blog', blogPost: [post('A'), post('B')] })).isArticle, false);
  });

  it('takes authors and dates from microdata, links and classes above the text, before lines', () => {
    const text = 'The boat left the harbour late in the evening, and nobody on the quay knew why it did. ';
    const page = (about: string): string =>
      `<html lang="en-GB"><head><title>Boat leaves late</title></head><body><h1>Boat leaves late again</h1>${about}<p>${text.repeat(2)}</p><p>${text.repeat(2)}</p></body></html>`;
    const read = (about: string) => {
      const [draft] = analyzedHtml(page(about)).drafts;
      return [draft?.author, draft?.datePublished];
    };
    const found = [['Ada Byrne'], '2031-05-04'];
    assert.deepEqual(
      read(
        '<span itemprop="author"><span itemprop="name">Ada Byrne</span></span><meta itemprop="datePublished" content="2031-05-04T09:00">',
      ),
      found,
    );
    assert.deepEqual(
      read(
        '<div><a rel="author" href="/a">Ada Byrne</a> <time class="updated" datetime="2031-06-01">1 June</time><time datetime="2031-05-04">4 May</time></div>',
      ),
      found,
    );
    assert.deepEqual(read('<div class="article-byline">Ada Byrne</div><div>Published 04/05/2031</div>'), found);
    assert.deepEqual(read('<p>Updated: 6 May 2031</p><p>By Ada Byrne | Posted on 4 May 2031 at 9.15am</p>'), found);
  });
});
