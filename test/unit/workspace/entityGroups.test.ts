import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, ENTITY_TYPES } from '../../../src/core/analysis';
import { runSteps } from '../../../src/core/steps';
import { EntityGroups, entityKey } from '../../../src/workspace/entityGroups';
import { entity, sampleAnalysis } from '../views/sampleAnalysis';

/** What is known, in one form whatever the order of coming. */
function content(groups: EntityGroups): unknown {
  return ENTITY_TYPES.flatMap((type) => [...groups.all(type)])
    .map(({ key, name, mentions, places }) => ({
      key,
      name,
      mentions,
      places: [...places].map(([uri, { entities }]) => [uri, entities.map(({ id }) => id)]).sort(),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const names = ['Alder', 'Alder Ltd', 'The Alder Group', 'Birch', 'birch', 'Cedar Inc.'];
const analysisOf = (picked: readonly (readonly [number, number])[]): Analysis => ({
  ...sampleAnalysis(),
  entities: picked.map(([name, mentions], i) =>
    entity(
      `e${i}`,
      i % 3 === 0 ? 'person' : 'organization',
      names[name]!,
      ...Array.from({ length: mentions }, () => ['a1', 0] as const),
    ),
  ),
});
const dump = fc.array(fc.tuple(fc.nat(names.length - 1), fc.integer({ min: 1, max: 4 })), { maxLength: 8 });

describe('entityKey', () => {
  it('is the same for spellings of one name of one type', () => {
    const key = (name: string, type: 'organization' | 'person' = 'organization'): string => entityKey({ type, name });
    assert.equal(key('Alder'), key('ALDER Ltd'));
    assert.notEqual(key('Alder'), key('Alder', 'person'));
    assert.notEqual(key('Alder'), key('Alder Group'));
  });

  it('is the value of a sum, however it is written', () => {
    const value = { value: 5_000_000, currency: 'EUR' };
    assert.equal(
      entityKey({ type: 'money', name: '€5m', value }),
      entityKey({ type: 'money', name: 'EUR 5 million', value }),
    );
  });
});

describe('EntityGroups', () => {
  it('joins the entities of dumps', () => {
    const groups = new EntityGroups();
    runSteps(
      groups.take(
        'one',
        analysisOf([
          [3, 1],
          [0, 2],
          [1, 1],
        ]),
      ),
    );
    runSteps(
      groups.take(
        'two',
        analysisOf([
          [3, 1],
          [1, 3],
        ]),
      ),
    );
    const alder = groups.get('organization\u0001alder');
    assert.equal(alder?.mentions, 6);
    assert.equal(alder?.name, 'Alder Ltd');
    assert.deepEqual([...(alder?.places.keys() ?? [])], ['one', 'two']);
    assert.equal(groups.count('person'), 1);
    assert.equal(groups.dumps, 2);
  });

  it('after any coming and going is as if only what is left had come', () => {
    const steps = fc.array(fc.tuple(fc.nat(3), fc.option(dump)), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (moves) => {
        const groups = new EntityGroups();
        const left = new Map<string, Analysis>();
        for (const [place, picked] of moves) {
          const uri = `dump${place}`;
          if (picked) {
            const analysis = analysisOf(picked);
            left.set(uri, analysis);
            runSteps(groups.take(uri, analysis));
          } else {
            left.delete(uri);
            runSteps(groups.drop(uri));
          }
        }
        const fresh = new EntityGroups();
        for (const [uri, analysis] of left) runSteps(fresh.take(uri, analysis));
        assert.deepEqual(content(groups), content(fresh));
        for (const type of ENTITY_TYPES) assert.equal(groups.count(type), fresh.count(type));
      }),
    );
  });

  it('takes the same analysis but once', () => {
    const groups = new EntityGroups();
    const analysis = sampleAnalysis();
    runSteps(groups.take('one', analysis));
    const { version } = groups;
    runSteps(groups.take('one', analysis));
    assert.equal(groups.version, version);
  });
});
