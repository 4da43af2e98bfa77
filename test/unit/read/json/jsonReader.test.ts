import assert from 'node:assert/strict';
import { analyzeDump } from '../../../../src/core/analyzeDump';
import { detectDump } from '../../../../src/core/detect/detectDump';
import { readSource } from '../../../../src/core/read/readSource';
import type { Reading, StatedArticle } from '../../../../src/core/text/reading';
import { slice } from '../../../../src/core/text/span';
import { asciiJson, jsonLines, type NewsRecord, RECORDS } from './newsRecords';

/** What is read of an article. */
interface Told {
  readonly title: string;
  readonly body: string;
  readonly date: string;
  readonly author: readonly string[];
  readonly url: string;
}

function told({ mapped: { text } }: Reading, { title, body, datePublished, author, url }: StatedArticle): Told {
  return {
    title: title ? slice(text, title) : '',
    body: slice(text, body),
    date: datePublished ?? '',
    author: author ?? [],
    url: url ?? '',
  };
}

function read(text: string): Told[] {
  const reading = readSource(text);
  return (reading.articles ?? []).map((article) => told(reading, article));
}

const codes = (text: string): string[] => readSource(text).issues.map(({ code }) => code);
const whole = ({ title, text, date, author, url }: NewsRecord): Told => ({
  title,
  body: text,
  date: date.slice(0, 10),
  author: [author],
  url,
});
const ALL = RECORDS.map(whole);
const titles = (text: string): string[] => read(text).map(({ title }) => title);
const TITLES = RECORDS.map(({ title }) => title);

