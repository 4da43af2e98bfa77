import assert from 'node:assert/strict';
import fc from 'fast-check';
import { confidenceOf } from '../../../src/core/deals/confidence';

describe('confidence', () => {
  it('is the chance where that is moderate', () => {
    assert.equal(confidenceOf(0.5, 1), 0.5);
    assert.equal(confidenceOf(0.8, 3), 0.8);
  });

  it('stays below 0.9 where one statement alone tells the deal', () => {
    assert.ok(confidenceOf(1, 1) < 0.9);
    assert.equal(confidenceOf(1, 2), 1);
  });

  it('grows with the chance and with what is told more than once', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(chance, chance, fc.integer({ min: 1, max: 5 }), (a, b, statements) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        assert.ok(confidenceOf(low, statements) <= confidenceOf(high, statements));
        assert.ok(confidenceOf(a, 1) <= confidenceOf(a, 2));
        assert.ok(confidenceOf(a, statements) >= 0 && confidenceOf(a, statements) <= 1);
      }),
    );
  });
});
