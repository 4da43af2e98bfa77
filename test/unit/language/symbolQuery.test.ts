import assert from 'node:assert/strict';
import { BEST_SCORE, nameScore } from '../../../src/language/symbolQuery';

describe('nameScore', () => {
  it('ranks the name itself, its start, a word’s start, its middle, and letters in their order', () => {
    const names = ['quay', 'quay report', 'the quay', 'enquayed', 'quick away'];
    const scores = names.map((name) => nameScore(name, 'quay'));
    assert.deepEqual(scores, [BEST_SCORE, 5, 4, 3, 2]);
  });

  it('fits nothing that lacks a letter or has them in another order', () => {
    assert.equal(nameScore('quay', 'quays'), 0);
    assert.equal(nameScore('quay', 'yauq'), 0);
    assert.equal(nameScore('quay report', 'qr pt'), 2);
  });

  it('fits all alike before anything is typed', () => {
    assert.equal(nameScore('quay', ''), nameScore('report', ''));
  });
});
