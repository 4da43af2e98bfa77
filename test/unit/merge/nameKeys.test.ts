import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NameKeys } from '../../../src/core/merge/nameKeys';

const names = ['Alder', 'Alder Capital', 'Alder Bridge', 'Birch', 'Birch Group', 'The Birch', 'Cedar Ltd'];
const named = fc.record({
  type: fc.constant('organization' as const),
  name: fc.constantFrom(...names),
  aliases: fc.array(fc.constantFrom(...names), { maxLength: 2 }),
});

describe('NameKeys', () => {
  it('takes a short form for the one fuller name that it can stand for', () => {
    const keys = new NameKeys();
    keys.add([
      { type: 'organization', name: 'Alder Capital', aliases: [] },
      { type: 'organization', name: 'Birch Harbour', aliases: ['Birch'] },
    ]);
    assert.equal(keys.keyOf('Alder'), 'alder capital');
    assert.equal(keys.keyOf('Birch'), 'birch harbour');
    keys.add([{ type: 'organization', name: 'Birch Valley', aliases: ['Birch'] }]);
    assert.equal(keys.keyOf('Birch'), 'birch');
  });

  it('is after taking back as if what was taken back had never come', () => {
    fc.assert(
      fc.property(fc.array(named), fc.array(named), (kept, gone) => {
        const keys = new NameKeys();
        keys.add(gone);
        keys.add(kept);
        for (const name of names) keys.keyOf(name);
        keys.remove(gone);
        const fresh = new NameKeys();
        fresh.add(kept);
        for (const name of names) assert.equal(keys.keyOf(name), fresh.keyOf(name), name);
      }),
    );
  });
});
