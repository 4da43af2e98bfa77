import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Issue } from '../../../../src/core/analysis';
import { analyzeDump } from '../../../../src/core/analyzeDump';
import { detectDump } from '../../../../src/core/detect/detectDump';
import { readSource } from '../../../../src/core/read/readSource';
import { slice } from '../../../../src/core/text/span';

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Skarwire</title>
<image><url>https://skarwire.example/a.png</url><title>Logo</title></image>
<item><title>Quillmark raises $12 million &amp; a pier</title><link>https://skarwire.example/1</link>
<description><![CDATA[<p>Quillmark, a Leeds startup, has raised <b>$12 million</b>, its chief executive said.</p><p>It has 40 people.</p>]]></description>
<pubDate>Fri, 17 May 2031 09:00:00 +0000</pubDate><dc:creator><![CDATA[Mona Whitlock]]></dc:creator><category>Business</category></item>
<item><title><![CDATA[Ferries &#8220;stand&#8221; still]]></title><description>&lt;p&gt;For six hours nobody could board the ferries to Skarholm.&lt;/p&gt;</description>
<pubDate>Thu, 16 May 2031 07:00:00 +0000</pubDate><author>jo@skarwire.example (Jo Reed)</author></item>
</channel></rss>`;

/** An article in short, with its text. */
interface Told {
  readonly title?: string;
  readonly body: string;
  readonly [field: string]: unknown;
}

function read(source: string): { readonly articles: Told[]; readonly issues: readonly Issue[] } {
  const { mapped, articles = [], issues, format } = readSource(source);
  assert.equal(format, 'feed');
  const told = articles.map(({ title, body, span: _, header: __, furniture: ___, ...fields }) => ({
    ...(title ? { title: slice(mapped.text, title) } : {}),
    body: slice(mapped.text, body),
    ...fields,
  }));
  return { articles: told, issues };
}

function codes(source: string): string[] {
  return read(source).issues.map(({ code }) => code);
}

describe('feedReader', () => {
  it('reads RSS: titles and texts without markup, escaped or in CDATA, with what is told of them', () => {
    assert.deepEqual(read(RSS), {
      articles: [
        {
          title: 'Quillmark raises $12 million & a pier',
          body: 'Quillmark, a Leeds startup, has raised $12 million, its chief executive said.\n\nIt has 40 people.',
          author: ['Mona Whitlock'],
          datePublished: '2031-05-17',
          dateText: 'Fri, 17 May 2031 09:00:00 +0000',
          articleSection: 'Business',
          publisher: 'Skarwire',
          url: 'https://skarwire.example/1',
        },
        {
          title: 'Ferries “stand” still',
          body: 'For six hours nobody could board the ferries to Skarholm.',
          author: ['Jo Reed'],
          datePublished: '2031-05-16',
          dateText: 'Thu, 16 May 2031 07:00:00 +0000',
          publisher: 'Skarwire',
        },
      ],
      issues: [],
    });
  });

  it('reads Atom: content before the summary, in text, HTML and XHTML, with any prefix', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Skarwire</title>
<entry><title type="html">Ferries &lt;i&gt;stand&lt;/i&gt; still</title><id>urn:1</id><updated>2031-06-01T00:00:00Z</updated><published>2031-05-16T07:00:00Z</published>
<link rel="enclosure" href="https://skarwire.example/1.mp3"/><link href="https://skarwire.example/1?a=1&amp;b=2"/>
<author><name>Mona Whitlock</name><uri>https://skarwire.example/mona</uri></author><author><name>Jo Reed</name></author><category term="ships" label="Ships"/>
<summary>Nobody could board.</summary><content type="html">For six hours &amp;amp; more nobody could board.</content></entry>
<entry><title>Teaser only</title><updated>2031-05-15</updated><summary>A pier is to be built in Porto.</summary>
<source><id>urn:x</id><title>Porto Post</title><updated>2020-01-01</updated></source></entry></feed>`;
    assert.deepEqual(read(atom).articles, [
      {
        title: 'Ferries stand still',
        body: 'For six hours & more nobody could board.',
        author: ['Mona Whitlock', 'Jo Reed'],
        datePublished: '2031-05-16',
        dateText: '2031-05-16T07:00:00Z',
        articleSection: 'Ships',
        publisher: 'Skarwire',
        url: 'https://skarwire.example/1?a=1&b=2',
      },
      {
        title: 'Teaser only',
        body: 'A pier is to be built in Porto.',
        author: [],
        datePublished: '2031-05-15',
        dateText: '2031-05-15',
        publisher: 'Porto Post',
      },
    ]);
    const xhtml = `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml"><a:entry><a:title>One</a:title>
<a:content type="xhtml"><x:div><x:p>A <x:b>bold</x:b> word &amp; more.</x:p><x:p>Two, with a <x:title>title</x:title>.</x:p></x:div></a:content></a:entry></a:feed>`;
    assert.deepEqual(
      read(xhtml).articles.map(({ title, body }) => [title, body]),
      [['One', 'A bold word & more.\n\nTwo, with a\n\ntitle\n\n.']],
    );
  });

  it('reads RSS 1.0, news sitemaps and NITF', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://skarwire.example/"><title>Skarwire</title></channel>
<item rdf:about="https://skarwire.example/1"><title>One</title><description>Short.</description><c:encoded><![CDATA[<p>Long text.</p>]]></c:encoded><d:date>2031-05-16T07:00:00+02:00</d:date><d:creator>Mona Whitlock</d:creator></item></rdf:RDF>`;
    assert.deepEqual(read(rdf).articles, [
      {
        title: 'One',
        body: 'Long text.',
        author: ['Mona Whitlock'],
        datePublished: '2031-05-16',
        dateText: '2031-05-16T07:00:00+02:00',
        publisher: 'Skarwire',
        url: 'https://skarwire.example/1',
      },
    ]);
    const sitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://skarwire.example/1</loc>
<n:news><n:publication><n:name>Skarwire</n:name><n:language>en</n:language></n:publication><n:publication_date>2031-05-16</n:publication_date><n:title>Ferries stand still</n:title></n:news></url></urlset>`;
    assert.deepEqual(read(sitemap).articles, [
      {
        title: 'Ferries stand still',
        body: '',
        author: [],
        datePublished: '2031-05-16',
        dateText: '2031-05-16',
        publisher: 'Skarwire',
        url: 'https://skarwire.example/1',
      },
    ]);
    const nitf = `<?xml version="1.0"?><nitf><head><title>Pier</title><docdata><date.issue norm="20310516T070000Z"/></docdata></head><body><body.head><hedline><hl1>Pier is shut</hl1></hedline>
<byline>By Mona Whitlock</byline></body.head><body.content><p>The pier is <em>shut</em>.</p><p>It will open.</p></body.content></body></nitf>`;
    assert.deepEqual(
      read(nitf).articles.map(({ body, author, datePublished }) => ({ body, author, datePublished })),
      [{ body: 'The pier is shut.\n\nIt will open.', author: ['Mona Whitlock'], datePublished: '2031-05-16' }],
    );
  });

  it('reads exports of WordPress: published posts by their authors, without shortcodes and comments', () => {
    const item = (type: string, status: string, title: string, content: string): string =>
      `<item><title>${title}</title><dc:creator><![CDATA[mwhit]]></dc:creator><description></description><content:encoded><![CDATA[${content}]]></content:encoded>
<excerpt:encoded><![CDATA[Short.]]></excerpt:encoded><wp:post_date>2031-05-17 11:00:00</wp:post_date><wp:status><![CDATA[${status}]]></wp:status><wp:post_type>${type}</wp:post_type>
<category domain="post_tag" nicename="a"><![CDATA[a tag]]></category><category domain="category" nicename="deals"><![CDATA[Deals]]></category>
<wp:comment><wp:comment_author>Troll</wp:comment_author><wp:comment_content><![CDATA[First!]]></wp:comment_content></wp:comment></item>`;
    const wxr = `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Ledger</title>
<wp:author><wp:author_login><![CDATA[mwhit]]></wp:author_login><wp:author_display_name><![CDATA[Mona Whitlock]]></wp:author_display_name></wp:author>
${item('post', 'publish', 'Blocks', '<!-- wp:paragraph {"a":1} -->\n<p>One &amp; two.</p>\n<!-- /wp:paragraph -->')}
${item('post', 'publish', 'Classic', '[caption id="a_1" width="300"]<img src="q.jpg" /> The team[/caption]\n\nA <b>first</b> [sic] one.\n\n[gallery ids="1,2"]\n\n[row][col w="1"]A second.[/col][/row]\n[embed]https://v.example/1[/embed]')}
${item('post', 'draft', 'Draft', 'Text.')}
${item('page', 'publish', 'About', 'Text.')}
${item('attachment', 'inherit', 'img_1', '')}
</channel></rss>`;
    const { articles, issues } = read(wxr);
    const fields = {
      author: ['Mona Whitlock'],
      datePublished: '2031-05-17',
      dateText: '2031-05-17 11:00:00',
      articleSection: 'Deals',
      publisher: 'Ledger',
    };
    assert.deepEqual(articles, [
      { title: 'Blocks', body: 'One & two.', ...fields },
      { title: 'Classic', body: 'The team\n\nA first [sic] one.\n\nA second.', ...fields },
    ]);
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['feed-entries-left-out'],
    );
    const { removals } = analyzeDump({ text: wxr });
    assert.deepEqual(
      removals.map(({ reason, span }) => [reason, slice(wxr, span)]),
      [['caption', 'The team']],
    );
  });

  it('reads an entry by itself, whose feed is not at hand, with whatever prefixes that declares', () => {
    const one = { body: 'Long text.', author: ['Mona Whitlock'], datePublished: '2031-05-16', dateText: '2031-05-16' };
    const item = `<item><title>One</title><description>Short.</description><c:encoded><![CDATA[<p>Long text.</p>]]></c:encoded><d:date>2031-05-16</d:date><d:creator>Mona Whitlock</d:creator><x:thing>No text</x:thing></item>`;
    const entry = `\n<a:entry><a:title>One</a:title><a:content>Long text.</a:content><a:published>2031-05-16</a:published><a:author><a:name>Mona Whitlock</a:name></a:author></a:entry>`;
    for (const text of [item, entry]) {
      assert.deepEqual(read(text), { articles: [{ title: 'One', ...one }], issues: [] });
      assert.equal(detectDump(text).kind, 'single_article');
    }
    const url = `<url><loc>https://skarwire.example/1</loc><n:news><n:publication><n:name>Skarwire</n:name></n:publication><n:title>One</n:title></n:news></url>`;
    assert.deepEqual(read(url).articles, [
      { title: 'One', body: '', author: [], publisher: 'Skarwire', url: 'https://skarwire.example/1' },
    ]);
    assert.deepEqual(codes(item.slice(0, -20)), ['feed-cut-off']);
    for (const text of ['<item>No parts</item>', '<items><title>x</title></items>', '<url name="x"/> <title>'])
      assert.notEqual(readSource(text).format, 'feed');
  });

  it('begins an entry where one stands, though the feed left its own title open', () => {
    const open = RSS.replace('Skarwire</title>', 'Skarwire');
    assert.equal(read(open).articles.length, 2);
  });

  it('reads documents that a program wrote for itself where their elements say what they hold', () => {
    const text = 'For six hours nobody could board the ferries to Skarholm, the operator Norrline said on Thursday.';
    const own = `<?xml version="1.0"?><articles><article id="1"><headline>Ferries stand still</headline><author>Jo Reed</author><publishedAt>2031-05-16</publishedAt>
<url>https://skarwire.example/1</url><body>${text}</body></article></articles>`;
    assert.deepEqual(read(own).articles, [
      {
        title: 'Ferries stand still',
        body: text,
        author: ['Jo Reed'],
        datePublished: '2031-05-16',
        dateText: '2031-05-16',
        url: 'https://skarwire.example/1',
      },
    ]);
    const goods = own.replace(text, 'Red, large.');
    assert.notEqual(readSource(goods).format, 'feed');
    assert.equal(detectDump(goods).kind, 'not_a_dump');
  });

  it('leads to articles whose spans are those of the feed', () => {
    const { dump, articles } = analyzeDump({ text: RSS });
    assert.equal(dump.kind, 'feed_digest');
    assert.equal(dump.format, 'feed');
    assert.equal(detectDump(RSS).kind, 'feed_digest');
    assert.equal(detectDump(RSS.slice(0, 500)).kind, 'single_article');
    assert.deepEqual(
      articles.map(({ headline, datePublished, author }) => ({ headline, datePublished, author })),
      [
        { headline: 'Quillmark raises $12 million & a pier', datePublished: '2031-05-17', author: ['Mona Whitlock'] },
        { headline: 'Ferries “stand” still', datePublished: '2031-05-16', author: ['Jo Reed'] },
      ],
    );
    const [title, body] = [articles[0]!.headlineSpan, articles[1]!.bodySpans[0]!];
    assert.equal(slice(RSS, title), 'Quillmark raises $12 million &amp; a pier');
    assert.equal(slice(RSS, body), 'For six hours nobody could board the ferries to Skarholm.');
  });

  it('reads what is whole of a feed that is cut off, and says that the rest is missing', () => {
    const inside = read(RSS.slice(0, RSS.indexOf('could board')));
    assert.deepEqual(
      inside.articles.map(({ body, truncated }) => [body.slice(0, 17), truncated]),
      [
        ['Quillmark, a Leed', undefined],
        ['For six hours nob', true],
      ],
    );
    assert.deepEqual(
      inside.issues.map(({ code }) => code),
      ['feed-cut-off'],
    );
    assert.deepEqual(codes(RSS.slice(0, RSS.indexOf('<item><title><![CDATA['))), ['feed-cut-off']);
  });

  it('says of teasers that they are cut, and takes no link for a text', () => {
    const teaser = RSS.replace('It has 40 people.', 'It has [&#8230;]').replace(
      '&lt;p&gt;For six hours nobody could board the ferries to Skarholm.&lt;/p&gt;',
      '&lt;a href="https://skarwire.example/2"&gt;Comments&lt;/a&gt;',
    );
    assert.deepEqual(
      read(teaser).articles.map(({ body, truncated }) => [body.slice(-8), truncated]),
      [
        [' has […]', true],
        ['', undefined],
      ],
    );
  });

  it('reads what is not well-formed as far as it goes', () => {
    const open = RSS.replace('</title><link>', '<link>').replace(']]></description>', '</description>');
    assert.deepEqual(
      read(open).articles.map(({ title, body }) => [title, body]),
      read(RSS).articles.map(({ title, body }) => [title, body]),
    );
    assert.deepEqual(codes(open), ['xml-damaged']);
    const unclosed = RSS.replace('</item>\n<item>', '\n<item>').replace('&amp;', '&nbsp;& ');
    assert.deepEqual(
      read(unclosed).articles.map(({ title }) => title),
      ['Quillmark raises $12 million & a pier', 'Ferries “stand” still'],
    );
    assert.deepEqual(codes(`\n<b>Warning</b>: something() in /srv/feed.php on line 3<br />\n${RSS}`), ['xml-junk']);
  });

  it('never expands entities that a document declares', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${RSS.slice(RSS.indexOf('<rss')).replace('still', 'still &b;')}`;
    assert.deepEqual(codes(bomb), ['xml-entities']);
    assert.equal(read(bomb).articles[1]!.title, 'Ferries “stand” still &b;');
  });

  it('takes no page and no other XML for a feed', () => {
    for (const source of [
      '<html><head><title>rss</title></head><body><p>See <rss>.</p></body></html>',
      '<?xml version="1.0"?><opml><body><outline text="a"/></body></opml>',
      '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description/></rdf:RDF>',
      `const FEED = \`${RSS}\`;`,
      'How to read a feed. It begins with a tag. Then comes <rss version="2.0"> and so on.',
    ])
      assert.notEqual(readSource(source).format, 'feed', source);
  });

  it('tells documents without articles from dumps, and feeds from their heads', () => {
    const kindOf = (source: string): string => detectDump(source).kind;
    assert.equal(kindOf('<?xml version="1.0"?>\n<settings><pier open="no"/></settings>\n'), 'not_a_dump');
    assert.equal(kindOf('<rss version="2.0"><channel><title>Skarwire</title></channel></rss>'), 'not_a_dump');
    assert.equal(kindOf(RSS.replaceAll('</item>', '<guid>urn:seed-dump:article:1:a-x</guid></item>')), 'not_a_dump');
    const categories = '<wp:category><wp:cat_name>Ships</wp:cat_name></wp:category>\n'.repeat(20);
    assert.equal(kindOf(`<rss version="2.0"><channel><title>Ledger</title>${categories}`), 'feed_digest');
    assert.equal(kindOf(RSS.slice(0, RSS.indexOf('pubDate'))), 'single_article');
  });

  it('reads what is cut off or crossed without an error, in the order of the source', () => {
    const piece = fc.constantFrom(
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '<p>',
      '&lt;b',
      '&amp;',
      '<',
      ' word ',
      '\n',
      '\n\n',
      '<author>',
      '</author>',
      '<name>',
      '<description>',
      '</description>',
      '<content:encoded type="xhtml">',
      '<pubDate>1 May 2031</pubDate>',
      '[caption]',
      '[/caption]',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = `<rss><item><title>One</title>${pieces.join('')}`;
        const { mapped, articles = [] } = readSource(source);
        let last = 0;
        for (let at = 0; at < mapped.text.length; at++) {
          const { start, end } = mapped.toSource({ start: at, end: at + 1 });
          assert.ok(start >= last && end >= start && end <= source.length);
          last = start;
        }
        for (const { span, title, body, header = [] } of articles)
          for (const part of [...(title ? [title] : []), body, ...header])
            assert.ok(part.start >= span.start && part.end <= span.end);
      }),
    );
  });
});
