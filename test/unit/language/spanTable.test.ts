import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SpanTable } from '../../../src/language/spanTable';
import '../fixedSeed';

const spans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ span: { start, end: start + length } })),
  { maxLength: 40 },
);

describe('SpanTable', () => {
  it('finds the same as looking at each', () => {
    fc.assert(
      fc.property(spans, fc.nat(80), fc.nat(30), (items, start, length) => {
        const table = new SpanTable(items);
        const at = { start, end: start + length };
        const touching = table.items.filter(({ span }) => span.start <= at.end && at.start <= span.end);
        assert.deepEqual(table.touching(at), touching);
        assert.deepEqual(
          table.within(at),
          touching.filter(({ span }) => span.start < at.end && at.start < span.end),
        );
        assert.equal(table.at(start).length, table.touching({ start, end: start }).length);
      }),
    );
  });

  it('gives the shortest first at an offset, from its first character to behind its last', () => {
    const [long, short] = [{ span: { start: 2, end: 30 } }, { span: { start: 10, end: 15 } }];
    const table = new SpanTable([long, short]);
    assert.deepEqual(table.at(10), [short, long]);
    assert.deepEqual(table.at(15), [short, long]);
    assert.deepEqual(table.at(16), [long]);
    assert.deepEqual(table.at(1), []);
    assert.deepEqual(new SpanTable([]).at(0), []);
  });
});
