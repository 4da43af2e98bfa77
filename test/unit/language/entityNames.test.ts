import assert from 'node:assert/strict';
import type { Entity } from '../../../src/core/analysis';
import { runSteps } from '../../../src/core/steps';
import { namesSteps } from '../../../src/language/entityNames';
import { entity } from '../views/sampleAnalysis';

/** The names of those of `others` that are the same thing as `one`. */
function same(one: Entity, ...others: Entity[]): string[] {
  return runSteps(namesSteps({ entities: others }))
    .sameAs(one)
    .map(({ name }) => name);
}
const named = (type: Entity['type'], name: string, ...aliases: string[]): Entity => ({
  ...entity(name, type, name),
  aliases,
});

describe('EntityNames', () => {
  it('finds what has the same name and type, in any case', () => {
    const others = [
      named('organization', 'QUAY Report'),
      named('product', 'Quay Report'),
      named('organization', 'Quay'),
    ];
    assert.deepEqual(same(named('organization', 'Quay Report'), ...others), ['QUAY Report']);
  });

  it('finds what has the full name among its others, and the other way round', () => {
    const full = named('organization', 'Otterburn Holdings', 'Otterburn');
    const short = named('organization', 'Otterburn');
    assert.deepEqual(same(full, short), ['Otterburn']);
    assert.deepEqual(same(short, full), ['Otterburn Holdings']);
  });

  it('does not take people of one surname for the same', () => {
    assert.deepEqual(same(named('person', 'Ada Holm', 'Holm'), named('person', 'Holm')), []);
  });

  it('compares sums by their value', () => {
    const sum = (name: string, value: number): Entity => ({
      ...named('money', name),
      value: { value, currency: 'USD' },
    });
    assert.deepEqual(same(sum('$5m', 5e6), sum('$5 million', 5e6), sum('$6m', 6e6)), ['$5 million']);
  });
});
