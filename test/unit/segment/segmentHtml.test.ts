import assert from 'node:assert/strict';
import fs from 'node:fs';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { cleanText } from '../../../src/core/clean/cleanText';
import { detectDump } from '../../../src/core/detect/detectDump';

const SAMPLE = fs.readFileSync('test/samples/single-page-mirador.html', 'utf8');

const SENTENCE =
  'The boat left the harbour late in the evening, and nobody on the quay, least of all the harbour master, knew why. ';

function article(headline: string, date: string): string {
  return `<article><h2>${headline}</h2><time datetime="x">${date}</time><p>${SENTENCE.repeat(2)}</p><p>${SENTENCE.repeat(2)}</p></article>`;
}

describe('segmentHtml', () => {
  it('finds the article of a page, its fields and its text', () => {
    const { dump, articles } = analyzeDump({ text: SAMPLE });
    assert.deepEqual([dump.format, dump.kind, articles.length], ['html', 'magazine_page', 1]);
    const [only] = articles;
    assert.equal(only?.headline, 'Mirador buys rival Slipway to build Europe’s largest boat-sharing club');
    assert.deepEqual(only?.author, ['Annika Sjöholm']);
    assert.equal(only?.datePublished, '2024-02-19');
    assert.equal(only?.dateText, '19 February 2024');
    assert.equal(only?.articleSection, 'Deals');
    assert.equal(only?.publisher, 'Quay Report');
    const paragraphs = only?.articleBody.split('\n\n') ?? [];
    assert.equal(paragraphs.length, 7);
    assert.ok(paragraphs[0]?.startsWith('Mirador, the boat-sharing club'));
    assert.ok(paragraphs.at(-1)?.startsWith('The two brands will live on'));
  });

  it('gives each thing on the page that is not kept a reason', () => {
    const { removals } = analyzeDump({ text: SAMPLE });
    const reasons = new Set(removals.map(({ reason }) => reason));
    const named = [
      'page_header',
      'navigation',
      'share',
      'tags',
      'caption',
      'related',
      'footer',
      'author_bio',
      'newsletter_form',
      'comment',
    ];
    assert.deepEqual([...reasons].sort(), named.sort());
  });

  it('cleans a page to its text', () => {
    const cleaned = cleanText(SAMPLE, analyzeDump({ text: SAMPLE })).text;
    assert.ok(cleaned.startsWith('Mirador buys rival Slipway to build Europe’s largest boat-sharing club\n'));
    assert.ok(cleaned.includes('(€42.6 million)'));
    for (const gone of ['Subscribe', 'cheap', 'Cookies', '<p>']) assert.ok(!cleaned.includes(gone), gone);
  });

  it('takes several article elements as an archive', () => {
    const text = `<html><body><nav><a href="/">Home</a></nav>${article('Boat late again', '3 May 2024')}${article('Ferry sold to a museum', '2 May 2024')}</body></html>`;
    const { dump, articles } = analyzeDump({ text });
    assert.equal(dump.kind, 'dated_archive');
    assert.deepEqual(
      articles.map(({ headline, datePublished }) => [headline, datePublished]),
      [
        ['Boat late again', '2024-05-03'],
        ['Ferry sold to a museum', '2024-05-02'],
      ],
    );
  });

  it('takes the main text where nothing is called an article', () => {
    const text = `<html><head><title>Ferry sold to a museum | The Quay</title></head><body><table><tr><td>${`${SENTENCE}<br><br>`.repeat(5)}</td></tr></table><div class="sidebar"><p>${SENTENCE}</p></div></body></html>`;
    const { articles } = analyzeDump({ text });
    assert.equal(articles.length, 1);
    assert.equal(articles[0]?.headline, 'Ferry sold to a museum');
    assert.equal(articles[0]?.articleBody.split('\n\n').length, 5);
  });

  it('is detected as a dump from its head', () => {
    assert.equal(detectDump(SAMPLE).kind, 'magazine_page');
    const meta = '<meta property="og:type" content="article">';
    assert.equal(detectDump(`<html><head>${meta}</head><body>`).kind, 'single_article');
  });
});
