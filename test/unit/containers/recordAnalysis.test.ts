import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { analyzeDump } from '../../../src/core/analyzeDump';
import type { ContainerRecord } from '../../../src/core/containers/container';
import { recordDump } from '../../../src/core/containers/recordDump';
import { assertLawful } from '../laws/analysisLaws';
import { bytesSource, dataFile, itemsOf, recordsIn } from './testSources';

const stated = { url: 'https://selwood.example/1', dateCaptured: '2024-03-06', publisher: 'Selwood' };
const analyzed = (text: string, more: Partial<ContainerRecord> = {}): Analysis => {
  const bytes = { start: 5, end: 90 };
  const record = { container: 'warc', number: 3, bytes, text, encoding: 'utf-8', issues: [], ...more } as const;
  return analyzeDump(recordDump(record, 'crawl.warc'));
};
const STORY =
  'Otterburn buys Quillmark\n\nOtterburn Systems bought Quillmark Analytics for €5 million yesterday, it said.\n';

describe('the analysis of a record', () => {
  for (const name of [
    'crawl.warc.gz',
    'mails.mbox',
    'newsletter.eml',
    'page.mhtml',
    'lines.jsonl.zst',
    'rows-zstd.parquet',
  ])
    it(`keeps the laws of analyses in ${name}`, async () => {
      const [record] = recordsIn(await itemsOf(bytesSource(dataFile(name), name)));
      const analysis = analyzeDump(recordDump(record!, name));
      // Places in the record are bytes, not spans.
      const { record: place, ...dump } = analysis.dump;
      assertLawful({ ...analysis, dump }, record!.text);
      assert.equal(place?.number, 1);
      assert.equal(analysis.articles.length, 1);
      assert.match(analysis.articles[0]!.headline, /^Otterburn/);
    });

  it('says where the record is', () => {
    assert.deepEqual(analyzed(STORY, { within: { start: 0, end: 7 }, stated }).dump.record, {
      container: 'warc',
      number: 3,
      start: 5,
      end: 90,
      within: { start: 0, end: 7 },
      url: 'https://selwood.example/1',
    });
  });

  it('takes from the container what the text does not say, and counts days from when it was fetched', () => {
    const { articles, deals } = analyzed(STORY, { stated });
    assert.equal(articles[0]?.url, 'https://selwood.example/1');
    assert.equal(articles[0]?.publisher, 'Selwood');
    assert.equal(articles[0]?.datePublished, undefined);
    assert.equal(deals[0]?.date?.iso, '2024-03-05');
    const dated = analyzed(STORY, { stated: { ...stated, datePublished: '2024-02-02', author: ['Ann Roe'] } });
    assert.deepEqual(dated.articles[0]?.author, ['Ann Roe']);
    assert.equal(dated.articles[0]?.datePublished, '2024-02-02');
    assert.equal(dated.deals[0]?.date?.iso, '2024-02-01');
  });

  it('believes the text where both say something', () => {
    const text = STORY.replace('\n\n', '\nBy Max Lee\nMarch 1, 2024\n\n');
    const { articles } = analyzed(text, { stated: { author: ['Ann Roe'], datePublished: '2024-02-02' } });
    assert.deepEqual([articles[0]?.author, articles[0]?.datePublished], [['Max Lee'], '2024-03-01']);
  });
});
