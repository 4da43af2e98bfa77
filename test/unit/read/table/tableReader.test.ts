import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeDump } from '../../../../src/core/analyzeDump';
import { detectDump } from '../../../../src/core/detect/detectDump';
import { readSource } from '../../../../src/core/read/readSource';
import { slice } from '../../../../src/core/text/span';

/** Rows of articles: title, text, author, date, address. */
const ROWS = [
  [
    'Quillmark raises $12 million, opens a pier',
    'Quillmark, a Leeds startup, has raised $12 million, it said on Friday. Harrow Vale Capital led the round.\n\nIt has 40 people; "We, the founders, will hire," said Ann Stone.',
    'Mona Whitlock',
    '2031-05-17',
    'https://skarwire.example/1',
  ],
  [
    'Ferries stand still',
    'For six hours nobody could board the ferries to Skarholm, the operator Norrline said on Thursday | nobody was hurt. The pier was shut at eight after a storm, and was opened again in the afternoon.',
    'Jo Reed',
    '2031-05-16',
    'https://skarwire.example/2',
  ],
  [
    'Harbour of Skarholm 🚢 is sold',
    'Skarholm sold 30% of its harbour to Ølgod Invest for €40 million, the paper said on Monday. The sale is open to review, and the town said that it would keep the rest. It has owned all of it since 1921.',
    'Ann Stone',
    '2031-05-15',
    'https://skarwire.example/3',
  ],
];
const NAMES = ['id', 'headline', 'article_text', 'author', 'published', 'url'];

interface Form {
  readonly delimiter?: string;
  readonly names?: boolean;
  readonly quote?: (value: string) => string;
  readonly end?: string;
}

