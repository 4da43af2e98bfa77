import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type ContainerNode,
  containerNode,
  containerOf,
  RANGE,
  type RecordsNode,
  rangeAbove,
  rangesBelow,
} from '../../../src/views/containerNodes';
import '../fixedSeed';

const root = containerNode('file:///crawl.warc');

/** The ranges of `count` records down to a position. */
function pathTo(position: number, count: number): RecordsNode[] {
  const path: RecordsNode[] = [];
  let node: ContainerNode | RecordsNode = root;
  let [from, to] = [0, count];
  for (;;) {
    const below = rangesBelow(node, from, to);
    const next = below.find((range) => range.from <= position && position < range.to);
    if (!next) return path;
    path.push(next);
    node = next;
    [from, to] = [next.from, next.to];
  }
}

describe('ranges of records', () => {
  it('are none where the records are few', () => {
    assert.deepEqual(rangesBelow(root, 0, 250), []);
    assert.equal(rangesBelow(root, 0, 251).length, 3);
  });

  it('are at most a hundred below each item, hold all records in order, and lead to each', () => {
    const counts = fc.integer({ min: 1, max: 5_000_000 });
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 0.999999, noNaN: true }), (count, at) => {
        const position = Math.floor(at * count);
        let end = 0;
        const top = rangesBelow(root, 0, count);
        for (const { from, to } of top) {
          assert.ok(from === end && to > from);
          end = to;
        }
        assert.ok(top.length <= RANGE && (top.length === 0 || end === count));
        const path = pathTo(position, count);
        assert.ok(path.length <= 4);
        const above = rangeAbove(root, position, count);
        assert.equal(above.id, path.at(-1)?.id ?? root.id);
        assert.equal(containerOf(above), root);
      }),
    );
  });

  it('are the same items while the last one grows', () => {
    const ids = (count: number): string[] => rangesBelow(root, 0, count).map(({ id }) => id);
    assert.deepEqual(ids(9_001).slice(0, 90), ids(9_000));
    assert.deepEqual(ids(9_050), ids(9_001));
    const all = ids(100_000);
    assert.equal(new Set(all).size, all.length);
  });
});