describe('JSON with articles', () => {
  it('is read from JSON Lines, with escapes or without, with any line ends and a byte-order mark', () => {
    const plain = jsonLines(RECORDS);
    for (const text of [plain, asciiJson(plain), plain.replaceAll('\n', '\r\n\r\n'), `\ufeff${plain}`, plain.trimEnd()])
      assert.deepEqual(read(text), ALL);
    assert.equal(readSource(plain).format, 'jsonl');
  });

  it('is read from values without anything between, and set over several lines', () => {
    assert.deepEqual(read(RECORDS.map((row) => JSON.stringify(row)).join('')), ALL);
    assert.deepEqual(read(RECORDS.map((row) => JSON.stringify(row, null, 2)).join('\n')), ALL);
  });

  it('is found at any depth', () => {
    const forms: unknown[] = [
      RECORDS,
      { status: 'ok', count: 3, articles: RECORDS },
      { took: 2, hits: { total: 3, hits: RECORDS.map((_source, index) => ({ _id: `${index}`, _source })) } },
      { data: RECORDS.map((attributes) => ({ type: 'article', attributes })) },
      { props: { pageProps: { feed: [{ name: 'latest', stories: RECORDS }] } } },
      Object.fromEntries(RECORDS.map((row, index) => [`2024-${index}`, row])),
    ];
    for (const form of forms) {
      assert.deepEqual(read(JSON.stringify(form)), ALL);
      assert.deepEqual(read(JSON.stringify(form, null, 2)), ALL);
    }
  });

  it('may have its fields in any order, and under many names', () => {
    const rows = RECORDS.map(({ title, text, date, author, url }) => ({
      maintext: text,
      date_publish: date.slice(0, 19).replace('T', ' '),
      description: `${text.slice(0, 60)}…`,
      authors: [author],
      source_domain: 'post.example',
      headline: title,
      url,
      language: 'en',
    }));
    assert.deepEqual(read(jsonLines(rows)), ALL);
    assert.equal(readSource(jsonLines(rows)).articles?.[0]?.publisher, 'post.example');
  });

  it('may have fields whose names tell nothing', () => {
    const rows = RECORDS.map(({ title, text, date, url }, f1) => ({ f1, f2: title, f3: text, f4: url, f5: date }));
    assert.deepEqual(
      read(jsonLines(rows)),
      ALL.map((one) => ({ ...one, author: [] })),
    );
  });

  it('knows dates in seconds, in milliseconds and as mail has them', () => {
    for (const date of [1714732200, 1714732200000, '1714732200', 'Fri, 03 May 2024 10:30:00 +0000', '20240503T103000Z'])
      assert.equal(read(JSON.stringify([{ ...RECORDS[0], date }, RECORDS[1]]))[0]?.date, '2024-05-03', String(date));
  });

  it('is a JSON Feed, whose HTML is read as text', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Post',
      home_page_url: 'https://post.example/',
      items: RECORDS.map(({ title, text, date, author, url }) => ({
        id: url,
        url,
        title,
        content_html: `<p>${text.replaceAll('&', '&amp;').replaceAll('–', '&#8211;').split('\n\n').join('</p>\n<p>')}</p><div class="share"><a href="#">Share this</a></div>`,
        date_published: date,
        authors: [{ name: author, url: 'https://post.example/people' }],
      })),
    };
    const text = JSON.stringify(feed);
    const { articles, removals, dump } = analyzeDump({ text });
    assert.equal(dump.format, 'json');
    assert.deepEqual(
      articles.map(({ headline, articleBody, author }) => ({ headline, articleBody, author })),
      RECORDS.map((row) => ({ headline: row.title, articleBody: row.text, author: [row.author] })),
    );
    assert.deepEqual(
      removals.map(({ reason, span }) => [reason, slice(text, span)]),
      RECORDS.map(() => ['share', 'Share this']),
    );
  });

  it('is what WordPress gives, with authors embedded, slashes escaped, and cut off in the middle', () => {
    const posts = RECORDS.map(({ title, text, date, author, url }, id) => ({
      id,
      date: date.slice(0, 19),
      date_gmt: date.slice(0, 19),
      guid: { rendered: `https://post.example/?p=${id}` },
      type: 'post',
      link: url,
      title: { rendered: title.replace('€', '&euro;') },
      content: { rendered: `<p>${text.split('\n\n').join('</p>\n<p>')}</p>\n`, protected: false },
      excerpt: { rendered: '<p>Otterburn said on Monday [&hellip;]</p>\n' },
      author: 3,
      categories: [4, 5],
      yoast_head_json: { title: `${title} - The Post`, description: 'All of the news of ink, every single day.' },
      _embedded: {
        author: [{ id: 3, name: author, description: 'Writes about ink and pens for the paper since 2011.' }],
        'wp:term': [[{ id: 4, name: 'Deals', taxonomy: 'category' }]],
      },
    }));
    const text = JSON.stringify(posts).replaceAll('/', '\\/');
    assert.deepEqual(read(text), ALL);
    assert.equal(readSource(text).articles?.[0]?.articleSection, 'Deals');
    const cut = text.slice(0, text.indexOf('Solenne has called'));
    assert.deepEqual(read(cut).slice(0, 2), ALL.slice(0, 2));
    assert.deepEqual(codes(cut), ['json-cut-off']);
  });

  it('is a graph of schema.org, of which only the articles count', () => {
    const graph = [
      { '@type': 'WebSite', name: 'The Post', description: 'News of pens and ink, every day of the week, for all.' },
      ...RECORDS.map(({ title, text, date, author, url }) => ({
        '@type': ['Article', 'NewsArticle'],
        headline: title,
        articleBody: text,
        datePublished: date,
        author: { '@type': 'Person', name: author },
        publisher: { '@type': 'Organization', name: 'The Post' },
        mainEntityOfPage: { '@id': url },
      })),
      { '@type': 'Person', name: 'Tess Rohan', description: 'Tess Rohan writes about ink. She lives in Basel.' },
    ];
    const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
    assert.deepEqual(read(text), ALL);
    assert.equal(readSource(text).articles?.[0]?.publisher, 'The Post');
  });

  it('may have paragraphs as a list, or as blocks', () => {
    const split = RECORDS.map(({ title, text }) => ({ title, paragraphs: text.split('\n\n') }));
    const blocks = RECORDS.map(({ title, text }) => ({
      headline: title,
      content_elements: text.split('\n\n').map((content) => ({ type: 'text', content })),
    }));
    for (const rows of [split, blocks])
      assert.deepEqual(
        read(JSON.stringify(rows)).map(({ title, body }) => ({ title, text: body })),
        RECORDS.map(({ title, text }) => ({ title, text })),
      );
  });

  it('takes the first line of a text without a title as its headline', () => {
    const rows = RECORDS.map(({ title, text, url }) => ({ text: `${title}\n${text}`, url }));
    const { articles } = analyzeDump({ text: jsonLines(rows) });
    assert.deepEqual(
      articles.map(({ headline, articleBody, url }) => [headline, articleBody, url]),
      RECORDS.map(({ title, text, url }) => [title, text, url]),
    );
  });

  it('says where an interface cut a text off', () => {
    const rows = RECORDS.map(({ title, text, date }) => ({
      title,
      content: `${text.slice(0, 90)}… [+2312 chars]`,
      date,
    }));
    const { articles } = analyzeDump({ text: JSON.stringify({ articles: rows }) });
    assert.ok(articles.every(({ truncated, articleBody }) => truncated && !articleBody.includes('chars')));
  });
});

