import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis, Deal } from '../../../src/core/analysis';
import { exportAnalyses } from '../../../src/core/export/analysisExport';
import { exportArticles } from '../../../src/core/export/articlesExport';
import { type Cell, csvRecord } from '../../../src/core/export/csv';
import { dealsExporter, exportDeals } from '../../../src/core/export/dealsExport';
import { dealText } from '../../../src/core/export/dealText';
import { exportEntities } from '../../../src/core/export/entitiesExport';
import { exportAll } from '../../../src/core/export/exporter';
import { EXPORT_FORMATS } from '../../../src/core/export/exportFormat';
import { jsonPieces } from '../../../src/core/export/jsonPieces';
import { escapeMarkdown, markdownLink } from '../../../src/core/export/markdown';
import { moneyText } from '../../../src/core/export/moneyText';
import { exampleAnalysis } from './exampleAnalysis';
import '../fixedSeed';

/** The records of a CSV text, read by the grammar of RFC 4180. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let record: string[] = [];
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    records.push(record);
    record = [];
  }
  assert.equal(cell.lastIndex, 0, 'the table ends inside a record');
  return records;
}

describe('csvRecord', () => {
  it('quotes what needs quotes and joins lists', () => {
    const record = csvRecord(['a, b', 'say "hi"', 'two\nlines', ['x', 'y'], 12.5, true, undefined, 'plain']);
    assert.equal(record, '"a, b","say ""hi""","two\nlines",x; y,12.5,true,,plain\r\n');
  });

  it('makes formulas harmless and leaves numbers alone', () => {
    const record = csvRecord(['=1+1', '+1', '-1', '@sum', '\tx', -5]);
    assert.equal(record, "'=1+1,'+1,'-1,'@sum,'\tx,-5\r\n");
  });

  it('is read back as it was', () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom(...'ab",;\r\n =') }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (records) => {
        const text = records.map((record: readonly Cell[]) => csvRecord(record)).join('');
        const plain = records.map((record) => record.map((value) => (/^[=\r\n]/.test(value) ? `'${value}` : value)));
        assert.deepEqual(readCsv(text), plain);
      }),
    );
  });
});

describe('jsonPieces', () => {
  it('joins to what JSON.stringify gives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat({ max: 4 }), fc.constantFrom('', '  '), (value, depth, indent) => {
        assert.equal([...jsonPieces(value, { indent, depth })].join(''), JSON.stringify(value, null, indent));
      }),
    );
  });

  it('leaves undefined fields out', () => {
    assert.equal([...jsonPieces({ a: undefined, b: 1 }, { indent: '', depth: 1 })].join(''), '{"b":1}');
  });
});

describe('Markdown', () => {
  it('escapes what would be markup', () => {
    assert.equal(escapeMarkdown('*a* <b> [c](d) `e` _f_ |g|'), '\\*a\\* \\<b\\> \\[c\\](d) \\`e\\` \\_f\\_ \\|g\\|');
    assert.equal(escapeMarkdown('# no heading'), '\\# no heading');
    assert.equal(escapeMarkdown('1. no list'), '1\\. no list');
    assert.equal(escapeMarkdown('two\n\nparagraphs'), 'two paragraphs');
    assert.equal(escapeMarkdown('&lt; and &#60;'), '\\&lt; and \\&#60;');
  });

  it('leaves sums and ampersands as they are', () => {
    assert.equal(escapeMarkdown('Alder & Elm raise $48M of US$60M'), 'Alder & Elm raise $48M of US$60M');
    assert.equal(escapeMarkdown('R$ 5 or $x$'), 'R\\$ 5 or \\$x\\$');
  });

  it('links web addresses only', () => {
    assert.equal(markdownLink('x', 'https://a.example/(b)'), '[x](<https://a.example/(b)>)');
    assert.equal(markdownLink('x', 'javascript:alert(1)'), 'x');
  });
});

describe('moneyText', () => {
  for (const [value, currency, text] of [
    [48e6, 'USD', '$48M'],
    [1.25e9, 'EUR', '€1.25B'],
    [79_999, 'INR', '₹79,999'],
    [540e6, 'CHF', 'CHF 540M'],
    [2e12, 'JPY', '¥2T'],
    [0.5, 'GBP', '£0.5'],
  ] as const) {
    it(text, () => assert.equal(moneyText({ value, currency }), text));
  }

  it('says how exact the sum is', () => {
    assert.equal(moneyText({ value: 3e6, currency: 'USD', qualifier: 'up_to' }), 'up to $3M');
  });
});

describe('dealText', () => {
  it('tells each type of deal in a line', () => {
    assert.deepEqual(exampleAnalysis().deals.map(dealText), [
      'Quillmark raises €265M (series B) from Marlowe Ridge (lead) and Kestrel',
      'Otterburn and Quillmark merge',
      '=Formula buys 12.5% of Otterburn from Kestrel for £3M',
      'Kestrel and Marlowe Ridge buy Otterburn',
      'Marlowe Ridge raises money for =Formula',
      'Otterburn goes public on Oslo',
      'Otterburn and Kestrel work together',
    ]);
  });

  it('says that a party is not named', () => {
    const [round] = exampleAnalysis().deals;
    assert.equal(round?.type, 'funding_round');
    const { company, amount, ...rest } = round;
    assert.equal(company?.name, 'Quillmark');
    assert.equal(amount?.currency, 'EUR');
    assert.equal(dealText({ ...rest, investors: [] }), 'an unnamed company raises money (series B)');
    const stake = exampleAnalysis().deals.find((deal) => deal.type === 'stake_purchase');
    assert.ok(stake);
    assert.equal(dealText({ ...stake, acquirer: [] }), 'an unnamed buyer buys 12.5% of Otterburn from Kestrel for £3M');
  });
});

describe('exports', () => {
  it('JSON documents hold one list for each dump', () => {
    const analyses = [exampleAnalysis('a.txt'), exampleAnalysis('b.txt')];
    const document = JSON.parse(exportAll(dealsExporter('json'), analyses));
    assert.equal(document.document, 'deals');
    assert.equal(document.schemaVersion, 1);
    assert.deepEqual(
      document.dumps.map(({ source, deals }: { source: string; deals: unknown[] }) => [source, deals.length]),
      [
        ['a.txt', 7],
        ['b.txt', 7],
      ],
    );
    assert.deepEqual(document.dumps[0].deals, exampleAnalysis().deals);
    assert.deepEqual(document.dumps[0].articles, [
      {
        id: 'a-1',
        headline: exampleAnalysis().articles[0]?.headline,
        datePublished: '2024-05-03',
        url: 'https://news.example/quillmark',
      },
    ]);
  });

  it('analyze gives the record itself, and an array of several', () => {
    assert.deepEqual(JSON.parse(exportAnalyses([exampleAnalysis()], 'json')), exampleAnalysis());
    assert.deepEqual(JSON.parse(exportAnalyses([exampleAnalysis(), exampleAnalysis()], 'json')), [
      exampleAnalysis(),
      exampleAnalysis(),
    ]);
    assert.deepEqual(JSON.parse(exportAnalyses([], 'json')), []);
  });

  it('JSONL gives one item a line with its source', () => {
    const lines = exportEntities([exampleAnalysis()], 'jsonl').trimEnd().split('\n');
    assert.equal(lines.length, 4);
    assert.deepEqual(JSON.parse(lines[0]!), { source: 'folder/example.txt', ...exampleAnalysis().entities[0] });
    assert.equal(
      JSON.parse(exportDeals([exampleAnalysis()], 'jsonl').split('\n')[0]!).article,
      exampleAnalysis().articles[0]?.headline,
    );
    assert.deepEqual(JSON.parse(exportAnalyses([exampleAnalysis()], 'jsonl')), exampleAnalysis());
  });

  it('CSV tables have as many cells in each record as in the head', () => {
    for (const exportAs of [exportArticles, exportEntities, exportDeals, exportAnalyses]) {
      const [head, ...records] = readCsv(exportAs([exampleAnalysis()], 'csv'));
      assert.ok(records.length > 0);
      for (const record of records) assert.equal(record.length, head?.length);
    }
  });

  it('gives a deal that several articles tell once, with the headlines of the others', () => {
    const analysis = exampleAnalysis();
    const deals = analysis.deals.map((deal, i): Deal => {
      if (i === 0)
        return { ...deal, sources: ['a-2'], elsewhere: [{ source: 'b.txt', articleId: 'a-9', headline: 'A round' }] };
      return i === 1 ? { ...deal, articleId: 'a-2', sameAs: 'd-1' } : deal;
    });
    const articles = [...analysis.articles, { ...analysis.articles[0]!, id: 'a-2', headline: 'Told again' }];
    const twice = { ...analysis, articles, deals };
    const [head, first, ...others] = readCsv(exportDeals([twice], 'csv'));
    assert.equal(first?.[head?.indexOf('toldElsewhere') ?? -1], 'Told again; b.txt: A round');
    assert.equal(others.length, 5);
    assert.match(exportDeals([twice], 'text'), /from Marlowe Ridge \(lead\) and Kestrel \(3 articles\)\n/);
    assert.match(exportAnalyses([twice], 'text'), /2 articles, 4 entities, 6 deals/);
  });

  it('merges the deals of several dumps', () => {
    const named = (path: string): Analysis => {
      const analysis = exampleAnalysis(path);
      return { ...analysis, deals: analysis.deals.slice(0, 1) };
    };
    const document = JSON.parse(exportDeals([named('a.txt'), named('b.txt')], 'json'));
    const [first, second] = document.dumps;
    assert.deepEqual(second.deals, []);
    assert.deepEqual(first.deals[0].elsewhere, [
      { source: 'b.txt', articleId: 'a-1', headline: exampleAnalysis().articles[0]!.headline },
    ]);
  });

  it('JSON of deals tells of contradictions', () => {
    const conflict = { code: 'deal-conflict', severity: 'warning', message: 'They differ.' } as const;
    const analysis = { ...exampleAnalysis(), issues: [...exampleAnalysis().issues, conflict] };
    assert.deepEqual(JSON.parse(exportDeals([analysis], 'json')).dumps[0].issues, [conflict]);
  });

  it('CSV of deals names parties by role', () => {
    const [head, , , stake] = readCsv(exportDeals([exampleAnalysis()], 'csv'));
    const cell = (column: string): string | undefined => stake?.[head?.indexOf(column) ?? -1];
    assert.deepEqual(
      ['type', 'acquirer', 'target', 'seller', 'stakePercent', 'amount', 'currency', 'company'].map(cell),
      ['stake_purchase', "'=Formula", 'Otterburn', 'Kestrel', '12.5', '3000000', 'GBP', ''],
    );
  });

  it('Markdown of articles keeps every paragraph', () => {
    const markdown = exportArticles([exampleAnalysis()], 'md');
    assert.match(
      markdown,
      /^## Quillmark raises €265 million \(\$289 million\) from Marlowe Ridge\n\n\*2024-05-03 · Ada Fenwick, Bo Lund · \[/,
    );
    assert.ok(markdown.includes('Quillmark \\| a maker of \\*pens\\*, said "hello".'));
    assert.ok(markdown.endsWith('Otterburn lists in Oslo, and works with Kestrel.\n\n'));
  });

  it('text of an analysis lists articles with their deals', () => {
    const text = exportAnalyses([exampleAnalysis()], 'text');
    assert.ok(
      text.startsWith('folder/example.txt\n  single article (0.75): 1 article, 4 entities, 7 deals, 0 removals\n'),
    );
    assert.ok(text.includes('  1. Quillmark raises €265 million ($289 million) from Marlowe Ridge  (2024-05-03)\n'));
    assert.ok(text.includes('     [acquisition, rumored, background] Kestrel and Marlowe Ridge buy Otterburn\n'));
  });

  it('every format of an empty analysis is well formed', () => {
    const empty: Analysis = { ...exampleAnalysis(''), articles: [], entities: [], deals: [], issues: [] };
    for (const format of EXPORT_FORMATS) {
      for (const exportAs of [exportArticles, exportEntities, exportDeals, exportAnalyses]) {
        const text = exportAs([empty], format);
        if (format === 'json') assert.doesNotThrow(() => JSON.parse(text));
        assert.ok(!text.includes('undefined'));
      }
    }
  });
});
