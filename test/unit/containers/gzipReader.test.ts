import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { OnceSource } from '../../../src/core/containers/byteSource';
import type { ContainerItem } from '../../../src/core/containers/container';
import { Checkpoints } from '../../../src/core/containers/unpack/checkpoints';
import { wholeText } from '../../../src/core/containers/wholeText';
import { bytesSource, itemsOf, recordsIn, troublesIn } from './testSources';

const lines = ['{"title":"Otterburn buys Quillmark"}', '{"title":"Fenwick raises £4m"}', '{"title":"Ünïted"}'];

describe('gzip', () => {
  it('gives the lines of JSON Lines, each with the member that it is in', async () => {
    const members = lines.map((line) => gzipSync(`${line}\n`));
    const items = await itemsOf(bytesSource(Buffer.concat(members), 'a.jsonl.gz'));
    const starts = [0, members[0]!.length, members[0]!.length + members[1]!.length];
    assert.deepEqual(
      recordsIn(items).map(({ number, text, bytes, container }) => ({ number, text, start: bytes.start, container })),
      lines.map((text, i) => ({ number: i + 1, text, start: starts[i], container: 'jsonl' })),
    );
    assert.deepEqual(
      recordsIn(items).map(({ bytes }) => bytes.end - bytes.start),
      members.map(({ length }) => length),
    );
  });

  it('gives a record again by its place, also in the middle of a member', async () => {
    const many = Array.from({ length: 900 }, (_, i) =>
      JSON.stringify({ title: `Story ${i}`, body: `${i * 7919}`.repeat(9) }),
    );
    const bytes = gzipSync(many.join('\n'));
    const records = recordsIn(await itemsOf(bytesSource(bytes)));
    assert.deepEqual(
      records.map(({ text }) => text),
      many,
    );
    const again = recordsIn(await itemsOf(bytesSource(bytes), records[700]));
    assert.deepEqual(again, records.slice(700));
  });

  it('gives a record again from a checkpoint as from the beginning of its member', async () => {
    const many = Array.from({ length: 90_000 }, (_, i) =>
      JSON.stringify({ title: `Story ${i}`, body: createHash('sha512').update(String(i)).digest('base64') }),
    );
    const source = bytesSource(gzipSync(many.join('\n'), { level: 1 }), 'a.jsonl.gz', 65_536);
    const checkpoints = new Checkpoints();
    const whole = recordsIn(await itemsOf(source, undefined, checkpoints));
    const from = whole[80_000]!;
    const near = checkpoints.before(from.bytes.start, from.within!.start);
    assert.ok(near && near.size > from.within!.start / 2);
    const read: number[] = [];
    const watched = {
      ...source,
      stream(start = 0) {
        read.push(start);
        return source.stream(start);
      },
    };
    const again = await itemsOf(watched, from, checkpoints);
    assert.deepEqual(again, whole.slice(80_000));
    assert.ok(read.includes(near.packed));
  });

  it('reads a text that holds no records as one', async () => {
    const html = '<html><head><title>Otterburn</title></head><body><p>Otterburn buys Quillmark.</p></body></html>';
    const [record] = recordsIn(await itemsOf(bytesSource(gzipSync(html))));
    assert.equal(record?.text, html);
    assert.equal(record?.container, 'gzip');
  });

  it('reads what came before a cut, wherever it is, and says so', async () => {
    const bytes = gzipSync(lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: bytes.length - 1 }), async (cut) => {
        const items = await itemsOf(bytesSource(bytes.subarray(0, cut)));
        assert.ok(troublesIn(items).length === 1);
        for (const [i, { text }] of recordsIn(items).entries()) assert.ok(lines[i]!.startsWith(text));
      }),
    );
  });

  it('goes on at the next member behind a damaged one', async () => {
    const members = lines.map((line) => gzipSync(`${line}\n`));
    members[1]![10] = 0x07; // a kind of block that DEFLATE has not
    const items = await itemsOf(bytesSource(Buffer.concat(members)));
    assert.deepEqual(troublesIn(items), ['damaged-gzip']);
    assert.deepEqual(
      recordsIn(items).map(({ text }) => text),
      [lines[0], lines[2]],
    );
  });

  it('reads what can be read only once', async () => {
    const once = new OnceSource(bytesSource(gzipSync(lines.join('\n'))).stream());
    assert.deepEqual(
      recordsIn(await itemsOf(once)).map(({ text }) => text),
      lines,
    );
  });
});

describe('a text in gzip', () => {
  it('is cut between paragraphs where it is too large to be one record', async () => {
    const text = `${'Otterburn sells café robots. '.repeat(9)}\n\n`.repeat(500);
    const source = bytesSource(Buffer.from(text));
    const items: ContainerItem[] = [];
    for await (const item of wholeText(source, 'gzip', {}, 50_000)) items.push(item);
    const records = recordsIn(items);
    assert.equal(records.map((record) => record.text).join(''), text);
    assert.deepEqual(
      records.map(({ number }) => number),
      [1, 2, 3],
    );
    for (const record of records)
      assert.ok(record.text.endsWith('\n\n') && record.bytes.end - record.bytes.start <= 50_000);
    const again: ContainerItem[] = [];
    for await (const item of wholeText(source, 'gzip', { from: records[1]! }, 50_000)) again.push(item);
    assert.deepEqual(again, records.slice(1));
  });

  it('is none where it is an archive of files', async () => {
    const tar = Buffer.alloc(1024, 'a');
    tar.write('ustar', 257);
    assert.deepEqual(troublesIn(await itemsOf(bytesSource(gzipSync(tar)))), ['archive']);
  });
});
