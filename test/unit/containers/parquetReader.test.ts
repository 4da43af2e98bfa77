import assert from 'node:assert/strict';
import { OnceSource } from '../../../src/core/containers/byteSource';
import { bytesSource, dataFile, itemsOf, recordsIn, troublesIn } from './testSources';

describe('Parquet', () => {
  for (const codec of ['snappy', 'gzip', 'zstd', 'brotli', 'lz4', 'none'])
    it(`gives the rows of a table that is packed as ${codec}`, async () => {
      const records = recordsIn(await itemsOf(bytesSource(dataFile(`rows-${codec}.parquet`))));
      assert.deepEqual(
        records.map(({ number }) => number),
        Array.from({ length: 60 }, (_, i) => i + 1),
      );
      const { text, stated, bytes, format } = records[41]!;
      assert.ok(text.startsWith('Otterburn raises €41 million\n\nOtterburn Systems has raised €44 million'));
      assert.deepEqual(stated, {
        title: 'Otterburn raises €41 million',
        author: ['Ann Roe', 'Max Lee'],
        datePublished: '2024-03-05',
        url: 'https://selwood.example/41',
      });
      assert.equal(format, 'text');
      assert.ok(bytes.start > records[0]!.bytes.start && bytes.end > bytes.start);
    });

  it('goes on at a row', async () => {
    for (const codec of ['snappy', 'zstd']) {
      const source = bytesSource(dataFile(`rows-${codec}.parquet`));
      const records = recordsIn(await itemsOf(source));
      assert.deepEqual(recordsIn(await itemsOf(source, records[33])), records.slice(33));
    }
  });

  it('reads a stream', async () => {
    const once = new OnceSource(bytesSource(dataFile('rows-gzip.parquet')).stream());
    assert.equal(recordsIn(await itemsOf(once)).length, 60);
  });

  it('says where no column holds articles', async () => {
    assert.deepEqual(troublesIn(await itemsOf(bytesSource(dataFile('goods.parquet')))), ['no-articles']);
  });

  it('tells of a file that is cut off or damaged, and reads the other rows', async () => {
    const bytes = Uint8Array.from(dataFile('rows-snappy.parquet'));
    assert.deepEqual(troublesIn(await itemsOf(bytesSource(bytes.subarray(0, 5000)))), ['damaged-parquet']);
    const second = recordsIn(await itemsOf(bytesSource(bytes)))[20]!.bytes;
    bytes.fill(0xff, second.start, second.end);
    const items = await itemsOf(bytesSource(bytes));
    assert.deepEqual(troublesIn(items), ['damaged-rows']);
    assert.deepEqual(
      recordsIn(items).map(({ number }) => number),
      Array.from({ length: 40 }, (_, i) => (i < 20 ? i + 1 : i + 21)),
    );
  });
});
