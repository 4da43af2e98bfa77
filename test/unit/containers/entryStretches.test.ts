import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByteCursor } from '../../../src/core/containers/byteCursor';
import type { ContainerRecord } from '../../../src/core/containers/container';
import { type EntryStretch, entryStretches } from '../../../src/core/containers/feed/entryStretches';
import { FeedEntries } from '../../../src/core/read/feed/feedEntries';
import { records, rss, told } from './feedKit';
import { bytesSource } from './testSources';
import '../fixedSeed';

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