function doubled(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

function table({ delimiter = ',', names = true, quote = doubled, end = '\r\n' }: Form = {}): string {
  const rows = ROWS.map((row, at) => [String(at + 101), ...row.map(quote)]);
  return [...(names ? [NAMES] : []), ...rows].map((row) => row.join(delimiter) + end).join('');
}

function read(source: string): { readonly title: string; readonly body: string; readonly [field: string]: unknown }[] {
  const { mapped, articles = [], format } = readSource(source);
  assert.equal(format, 'csv');
  return articles.map(({ title, body, span: _, header: __, furniture: ___, ...fields }) => ({
    title: title ? slice(mapped.text, title) : '',
    body: slice(mapped.text, body),
    ...fields,
  }));
}

const TOLD = ROWS.map(([title, body, author, date, url]) => ({
  title,
  body,
  author: [author],
  datePublished: date,
  dateText: date,
  url,
}));

describe('tableReader', () => {
  it('reads rows as articles, whatever divides and encloses their values', () => {
    for (const delimiter of [',', ';', '\t', '|'])
      for (const end of ['\r\n', '\n', '\r']) assert.deepEqual(read(table({ delimiter, end })), TOLD);
    const escaped = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
    assert.deepEqual(read(table({ quote: escaped })), TOLD);
    const written = (value: string): string => value.replaceAll('\n', '\\n');
    assert.deepEqual(read(table({ delimiter: '\t', quote: written })), TOLD);
    assert.deepEqual(read(`sep=;\r\n${table({ delimiter: ';' })}`), TOLD);
  });

  it('finds columns without names by what they hold', () => {
    assert.deepEqual(read(table({ names: false })), TOLD);
  });

  it('leads to articles whose spans are those of the file', () => {
    const text = table();
    const { dump, articles } = analyzeDump({ text });
    assert.equal(dump.kind, 'dated_archive');
    assert.equal(detectDump(text).kind, 'dated_archive');
    assert.equal(slice(text, articles[0]!.headlineSpan), ROWS[0]![0]);
    assert.equal(
      slice(text, articles[0]!.bodySpans[1]!),
      'It has 40 people; ""We, the founders, will hire,"" said Ann Stone.',
    );
    assert.equal(articles[0]!.articleBody, ROWS[0]![1]);
  });

  it('reads values that are HTML, and takes nothing for what programs write for nothing', () => {
    const html = `title,summary,content\n"A <i>pier</i> is shut","Short.","<p>The pier of Skarholm is shut, &amp; the ferries stand still, the town said.</p><p>Nobody was hurt.</p>"
"Another pier is shut",NaN,"<p>The pier of Norrholm is shut as well, the town said on Friday.</p>"\n"A third pier opens today","A pier was opened in Porto, the town said on Monday.",null\n`;
    assert.deepEqual(
      read(html).map(({ title, body }) => [title, body]),
      [
        [
          'A pier is shut',
          'The pier of Skarholm is shut, & the ferries stand still, the town said.\n\nNobody was hurt.',
        ],
        ['Another pier is shut', 'The pier of Norrholm is shut as well, the town said on Friday.'],
        ['A third pier opens today', 'A pier was opened in Porto, the town said on Monday.'],
      ],
    );
  });

  it('puts a text together that nobody enclosed, and reads rows that lack values', () => {
    const source = `title,text,date
One pier is shut,"The pier is shut, the town said on Monday after a storm that came by night.",2031-05-17
Another pier is shut,The pier is shut, the town said, and nobody was hurt by it in the night.,2031-05-16
A third one is shut,"The third pier is shut, the town said on Tuesday."
`;
    assert.deepEqual(
      read(source).map(({ body, datePublished }) => [body, datePublished]),
      [
        ['The pier is shut, the town said on Monday after a storm that came by night.', '2031-05-17'],
        ['The pier is shut, the town said, and nobody was hurt by it in the night.', '2031-05-16'],
        ['The third pier is shut, the town said on Tuesday.', undefined],
      ],
    );
    assert.deepEqual(
      readSource(source).issues.map(({ code }) => code),
      ['table-uneven-rows'],
    );
  });

  it('reads texts that were written without a thought of what they hold', () => {
    const rows = ROWS.map((row) => [row[0]!.replace(',', ' and'), row[1]!.replaceAll('\n', ' '), row[3]!]);
    const source = ['title,text,date', ...rows.map((row) => row.join(','))].join('\n');
    assert.deepEqual(
      read(source).map(({ title, body, datePublished }) => [title, body, datePublished]),
      rows,
    );
  });

  it('reads all rows but the one that a stray quote is in, and says where it is', () => {
    const source = table().replace('said Ann Stone."', 'said Ann Stone.');
    assert.deepEqual(
      read(source).slice(1),
      TOLD.slice(1).map((told) => told),
    );
    const [issue] = readSource(source).issues;
    assert.equal(issue?.code, 'table-stray-quote');
    assert.equal(issue?.span?.start, source.indexOf('101'));
  });

  it('keeps what is there of a row that is cut off', () => {
    const source = table().slice(0, table().indexOf('for €40'));
    assert.deepEqual(
      read(source).map(({ title, truncated }) => [title, truncated]),
      ROWS.map(([title], at) => [title, at === 2 ? true : undefined]),
    );
    assert.deepEqual(
      readSource(source).issues.map(({ code }) => code),
      ['table-cut-off'],
    );
  });

  it('tells tables of figures, addresses and goods from dumps', () => {
    const many = (row: (at: number) => string): string => Array.from({ length: 30 }, (_, at) => row(at)).join('\n');
    for (const source of [
      `year,region,sales\n${many((at) => `${2000 + at},North,${at * 37}`)}`,
      `name,street,town\n${many((at) => `"Jane Roe ${at}","${at} Pier Street, Flat 3",Leeds`)}`,
      `sku;name;description;price\n${many((at) => `${at};Shoe ${at};"A shoe of leather, which is very good, and lasts for years; buy it now.";${at},99`)}`,
      `name,life,born\n${many((at) => `Jane Roe ${at},"She was born in Leeds, and has lived in Porto since. She is known for her piers, of which ${at} stand.",1971-02-03`)}`,
      `user\tstars\treview\n${many((at) => `${at}\t5\tI like this shoe ${at} a lot. It is good, and it lasts for years. Buy it now.`)}`,
    ]) {
      assert.notEqual(readSource(source).format, 'csv');
      assert.equal(detectDump(source).kind, 'not_a_dump', source.slice(0, 40));
    }
  });

  it('takes no prose for a table', () => {
    for (const source of [
      'Ferries stand still\n\nFor six hours, nobody could board the ferries to Skarholm.\n\nThe pier, too, is shut, the town said.\n',
      'Pier is shut, town says\nFerries stand still, and nobody could board them for six hours on Thursday morning, the operator said.\n'.repeat(
        4,
      ),
      'Title, text\n\nOne, two. It goes on and on, and nobody knows for how long it will, said the town.\n',
    ])
      assert.equal(readSource(source).format, 'text', source);
  });

  it('reads tables that are cut off anywhere, in the order of the file, each row that is whole as before', () => {
    const forms = fc.constantFrom<Form>({}, { delimiter: ';' }, { delimiter: '\t', end: '\n' }, { names: false });
    fc.assert(
      fc.property(forms, fc.nat(table().length), (form, length) => {
        const source = table(form).slice(0, length);
        const { mapped, articles = [], format } = readSource(source);
        let last = 0;
        for (let at = 0; at < mapped.text.length; at++) {
          const { start, end } = mapped.toSource({ start: at, end: at + 1 });
          assert.ok(start >= last && end >= start && end <= source.length);
          last = start;
        }
        let behind = 0;
        for (const [index, { span, title, body }] of articles.entries()) {
          assert.ok(span.start >= behind && title !== undefined && body.end <= span.end);
          if (index < articles.length - 1) assert.equal(slice(mapped.text, body), ROWS[index]![1]);
          behind = span.end;
        }
        if (format !== 'csv') assert.ok(length < table().indexOf('103') + 40);
      }),
      { numRuns: 60 },
    );
  });
});
