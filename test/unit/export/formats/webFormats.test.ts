import assert from 'node:assert/strict';
import * as cheerio from 'cheerio/slim';
import { expand } from 'jsonld';
import { exportInput } from '../../../../src/core/export/exportInput';
import { rssDate } from '../../../../src/core/export/formats/rssExport';
import { xmlText } from '../../../../src/core/export/formats/xml';
import { EXAMPLE_TEXT, exampleAnalysis } from '../exampleAnalysis';
import { articlesOf, exportText, HTML_TEXT, INPUTS, pySlice, WIDE_TEXT } from './exportKit';

describe('W3C Web Annotations', () => {
  interface Target {
    readonly source: string;
    readonly selector: [
      { type: 'TextPositionSelector'; start: number; end: number },
      { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
    ];
  }
  interface Page {
    readonly '@context': string;
    readonly type: string;
    readonly items: {
      id: string;
      type: string;
      body: { purpose: string; value: string }[];
      target: Target | Target[];
    }[];
  }

  it('select places of the dump by code points and by quotes with what stands around', async () => {
    const page: Page = JSON.parse(await exportText('webannotation', 'analyses'));
    const texts = new Map([
      ['crawl/wide%20texts.txt', WIDE_TEXT],
      ['crawl/page.html', HTML_TEXT],
    ]);
    for (const { target } of page.items)
      for (const { source, selector } of [target].flat()) {
        const text = texts.get(source)!;
        const [{ start, end }, { exact, prefix, suffix }] = selector;
        assert.equal(pySlice(text, start, end), exact);
        assert.ok(pySlice(text, 0, start).endsWith(prefix));
        assert.ok(pySlice(text, end, text.length).startsWith(suffix));
        assert.ok([prefix, suffix].every((part) => !/\p{Surrogate}/u.test(part)));
      }
  });

  it('are one a mention and one a deal, with ids of their own', async () => {
    const page: Page = JSON.parse(await exportText('webannotation', 'analyses'));
    const mentions = INPUTS.flatMap(({ analysis }) => analysis.entities.flatMap((entity) => entity.mentions));
    const deals = INPUTS.flatMap(({ analysis }) => analysis.deals);
    assert.equal(page.items.length, mentions.length + deals.length);
    assert.equal(new Set(page.items.map(({ id }) => id)).size, page.items.length);
    assert.deepEqual([page['@context'], page.type], ['http://www.w3.org/ns/anno.jsonld', 'AnnotationPage']);
  });
});

describe('schema.org JSON-LD', () => {
  it('is read as a graph of articles that mention things', async () => {
    const document = JSON.parse(await exportText('jsonld', 'articles'));
    assert.equal(document['@context'], 'https://schema.org');
    const nodes = await expand({ ...document, '@context': { '@vocab': 'https://schema.org/' } });
    const of = (type: string) =>
      nodes.filter((node) => (node['@type'] as string[])[0] === `https://schema.org/${type}`);
    const articles = of('NewsArticle');
    assert.equal(articles.length, articlesOf().length);
    assert.deepEqual(
      articles.map((node) => (node['https://schema.org/headline'] as { '@value': string }[])[0]!['@value']),
      articlesOf().map(({ headline }) => headline),
    );
    const ids = new Set(nodes.map((node) => node['@id']));
    const mentions = articles.flatMap((node) => node['https://schema.org/mentions'] as { '@id': string }[]);
    assert.ok(mentions.length > 0 && mentions.every((one) => ids.has(one['@id'])));
    assert.ok(of('Organization').length > 2);
  });
});

describe('RSS', () => {
  it('has an item an article, its text as HTML in content:encoded', async () => {
    const document = cheerio.load(await exportText('rss', 'articles'), { xml: true });
    const items = document('channel > item').toArray();
    assert.equal(items.length, articlesOf().length);
    for (const [index, item] of items.entries()) {
      const article = articlesOf()[index]!;
      const child = (name: string): string => document(item).children(name.replace(':', '\\:')).text();
      assert.equal(child('title'), article.headline);
      const html = cheerio.load(child('content:encoded'), {}, false);
      assert.deepEqual(
        html('p')
          .toArray()
          .map((paragraph) => html(paragraph).text()),
        article.articleBody.split('\n\n'),
      );
      assert.match(child('pubDate'), /^0[34] May 2024 00:00:00 GMT$/);
    }
  });

  it('names authors, and links to web addresses alone', async () => {
    const input = exportInput(exampleAnalysis(), EXAMPLE_TEXT);
    const feed = await exportText('rss', 'articles', [input]);
    assert.match(feed, /<link>https:\/\/news\.example\/quillmark<\/link>/);
    assert.match(feed, /<dc:creator>Ada Fenwick<\/dc:creator>\n<dc:creator>Bo Lund<\/dc:creator>/);
    const odd = {
      ...input.analysis,
      articles: input.analysis.articles.map((one) => ({ ...one, url: 'javascript:1' })),
    };
    assert.doesNotMatch(await exportText('rss', 'articles', [{ ...input, analysis: odd }]), /javascript/);
  });

  it('has dates of RFC 822, of whole days alone', () => {
    assert.equal(rssDate('2024-05-03'), '03 May 2024 00:00:00 GMT');
    assert.equal(rssDate('2024-12-31T23:59:08+05:30'), '31 Dec 2024 23:59:08 +0530');
    assert.deepEqual([rssDate('2024-05'), rssDate('2024'), rssDate('2024-13-01')], [undefined, undefined, undefined]);
  });
});

describe('xmlText', () => {
  it('leaves nothing in that XML cannot hold', () => {
    assert.equal(
      xmlText('a\u0000\u000b & <b> "c"\r\n\ud83d\u{1F680}\uffff'),
      'a &amp; &lt;b&gt; &quot;c&quot;&#13;\n\ufffd\u{1F680}',
    );
  });
});
