import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runSteps } from '../../../src/core/steps';
import { sortSteps } from '../../../src/core/text/sortSteps';

describe('sortSteps', () => {
  it('sorts as the language does, equal items in their order, however long the list', () => {
    const items = fc.array(fc.nat(50)).chain((few) => fc.nat(5000).map((copies) => ({ few, copies })));
    fc.assert(
      fc.property(items, ({ few, copies }) => {
        const all = [...few, ...Array.from({ length: few.length > 0 ? copies : 0 }, (_, i) => few[i % few.length]!)];
        const named = all.map((value, place) => ({ value, place }));
        const compare = (a: { value: number }, b: { value: number }): number => a.value - b.value;
        assert.deepEqual(runSteps(sortSteps(named, compare)), [...named].sort(compare));
      }),
      { numRuns: 30 },
    );
  });

  it('leaves the list as it was', () => {
    const list = [3, 1, 2];
    assert.deepEqual(runSteps(sortSteps(list, (a, b) => a - b)), [1, 2, 3]);
    assert.deepEqual(list, [3, 1, 2]);
  });
});
