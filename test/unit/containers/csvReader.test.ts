import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { bytesSource, itemsOf, recordsIn } from './testSources';

const COUNT = 40;
const story = (i: number): string =>
  `Otterburn Systems has raised €${i} million, “its first”, in a round led by Tolland Capital.\n\nIt makes ""café"" robots, in Leeds, and employs ${i} people.`;
const rows = Array.from(
  { length: COUNT },
  (_, i) => `${i},"Otterburn raises €${i} million, again",2024-03-05,https://selwood.example/${i},"${story(i)}"`,
);
const csv = `id,title,date,url,text\r\n${rows.join('\r\n')}\r\n`;
const read = async (text: string | Uint8Array) =>
  recordsIn(await itemsOf(bytesSource(typeof text === 'string' ? Buffer.from(text) : text, 'a.csv', 333)));

describe('CSV, row by row', () => {
  it('gives each row with its title in front, and where it stands', async () => {
    const records = await read(csv);
    assert.equal(records.length, COUNT);
    const { text, stated, bytes, number, container } = records[7]!;
    assert.deepEqual([container, number], ['csv', 8]);
    assert.equal(text, `Otterburn raises €7 million, again\n\n${story(7).replaceAll('""', '"')}`);
    assert.deepEqual(stated, {
      title: 'Otterburn raises €7 million, again',
      datePublished: '2024-03-05',
      url: 'https://selwood.example/7',
    });
    assert.equal(Buffer.from(csv).subarray(bytes.start, bytes.end).toString(), `${rows[7]}\r\n`);
  });

  it('reads it packed, with a mark, in other encodings', async () => {
    const plain = await read(csv);
    const texts = plain.map(({ text }) => text);
    const same = async (bytes: Uint8Array) =>
      assert.deepEqual(
        (await read(bytes)).map(({ text }) => text),
        texts,
      );
    await same(gzipSync(csv));
    await same(Buffer.from(`\ufeff${csv}`));
    const western = await read(Buffer.from(csv.replaceAll('€', '£').replace(/[“”]/g, ''), 'latin1'));
    assert.match(western[3]!.text, /raised £3 million/);
  });

  it('goes on at a row', async () => {
    const source = bytesSource(Buffer.from(csv), 'a.csv', 100);
    const records = recordsIn(await itemsOf(source));
    for (const [i, place] of records.entries())
      if (i % 7 === 0) assert.deepEqual(recordsIn(await itemsOf(source, place)), records.slice(i));
  });

  it('reads the rows in front of a cut', async () => {
    const bytes = Buffer.from(csv);
    const all = await read(csv);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2500, max: bytes.length }), async (cut) => {
        const found = await read(bytes.subarray(0, cut));
        const complete = all.filter(({ bytes: range }) => range.end <= cut).map(({ text }) => text);
        assert.deepEqual(found.map(({ text }) => text).slice(0, complete.length), complete);
      }),
      { numRuns: 20 },
    );
  });

  it('is no table of articles where no column holds text', async () => {
    assert.deepEqual(await read('sku,price\na-1,2\nb-2,3\nc-3,4\n'), []);
  });
});
