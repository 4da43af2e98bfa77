import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { bytesSource, dataFile, itemsOf, recordsIn, troublesIn } from './testSources';

/** A record as its head and block. */
function record(block: string, fields = '', length = Buffer.byteLength(block)): string {
  const head = `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://selwood.example/\r\nContent-Type: text/plain\r\n${fields}`;
  return `${head}Content-Length: ${length}\r\n\r\n${block}\r\n\r\n`;
}

const read = (text: string) => itemsOf(bytesSource(Buffer.from(text), 'a.warc', 50));
const texts = async (text: string) => recordsIn(await read(text)).map((found) => found.text.trim());

describe('WARC', () => {
  for (const name of ['crawl.warc', 'crawl.warc.gz'])
    it(`gives the pages of ${name}, however they are coded, and counts what is none`, async () => {
      const bytes = dataFile(name);
      const items = await itemsOf(bytesSource(bytes, name));
      const records = recordsIn(items);
      assert.deepEqual(
        records.map(({ number, name: url, encoding, format }) => [number, url?.slice(-1), encoding, format]),
        [
          [1, '0', 'utf-8', 'html'],
          [2, '1', 'utf-8', 'html'],
          [3, '2', 'utf-8', 'html'],
          [4, '3', 'utf-8', 'html'],
          [5, '4', 'utf-8', 'html'],
          [6, '5', 'windows-1252', 'html'],
          [7, '8', 'utf-8', 'text'],
          [8, '9', 'utf-8', 'html'],
        ],
      );
      const first = records[0]!.text;
      assert.ok(
        first.startsWith('<!DOCTYPE html>') && first.endsWith('</html>') && first.includes('café robots, for €5'),
      );
      for (const { text, format } of records)
        if (format === 'html') assert.equal(text.replace('iso-8859-1', 'utf-8'), first);
      assert.deepEqual(records[0]!.stated, { url: 'https://selwood.example/0', dateCaptured: '2024-03-05' });
      assert.deepEqual(troublesIn(items), ['passed-over']);
      assert.equal(records.at(-1)!.bytes.end, bytes.length);
    });

  it('gives a record again by its place', async () => {
    for (const name of ['crawl.warc', 'crawl.warc.gz']) {
      const source = bytesSource(dataFile(name), name);
      const records = recordsIn(await itemsOf(source));
      for (const [i, place] of records.entries())
        assert.deepEqual(recordsIn(await itemsOf(source, place)), records.slice(i));
    }
  });

  it('tells of the same damage in the same words wherever reading begins, packed too', async () => {
    const image = record('x').replace('text/plain', 'image/png');
    const parts = [record('Otterburn buys'), record('Quillmark sells'), image, record('Fenwick grows', '', 3), image];
    parts.push(record('Tolland waits', '', 9999));
    for (const bytes of [Buffer.from(parts.join('')), Buffer.concat(parts.map((part) => gzipSync(part)))]) {
      const all = await itemsOf(bytesSource(bytes));
      const [, from] = recordsIn(all);
      const told = (items: typeof all) => items.flatMap((item) => ('issue' in item ? [item.issue.message] : []));
      assert.equal(told(all).length, 3);
      assert.deepEqual(told(await itemsOf(bytesSource(bytes), from)), told(all));
    }
  });

  it('finds the next record where a length is wrong', async () => {
    const [a, b, c] = ['Otterburn buys', 'Quillmark sells', 'Fenwick grows'] as const;
    for (const length of [3, 30, 90, 100_000, 90_000_000]) {
      const text = record(a) + record(b, '', length) + record(c);
      assert.deepEqual(await texts(text), [a, b, c], `length ${length}`);
      assert.deepEqual(troublesIn(await read(text)), ['wrong-length']);
    }
  });

  it('finds records behind many wrong lengths', async () => {
    const blocks = Array.from({ length: 12 }, (_, i) => `Story ${i}`);
    assert.deepEqual(await texts(blocks.map((block, i) => record(block, '', i * 40)).join('')), blocks);
  });

  it('reads a record without a length, and folded fields', async () => {
    const bare = record('Otterburn buys').replace(/Content-Length.*\r\n/, '');
    assert.deepEqual(await texts(bare + record('Fenwick grows', 'X-Note: a\r\n b\r\n')), [
      'Otterburn buys',
      'Fenwick grows',
    ]);
  });

  it('keeps a page that tells of WARC', async () => {
    const page = 'A record begins so:\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n\r\nand goes on.';
    assert.deepEqual(await texts(record(page) + record('Fenwick grows')), [page, 'Fenwick grows']);
  });

  it('passes over a record that is too large', async function () {
    this.timeout(20_000);
    const large = 'x'.repeat(33 * 1024 * 1024);
    const items = await itemsOf(bytesSource(Buffer.from(record(large) + record('Fenwick grows')), 'a.warc', 1 << 20));
    assert.deepEqual(
      [recordsIn(items).map(({ text }) => text), troublesIn(items)],
      [['Fenwick grows'], ['record-too-large']],
    );
  });

  it('reads what is there wherever the file is cut off, and says so', async () => {
    const whole = dataFile('crawl.warc');
    const all = recordsIn(await itemsOf(bytesSource(whole)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 30, max: whole.length - 5 }), async (cut) => {
        const found = recordsIn(await itemsOf(bytesSource(whole.subarray(0, cut), 'a.warc')));
        const complete = all.filter(({ bytes }) => bytes.end <= cut);
        assert.deepEqual(found.slice(0, complete.length), complete);
        assert.ok(found.length <= complete.length + 1);
      }),
      { numRuns: 20 },
    );
  });

  it('never throws, whatever bytes are in it', async () => {
    const whole = dataFile('crawl.warc').subarray(0, 3000);
    const place = fc.nat(whole.length - 1);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 20 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) if (at > 10) bytes[at] = byte;
        const records = recordsIn(await itemsOf(bytesSource(bytes, 'a.warc')));
        for (const [i, { bytes: range }] of records.entries())
          assert.ok(range.start >= (records[i - 1]?.bytes.end ?? 0));
      }),
      { numRuns: 20 },
    );
  });
});