describe('JSON that is damaged', () => {
  const rows = RECORDS.map((row) => JSON.stringify(row));

  it('loses the bad line alone', () => {
    const bad = [
      'no JSON at all',
      rows[0]!.slice(0, 150),
      rows[0]!.slice(0, -1),
      rows[0]!.replace('"text"', 'text"'),
      '{]',
    ];
    for (const line of bad) {
      const text = [rows[0], line, rows[1], '', rows[2]].join('\n');
      assert.deepEqual(titles(text), TITLES, line);
      assert.deepEqual(codes(text), ['json-damaged'], line);
      assert.match(readSource(text).issues[0]!.message, /line 2 /);
    }
  });

  it('loses the damaged object of a list alone, on lines or on one', () => {
    for (const indent of [2, 0]) {
      const text = JSON.stringify(RECORDS, null, indent);
      const at = text.indexOf('"text"', text.indexOf('Mirador'));
      const damaged = `${text.slice(0, at)}oops${text.slice(at)}`;
      assert.deepEqual(titles(damaged), [TITLES[0], TITLES[2]]);
      assert.deepEqual(codes(damaged), ['json-damaged']);
    }
  });

  it('reads what is whole of a text that is cut off', () => {
    const text = jsonLines(RECORDS);
    const cut = text.slice(0, text.indexOf('close to them'));
    const { articles } = analyzeDump({ text: cut });
    assert.deepEqual(
      articles.map(({ headline, truncated }) => [headline, truncated ?? false]),
      TITLES.map((title, index) => [title, index === 2]),
    );
  });

  it('is an issue where a record holds nothing', () => {
    assert.deepEqual(codes(jsonLines([...RECORDS, { title: 5, text: null }])), ['json-no-article']);
  });
});

describe('JSON without articles', () => {
  const prose = RECORDS[0]!.text;
  const many = <T>(row: (index: number) => T): T[] => Array.from({ length: 12 }, (_, index) => row(index));
  const others: Readonly<Record<string, string>> = {
    settings: JSON.stringify({ editor: { fontSize: 12, theme: 'dark' }, files: ['a', 'b'] }, null, 2),
    'a package': JSON.stringify(
      { name: 'inkwell', version: '1.0.0', description: 'A tool that does things with ink.', scripts: { build: 'x' } },
      null,
      2,
    ),
    goods: JSON.stringify(
      many((id) => ({ id, title: `Blue pen with a gold nib no. ${id}`, description: prose, price: 5 })),
    ),
    dialogues: jsonLines(
      many(() => ({
        messages: [
          { role: 'user', content: prose },
          { role: 'assistant', content: prose },
        ],
      })),
    ),
    tasks: jsonLines(many(() => ({ instruction: 'Sum up the story.', input: prose, output: prose }))),
    code: jsonLines(many((n) => ({ path: `src/a${n}.py`, content: 'def f(x):\n    return x + 1\n'.repeat(9) }))),
    log: jsonLines(many((n) => ({ level: 'info', time: 1714557600 + n, msg: `Server ${n} started on port 80` }))),
    tickets: JSON.stringify(
      many((number) => ({
        number,
        title: 'It crashes when closed twice',
        body: prose,
        state: 'open',
        html_url: 'https://git.example/1',
        reactions: { total: 1 },
      })),
    ),
    messages: JSON.stringify(
      Object.fromEntries(many((n) => [`key.${n}`, 'Save your changes before you close this.'])),
      null,
      2,
    ),
    rows: jsonLines(many((n) => [n, 'ink', 5.5])),
    'results of this program': JSON.stringify(analyzeDump({ text: jsonLines(RECORDS) })),
  };
  for (const [what, text] of Object.entries(others))
    it(`is no dump: ${what}`, () => {
      assert.equal(readSource(text).articles, undefined);
      assert.equal(detectDump(text).kind, 'not_a_dump');
      assert.equal(analyzeDump({ text }).dump.kind, 'not_a_dump');
    });

  it('leaves a page that JSON leaked into as it is', () => {
    const leak = JSON.stringify(RECORDS[0]);
    const text = `${leak}\n\n${RECORDS.map((row) => `${row.title}\n\n${row.text}`).join('\n\n\n')}`;
    assert.equal(readSource(text).format, 'text');
  });
});

describe('detectDump on JSON', () => {
  it('knows articles by a head that ends anywhere', () => {
    const text = jsonLines(RECORDS);
    for (const end of [text.length, 700, 400, 250])
      assert.notEqual(detectDump(text.slice(0, end)).kind, 'not_a_dump', String(end));
  });
});
