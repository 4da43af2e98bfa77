import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { openContainer } from '../../../src/core/containers/openContainer';
import { recordDump } from '../../../src/core/containers/recordDump';
import { item, read, records, rss, source, story, told } from './feedKit';
import { itemsOf, recordsIn, troublesIn } from './testSources';
import '../fixedSeed';

const titles = async (text: string | Uint8Array) => (await records(text)).map(({ name }) => name);

describe('feeds, entry by entry', () => {
  it('gives each item as it stands, with what it states and where it is', async () => {
    const items = [1, 2, 3].map((i) => item(i, story(i)));
    const feed = rss(items);
    const found = await records(feed);
    assert.deepEqual(
      found.map(({ text }) => text),
      items,
    );
    const { container, number, bytes, format, encoding, stated, name } = found[1]!;
    assert.deepEqual(
      [container, number, format, encoding, name],
      ['feed', 2, 'feed', 'utf-8', 'Quellmark opens pier 2'],
    );
    assert.deepEqual(stated, {
      title: 'Quellmark opens pier 2',
      author: ['Mona Whitlock'],
      datePublished: '2031-05-17',
      url: 'https://skarwire.example/2',
      publisher: 'Skarwire',
    });
    assert.equal(Buffer.from(feed).subarray(bytes.start, bytes.end).toString(), items[1]);
    assert.deepEqual(troublesIn(await read(feed)), []);
  });

  it('is left to the reading of whole texts where it is not large', async () => {
    const feed = source(rss([item(1, story(1))]));
    assert.equal(await openContainer(feed), undefined);
    assert.equal((await openContainer(feed, { largestText: 100 }))?.format, 'feed');
  });

  it('analyses an entry by itself as in its feed', async () => {
    const feed = rss([1, 2].map((i) => item(i, `${story(i)}<p>It cost €${i} million.</p>`)));
    const whole = analyzeDump({ text: feed }).articles;
    const short = (articles: typeof whole) =>
      articles.map(({ headline, articleBody, datePublished, author, url, publisher }) => ({
        headline,
        articleBody,
        datePublished,
        author,
        url,
        publisher,
      }));
    const alone = (await records(feed)).map((record) => analyzeDump(recordDump(record, 'a.xml')));
    assert.deepEqual(short(alone.flatMap(({ articles }) => articles)), short(whole));
    assert.deepEqual(
      alone.map(({ dump, issues }) => [dump.format, dump.record?.container, issues.length]),
      [
        ['feed', 'feed', 0],
        ['feed', 'feed', 0],
      ],
    );
  });

  it('reads Atom, RDF, sitemaps and documents of news, with prefixes of their own', async () => {
    const entry = (i: number) =>
      `<a:entry><a:title>Pier ${i} opens</a:title><a:link href="https://skarwire.example/${i}"/><a:published>2031-05-1${i}</a:published><a:content type="html">&lt;p&gt;Pier ${i} is open.&lt;/p&gt;</a:content></a:entry>`;
    const atom = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Skarwire</a:title>${entry(1)}${entry(2)}</a:feed>`;
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
<channel><title>Skarwire</title></channel><item><title>Pier 1 opens</title><c:encoded><![CDATA[<p>Long text.</p>]]></c:encoded><d:date>2031-05-16</d:date></item></rdf:RDF>`;
    const sitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://skarwire.example/1</loc>
<n:news><n:publication><n:name>Skarwire</n:name></n:publication><n:publication_date>2031-05-16</n:publication_date><n:title>Pier 1 opens</n:title></n:news></url></urlset>`;
    const nitf = (i: number) =>
      `<?xml version="1.0"?>\n<nitf><head><title>Pier</title><docdata><date.issue norm="2031051${i}T070000Z"/></docdata></head><body><body.head><hedline><hl1>Pier ${i} is shut</hl1></hedline></body.head><body.content><p>The pier is <em>shut</em>.</p></body.content></body></nitf>\n`;
    const newsml =
      '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem><contentMeta><headline>Pier 1 opens</headline><contentCreated>2031-05-16</contentCreated></contentMeta><contentSet><inlineXML><html><body><p>Open.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>';
    for (const [feed, count] of [
      [atom, 2],
      [rdf, 1],
      [sitemap, 1],
      [nitf(1) + nitf(2), 2],
      [newsml, 1],
    ] as const) {
      const items = await read(feed, 7);
      assert.deepEqual(troublesIn(items), []);
      const found = recordsIn(items);
      assert.equal(found.length, count);
      assert.deepEqual(
        found.flatMap(({ text }) => told(text)),
        told(feed),
      );
      assert.ok(found.every(({ stated }) => stated?.title && stated.datePublished));
    }
  });

  it('passes over what no post is in exports of WordPress, and calls authors by their names', async () => {
    const post = (i: number, type: string, status: string) =>
      `<item><title>Post ${i}</title><dc:creator>mwhit</dc:creator><content:encoded><![CDATA[Text ${i}.]]></content:encoded><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type></item>`;
    const head =
      '<wp:author><wp:author_login><![CDATA[mwhit]]></wp:author_login><wp:author_display_name><![CDATA[Mona Whitlock]]></wp:author_display_name></wp:author>';
    // The lists of an export are longer than what is looked at first.
    const terms = '<wp:tag><wp:tag_slug>pier</wp:tag_slug></wp:tag>'.repeat(3000);
    const feed = rss(
      [post(1, 'post', 'publish'), post(2, 'page', 'publish'), post(3, 'post', 'draft'), post(4, 'post', 'publish')],
      head + terms,
    );
    const items = await read(feed, 5000);
    const found = recordsIn(items);
    assert.deepEqual(
      found.map(({ number, name, stated }) => [number, name, stated?.author]),
      [
        [1, 'Post 1', ['Mona Whitlock']],
        [2, 'Post 4', ['Mona Whitlock']],
      ],
    );
    assert.deepEqual(troublesIn(items), ['passed-over']);
    assert.deepEqual(analyzeDump(recordDump(found[1]!)).articles[0]?.author, ['Mona Whitlock']);
  });

  it('is not misled by what only looks like the end or the beginning of an item', async () => {
    const items = [
      item(1, '</item><item><title>No item</title>'),
      '<item a="1>2"><!-- </item> <item> --><?php echo "</item>"; ?><title>Pier 2</title><description>&lt;/item&gt; it says.</description></item >',
      '<item\n><title>Pier 3</title><description>Of <x:item>entries</x:item> and <item/> it tells.</description></item>',
      '<ITEM><title>Pier 4</title></ITEM>',
    ];
    const feed = rss(items).replace('<rss', '<!DOCTYPE rss [<!ENTITY item "&item;&item;">]><rss');
    for (const chunk of [1, 3, 50, 5000])
      assert.deepEqual(
        (await records(feed, chunk)).map(({ text }) => text),
        items,
      );
    assert.deepEqual(
      (await records(feed)).flatMap(({ text }) => told(text)),
      told(feed),
    );
  });

  it('reads it packed, with a mark, in UTF-16 and in what its declaration says', async () => {
    const feed = rss([1, 2, 3].map((i) => item(i, `<p>Das Café ${i} an der Spree.</p>`)));
    const texts = (await records(feed)).map(({ text }) => text);
    const same = async (bytes: Uint8Array, encoding: string) => {
      const found = await records(bytes, 33);
      assert.deepEqual(
        found.map(({ text }) => text),
        texts,
      );
      assert.ok(found.every((record) => record.encoding === encoding));
    };
    await same(gzipSync(feed), 'utf-8');
    await same(Buffer.from(`\ufeff${feed}`), 'utf-8');
    const little = Buffer.from(`\ufeff${feed}`, 'utf16le');
    await same(little, 'utf-16le');
    await same(Buffer.from(little).swap16(), 'utf-16be');
    await same(Buffer.from(feed.replace('UTF-8', 'ISO-8859-1'), 'latin1'), 'windows-1252');
    const wide = await records(little);
    for (const { bytes, text } of wide) assert.equal(little.subarray(bytes.start, bytes.end).toString('utf16le'), text);
  });

  it('goes on at an item, packed too', async () => {
    const feed = rss(Array.from({ length: 12 }, (_, i) => item(i, story(i))));
    for (const bytes of [Buffer.from(feed), gzipSync(feed), Buffer.from(`\ufeff${feed}`, 'utf16le')]) {
      const all = await records(bytes);
      assert.equal(all.length, 12);
      for (const [i, place] of all.entries())
        assert.deepEqual(recordsIn(await itemsOf(source(bytes), place)), all.slice(i));
    }
  });

  it('tells where it is cut off, and reads what is there', async () => {
    const feed = rss([1, 2, 3].map((i) => item(i, story(i))));
    const bytes = Buffer.from(feed);
    const all = await records(feed);
    const from = bytes.indexOf('<item>');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: from, max: bytes.indexOf('</rss') }), async (cut) => {
        const items = await read(bytes.subarray(0, cut));
        assert.ok(troublesIn(items).includes('cut-off'));
        const complete = all.filter((record) => record.bytes.end <= cut);
        assert.deepEqual(recordsIn(items).slice(0, complete.length), complete);
        const last = recordsIn(items)[complete.length];
        if (last) assert.equal(last.bytes.end, cut);
      }),
      { numRuns: 100 },
    );
  });

  it('ends items that were left open where the next begins', async () => {
    const feed = rss([
      '<item><title>Pier 1',
      '<item><title>Pier 2</title><description><![CDATA[open</description></item>',
      item(3, story(3)),
    ]);
    assert.deepEqual(await titles(feed), ['Pier 1', 'Pier 2', 'Quellmark opens pier 3']);
    assert.deepEqual(
      (await records(feed)).map(({ text }) => told(text)[0]?.title),
      told(feed).map(({ title }) => title),
    );
  });

  it('is no feed where it is a page, data or what this program wrote', async () => {
    for (const text of [
      '<html><body><p>An <rss> feed is here</p></body></html>',
      '<?xml version="1.0"?><project><name>x</name></project>',
      '<opml><body><outline text="a"/></body></opml>',
    ])
      assert.equal((await openContainer(source(text), { largestText: 0 }))?.format, undefined);
  });
});
