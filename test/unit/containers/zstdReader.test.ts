import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bytesSource, dataFile, itemsOf, recordsIn, troublesIn } from './testSources';

const NAME = 'lines.jsonl.zst';

describe('zstd', () => {
  it('gives the lines inside, with the frame that each is in', async () => {
    const bytes = dataFile(NAME);
    const records = recordsIn(await itemsOf(bytesSource(bytes, NAME, 7)));
    assert.deepEqual(
      records.map(({ text }) => JSON.parse(text).link),
      Array.from({ length: 20 }, (_, i) => `https://selwood.example/${i}`),
    );
    const frames = new Set(records.map(({ bytes: range }) => range.start));
    assert.equal(frames.size, 4);
    assert.equal(records[0]!.bytes.start, 12);
    assert.equal(records.at(-1)!.bytes.end, bytes.length);
  });

  it('gives a record again by its place', async () => {
    const source = bytesSource(dataFile(NAME));
    const records = recordsIn(await itemsOf(source));
    for (const [i, place] of records.entries())
      assert.deepEqual(recordsIn(await itemsOf(source, place)), records.slice(i));
  });

  it('reads what came before a cut, wherever it is', async () => {
    const bytes = dataFile(NAME);
    const all = recordsIn(await itemsOf(bytesSource(bytes)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 40, max: bytes.length - 1 }), async (cut) => {
        const items = await itemsOf(bytesSource(bytes.subarray(0, cut)));
        const complete = all.filter(({ bytes: range }) => range.end <= cut);
        assert.deepEqual(recordsIn(items).slice(0, complete.length), complete);
      }),
    );
  });

  it('goes on at the next frame behind a damaged one', async () => {
    const bytes = Uint8Array.from(dataFile(NAME));
    const second = recordsIn(await itemsOf(bytesSource(bytes)))[5]!.bytes.start;
    bytes.fill(0xff, second + 9, second + 20);
    const items = await itemsOf(bytesSource(bytes));
    assert.deepEqual(troublesIn(items), ['damaged-zstd']);
    assert.deepEqual(
      recordsIn(items).map(({ text }) => JSON.parse(text).link.slice(24)),
      [0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19].map(String),
    );
  });

  it('passes over a frame that wants more memory than anybody has', async () => {
    // A window of 1 TB (RFC 8878, 3.1.1.1.2).
    const greedy = Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0xf0, 0x09, 0, 0, 0x61]);
    const items = await itemsOf(bytesSource(Buffer.concat([greedy, dataFile(NAME)])));
    assert.deepEqual(troublesIn(items), ['unreadable-zstd']);
    assert.equal(recordsIn(items).length, 20);
  });
});
