import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frontCoded, readFrontCoded } from '../../../src/core/text/frontCoding';

describe('front coding', () => {
  it('writes what an entry shares with the one before it as a length', () => {
    assert.equal(frontCoded(['car', 'cart', 'dog']), '0car`3t`0dog`');
  });

  it('reads what it wrote, whatever the entries and their order', () => {
    fc.assert(
      fc.property(fc.array(fc.string().filter((entry) => !entry.includes('`'))), (entries) => {
        assert.deepEqual(readFrontCoded(frontCoded(entries)), entries);
      }),
    );
  });

  it('reads entries that share more than a length can say', () => {
    const long = 'x'.repeat(60);
    assert.deepEqual(readFrontCoded(frontCoded([long, `${long}y`])), [long, `${long}y`]);
  });

  it('refuses an entry with the mark that ends entries', () => {
    assert.throws(() => frontCoded(['a`b']), RangeError);
  });
});
