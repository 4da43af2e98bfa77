import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { ByteCursor } from '../../../src/core/containers/byteCursor';
import type { ContainerRecord } from '../../../src/core/containers/container';
import { type EntryStretch, entryStretches } from '../../../src/core/containers/feed/entryStretches';
import { openContainer } from '../../../src/core/containers/openContainer';
import { recordDump } from '../../../src/core/containers/recordDump';
import { FeedEntries } from '../../../src/core/read/feed/feedEntries';
import { readSource } from '../../../src/core/read/readSource';
import { slice } from '../../../src/core/text/span';
import { bytesSource, itemsOf, recordsIn, troublesIn } from './testSources';
import '../fixedSeed';

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"';
const rss = (items: readonly string[], head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${NAMESPACES}><channel><title>Skarwire</title>${head}\n${items.join('\n')}\n</channel></rss>`;
const item = (i: number, body: string): string =>
  `<item><title>Quellmark opens pier ${i}</title><link>https://skarwire.example/${i}</link><dc:creator>Mona Whitlock</dc:creator><pubDate>Fri, 17 May 2031 09:00:00 +0000</pubDate><content:encoded><![CDATA[${body}]]></content:encoded></item>`;
const story = (i: number): string =>
  `<p>Pier ${i} is open – “at last”, said Ida Marren, chief executive of Quellmark.</p>`;

const source = (text: string | Uint8Array, chunk = 100) =>
  bytesSource(typeof text === 'string' ? Buffer.from(text) : text, 'a.xml', chunk);
const read = async (text: string | Uint8Array, chunk?: number) => itemsOf(source(text, chunk));
const records = async (text: string | Uint8Array, chunk?: number) => recordsIn(await read(text, chunk));
const titles = async (text: string | Uint8Array) => (await records(text)).map(({ name }) => name);

/** The articles of a text that is said to be a feed, in short. */
function told(text: string): { title: string; body: string; date: string | undefined }[] {
  const { mapped, articles = [] } = readSource(text, 'feed');
  return articles.map(({ title, body, datePublished }) => ({
    title: title ? slice(mapped.text, title) : '',
    body: slice(mapped.text, body),
    date: datePublished,
  }));
}

/** The entries of a text by the stretches of its bytes, and whether it is closed. */
async function cut(
  text: string,
  { wide, chunk = 97, ...options }: { limit?: number; piece?: number; wide?: string | undefined; chunk?: number },
): Promise<[EntryStretch[], boolean]> {
  const bytes = Buffer.from(text, wide ? 'utf16le' : 'utf8');
  const around = { root: 'rss', prefixes: new Map([['content', 'content']]) };
  const cursor = new ByteCursor(bytesSource(bytes, 'a', chunk).stream(0), 0);
  const stretches = entryStretches(cursor, { around, ...(wide ? { wide } : {}), ...options });
  const found: EntryStretch[] = [];
  for (;;) {
    const next = await stretches.next();
    if (next.done) return [found, next.value];
    found.push(next.value);
  }
}

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

describe('entries of large feeds', () => {
  const LIMITS = { limit: 300_000, chunk: 70_000 };
  const HUGE: Readonly<Record<string, string>> = {
    'a CDATA section that holds items': `<item><d><![CDATA[${'<item>x</item>'.repeat(50_000)}]]></d></item>`,
    text: `<item><d>${'word '.repeat(200_000)}</d></item>`,
    elements: `<item>${'<p>x</p>'.repeat(100_000)}</item>`,
    'a billion attributes, or as many as fit': `<item ${'a="1" '.repeat(150_000)}>x</item>`,
    'an attribute': `<item a="${'x'.repeat(1_000_000)}">x</item>`,
  };
  for (const [what, huge] of Object.entries(HUGE))
    it(`passes over an item of ${what} that is larger than the limit`, async () => {
      const text = `<rss><item>1</item>${huge}<item>2</item></rss>`;
      for (const wide of [undefined, 'utf-16le']) {
        const [found, isClosed] = await cut(text, { limit: 300_000, wide, chunk: 50_000 });
        assert.ok(isClosed);
        assert.deepEqual(
          found.map(({ bytes }) => bytes && Buffer.from(bytes).toString(wide ? 'utf16le' : 'utf8')),
          ['<item>1</item>', undefined, '<item>2</item>'],
        );
        const unit = wide ? 2 : 1;
        assert.equal(found[1]!.range.start, text.indexOf(huge) * unit);
        assert.equal(found[1]!.range.end, (text.indexOf(huge) + huge.length) * unit);
      }
    });

  it('reads on behind a comment or a section that nobody closed', async () => {
    const items = Array.from({ length: 60_000 }, (_, i) => `<item>${i}</item>`);
    for (const open of ['<!-- open ', '<![CDATA[ open ', '<?php open ', '<!DOCTYPE a [ '])
      for (const text of [`<rss>${open}${items.join('')}</rss>`, `<rss><item>0${open}</item>${items.join('')}</rss>`]) {
        const [found] = await cut(text, LIMITS);
        assert.ok(found.length > items.length / 2, `${open}: ${found.length}`);
      }
  });

  it('takes time in line with its length where nothing is closed', async () => {
    const [found] = await cut(`<rss>${'<item><d><![CDATA[x</d>'.repeat(60_000)}]]></item></rss>`, LIMITS);
    assert.equal(found.length, 60_000);
    await cut(`<rss>${'<!--'.repeat(300_000)}`, LIMITS);
    await cut(`<rss>${'<item'.repeat(300_000)}`, LIMITS);
    await cut('<'.repeat(1_000_000), LIMITS);
  });
});

describe('laws of feeds, entry by entry', () => {
  const word = fc.constantFrom('pier', 'Ünal', '€5', '😀', '&amp;', '語', '“x”', '1 < 2'.replace('<', '&lt;'));
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
  const body = fc.oneof(
    words.map((text) => `<description>${text}</description>`),
    words.map((text) => `<content:encoded><![CDATA[<p>${text}</p></item><item>]]></content:encoded>`),
    words.map((text) => `<description><p>${text}</p><b a="/>">${text}</b></description>`),
    fc.constant(''),
  );
  const noise = fc.constantFrom(
    '',
    '\n',
    '<!-- <item> -->',
    '<?pi </item> ?>',
    '<guid>https://a.example/1</guid>',
    '<x:y/>',
    '<x:item>1</x:item>',
  );
  const one = fc.tuple(words, body, noise, noise, fc.boolean()).map(([title, text, before, behind, last]) => {
    const date = '<pubDate>Fri, 17 May 2031 09:00:00 +0000</pubDate>';
    return `<item>${before}${last ? text : ''}<title>${title}</title>${last ? '' : text}${date}${behind}</item>`;
  });
  const feeds = fc.array(fc.tuple(one, noise), { maxLength: 12 });
  const encodings = fc.constantFrom('utf8', 'utf16le') as fc.Arbitrary<'utf8' | 'utf16le'>;

  it('gives records in order, disjoint, as they stand, that say what the whole feed says', async () => {
    await fc.assert(
      fc.asyncProperty(feeds, encodings, fc.integer({ min: 1, max: 700 }), async (parts, encoding, chunk) => {
        const feed = rss(parts.map(([text, between]) => `${text}${between.startsWith('<guid') ? '' : between}`));
        const bytes = Buffer.from(encoding === 'utf8' ? feed : `\ufeff${feed}`, encoding);
        const found = await records(bytes, chunk);
        let end = 0;
        for (const { bytes: range, text } of found) {
          assert.ok(range.start >= end && range.end > range.start);
          assert.equal(bytes.subarray(range.start, range.end).toString(encoding), text);
          end = range.end;
        }
        assert.deepEqual(
          found.flatMap(({ text }) => told(text)),
          told(feed),
        );
      }),
      { numRuns: 150 },
    );
  });

  const soup = fc
    .array(
      fc.constantFrom(
        ...['<item>', '</item>', '<![CDATA[', ']]>', '<!--', '-->', '<', '>', '"', "='", '<title>', '</title>', 'x'],
        ...[
          '<?',
          '?>',
          '</rss>',
          '<!DOCTYPE [',
          ']',
          '\ufffd',
          'é',
          '<item a="',
          '<content:encoded>',
          '</content:encoded>',
        ],
      ),
      { maxLength: 60 },
    )
    .map((parts) => `<rss><channel>${parts.join('')}`);

  /** The entries as a reading of the whole text has them, in UTF-16 units. */
  function entriesOf(text: string): { start: number; end: number; isCut: boolean }[] {
    return [...new FeedEntries(text).read()].flatMap((entry) => (entry ? [{ ...entry.span, isCut: entry.cut }] : []));
  }

  it('ends entries where a reading of the whole ends them, however little is read at a time', async () => {
    const texts = fc.oneof(
      soup,
      feeds.map((parts) => rss(parts.map((part) => part.join('')))),
    );
    await fc.assert(
      fc.asyncProperty(texts, encodings, fc.integer({ min: 1, max: 200 }), async (text, encoding, half) => {
        const whole = entriesOf(text);
        const wide = encoding === 'utf8' ? undefined : 'utf-16le';
        const [found, isClosed] = await cut(text, { piece: half * 2, wide });
        const at = (offset: number): number => Buffer.from(text.slice(0, offset), encoding).length;
        assert.deepEqual(
          found.map(({ range, isCut }) => ({ ...range, isCut })),
          whole.map(({ start, end, isCut }) => ({ start: at(start), end: at(end), isCut })),
        );
        const entries = new FeedEntries(text);
        for (const entry of entries.read()) assert.ok(entry);
        assert.equal(isClosed, entries.rootEnd !== undefined);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever the bytes are, and gives the same in whatever chunks they come', async () => {
    const places = (all: readonly ContainerRecord[]) => all.map(({ bytes }) => bytes);
    await fc.assert(
      fc.asyncProperty(soup, fc.integer({ min: 1, max: 50 }), async (text, chunk) => {
        assert.deepEqual(places(await records(text, chunk)), places(await records(text, 100_000)));
      }),
      { numRuns: 100 },
    );
  });
});
