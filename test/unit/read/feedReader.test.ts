import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { detectDump } from '../../../src/core/detect/detectDump';
import { readFeed } from '../../../src/core/read/feedReader';
import { readSource } from '../../../src/core/read/readSource';

const RSS = `<?xml version="1.0"?>
<rss version="2.0"><channel><title>Skarwire</title>
<item><title>Quillmark raises $12 million &amp; a pier</title><link>https://skarwire.example/1</link>
<description><![CDATA[<p>Quillmark, a Leeds startup, has raised <b>$12 million</b>, its chief executive said.</p><p>It has 40 people.</p>]]></description>
<pubDate>Fri, 17 May 2031 09:00:00 +0000</pubDate><dc:creator><![CDATA[Mona Whitlock]]></dc:creator></item>
<item><title><![CDATA[Ferries stand still]]></title><description>&lt;p&gt;For six hours nobody could board the ferries to Skarholm.&lt;/p&gt;</description>
<pubDate>Thu, 16 May 2031 07:00:00 +0000</pubDate></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Skarwire</title>
<entry><title>Ferries stand still</title><updated>2031-05-16T07:00:00Z</updated><author><name>Mona Whitlock</name></author>
<summary>Nobody could board.</summary><content type="html">For six hours nobody could board the ferries to Skarholm.</content></entry></feed>`;

describe('readFeed', () => {
  it('gives each entry as feed readers print it', () => {
    assert.equal(
      readFeed(RSS).mapped.text,
      [
        'Quillmark raises $12 million & a pier',
        'Posted: Fri, 17 May 2031 09:00:00 +0000',
        'By Mona Whitlock',
        '',
        'Quillmark, a Leeds startup, has raised $12 million, its chief executive said.',
        '',
        'It has 40 people.',
        '',
        'Ferries stand still',
        'Posted: Thu, 16 May 2031 07:00:00 +0000',
        '',
        'For six hours nobody could board the ferries to Skarholm.',
      ].join('\n'),
    );
  });

  it('takes the content before the summary, and the name of an author of Atom', () => {
    assert.equal(
      readFeed(ATOM).mapped.text,
      'Ferries stand still\nPosted: 2031-05-16T07:00:00Z\nBy Mona Whitlock\n\nFor six hours nobody could board the ferries to Skarholm.',
    );
  });

  it('leads to articles whose spans are those of the feed', () => {
    const { dump, articles } = analyzeDump({ text: RSS });
    assert.equal(dump.kind, 'feed_digest');
    assert.equal(detectDump(RSS).kind, 'feed_digest');
    assert.deepEqual(
      articles.map(({ headline, datePublished, author }) => ({ headline, datePublished, author })),
      [
        { headline: 'Quillmark raises $12 million & a pier', datePublished: '2031-05-17', author: ['Mona Whitlock'] },
        { headline: 'Ferries stand still', datePublished: '2031-05-16', author: [] },
      ],
    );
    const [title, body] = [articles[1]!.headlineSpan, articles[1]!.bodySpans[0]!];
    assert.equal(RSS.slice(title.start, title.end), 'Ferries stand still');
    assert.equal(RSS.slice(body.start, body.end), 'For six hours nobody could board the ferries to Skarholm.');
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
      '<author>',
      '<name>',
      '<description>',
      '<pubDate>1 May 2031</pubDate>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { mapped } = readSource(`<rss>${pieces.join('')}`);
        let last = 0;
        for (let at = 0; at < mapped.text.length; at++) {
          const { start, end } = mapped.toSource({ start: at, end: at + 1 });
          assert.ok(start >= last && end >= start);
          last = start;
        }
      }),
    );
  });
});
