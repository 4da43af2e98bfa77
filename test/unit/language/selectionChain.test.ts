import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { contains } from '../../../src/core/text/span';
import { selectionChain } from '../../../src/language/selectionChain';
import { SAMPLES } from '../laws/dumpArbitraries';
import { placesOf } from './places';
import '../fixedSeed';

const TEXT = SAMPLES.get('tech-desk-archive.txt')!;

describe('selectionChain', () => {
  const analysis = analyzeDump({ text: TEXT });
  const places = placesOf(analysis);
  const chainAt = (offset: number): string[] =>
    selectionChain(places, ({ start, end }) => TEXT.slice(start, end), TEXT.length, offset).map(({ start, end }) =>
      TEXT.slice(start, end),
    );

  it('goes from word to entity, sentence, paragraph, article and all', () => {
    const at = TEXT.indexOf('Oddfellow Capital also took part');
    const chain = chainAt(at + 2);
    assert.equal(chain[0], 'Oddfellow');
    assert.equal(chain[1], 'Oddfellow Capital');
    assert.match(chain[2]!, /^Existing investors .*\.$/);
    assert.ok(chain[3]!.startsWith(chain[2]!) && !chain[3]!.includes('\n'));
    assert.ok(chain[4]!.startsWith('Fernbank Robotics raises'));
    assert.equal(chain[5], TEXT);
    assert.equal(chain.length, 6);
  });

  it('always grows, and always holds the offset', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length), (offset) => {
        const chain = selectionChain(places, ({ start, end }) => TEXT.slice(start, end), TEXT.length, offset);
        assert.ok(chain.length > 0);
        for (const [i, span] of chain.entries()) {
          assert.ok(span.start <= offset && offset <= span.end);
          const inner = chain[i - 1];
          if (inner) assert.ok(contains(span, inner) && span.end - span.start > inner.end - inner.start);
        }
      }),
    );
  });
});
