import assert from 'node:assert/strict';
import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { joined } from '../../../src/core/containers/byteSource';
import { DamagedStream, Inflater, type InflaterMark } from '../../../src/core/containers/unpack/inflater';
import '../fixedSeed';

/** Bytes that repeat here and there, as texts do, and farther back than a chunk. */
const content = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc.string({ maxLength: 60 }).map((text) => Buffer.from(text)),
    ),
    {
      maxLength: 40,
    },
  )
  .chain((words) =>
    fc
      .array(fc.nat({ max: Math.max(0, words.length - 1) }), { maxLength: 3000 })
      .map((order) => joined(order.flatMap((at) => words[at] ?? []))),
  );
const packing = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY),
  memLevel: fc.integer({ min: 1, max: 9 }),
});

/** Reads a stream in pieces of some length; what is left of one stands in front of the next, as it is asked for. Gives the bytes and where the stream ended. */
function unpacked(inflater: Inflater, bytes: Uint8Array, length: number) {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (let end = length; ; end += length) {
    at = inflater.read(bytes.subarray(0, end), at);
    parts.push(...inflater.take());
    if (inflater.done || end >= bytes.length) return { bytes: joined(parts), end: at };
  }
}

describe('Inflater', () => {
  const inflater = new Inflater();

  it('unpacks what zlib packs, however it comes, and tells where it ends', () => {
    fc.assert(
      fc.property(content, packing, fc.integer({ min: 1, max: 70_000 }), (plain, options, length) => {
        const packed = deflateRawSync(plain, options);
        inflater.begins();
        const found = unpacked(inflater, Buffer.concat([packed, Buffer.alloc(9, 0xa5)]), length);
        assert.ok(inflater.done && found.end === packed.length && inflater.size === plain.length);
        assert.ok(Buffer.compare(found.bytes, plain) === 0);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on between two blocks as if it had begun in front', () => {
    const plain = Buffer.from(Array.from({ length: 60_000 }, (_, i) => `${(i * 7919) % 5003} cranes `).join(''));
    const packed = deflateRawSync(plain);
    inflater.begins();
    let at = 0;
    let from = 0;
    let known: InflaterMark | undefined;
    for (let end = 500; !inflater.done; end += 500) {
      const start = at;
      at += inflater.read(packed.subarray(start, end), 0, true);
      inflater.take();
      if (known || inflater.size < plain.length / 2 || !inflater.mark) continue;
      known = inflater.mark;
      from = start + known.at;
    }
    assert.ok(known);
    const other = new Inflater();
    other.begins(known);
    const end = other.read(packed, from);
    assert.equal(end, packed.length);
    assert.ok(Buffer.compare(joined(other.take()), plain.subarray(known.size)) === 0);
  });

  it('gives what is there of a stream that is cut off', () => {
    const plain = Buffer.from('The harbour board sells its cranes, its ferries and its bells. '.repeat(50));
    const packed = deflateRawSync(plain);
    for (let cut = 0; cut < packed.length; cut++) {
      inflater.begins();
      inflater.read(packed.subarray(0, cut), 0);
      const found = joined(inflater.take());
      assert.ok(!inflater.done && Buffer.compare(found, plain.subarray(0, found.length)) === 0);
    }
  });

  it('never fails but by telling of damage, whatever bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        inflater.begins();
        try {
          const end = inflater.read(bytes, 0);
          assert.ok(end <= bytes.length);
        } catch (error) {
          assert.ok(error instanceof DamagedStream);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
