import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDrift } from '../../../src/language/textDrift';

describe('what has been changed in a text', () => {
  const changed = (text: string, edits: readonly { at: number; length: number; text: string }[]) => {
    const drift = new TextDrift();
    let now = text;
    for (const { at, length, text: inserted } of edits) {
      const start = Math.min(at, now.length);
      const gone = Math.min(length, now.length - start);
      now = now.slice(0, start) + inserted + now.slice(start + gone);
      drift.add({ start, length: gone, inserted: inserted.length });
    }
    return { now, drift };
  };

  it('moves what stands behind it, and leaves what stands before', () => {
    const { now, drift } = changed('Ottergate buys Quill', [{ at: 10, length: 4, text: 'has bought' }]);
    assert.equal(now, 'Ottergate has bought Quill');
    assert.equal(now.slice(drift.forward(15)), 'Quill');
    assert.equal(drift.forward(3), 3);
    assert.equal(drift.backward(21), 15);
    assert.equal(drift.backward(12), undefined);
  });

  it('leads from any character that is still there to the same one and back', () => {
    const edit = fc.record({
      at: fc.nat(30),
      length: fc.nat(6),
      text: fc.string({ maxLength: 5, unit: fc.constant('+') }),
    });
    // Each character of the text is another one.
    const text = 'abcdefghijklmnopqrstuvwxyzABCDEF';
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const { now, drift } = changed(text, edits);
        for (const [at, sign] of [...now].entries()) {
          const before = drift.backward(at);
          if (sign === '+') assert.equal(before, undefined);
          else {
            assert.equal(text[before!], sign);
            assert.equal(drift.forward(before!), at);
          }
        }
      }),
    );
  });

  it('keeps the order of stretches', () => {
    const { drift } = changed('one two three', [{ at: 2, length: 8, text: '' }]);
    assert.deepEqual(drift.forwardSpan({ start: 4, end: 7 }), { start: 2, end: 2 });
    assert.deepEqual(drift.forwardSpan({ start: 0, end: 13 }), { start: 0, end: 5 });
  });
});
