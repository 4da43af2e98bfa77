import assert from 'node:assert/strict';
import type { DealDraft, Part } from '../../../src/core/deals/dealDraft';
import { mergeDrafts } from '../../../src/core/deals/mergeDrafts';
import { unitsOf } from './unitsOf';

const NAMES = ['Otterburn', 'Fernco', 'Quillmark'].map((name) => ({ name }));

/** A draft of each sentence: Otterburn is bought by the other name in it, for the sum in it. */
function takeovers(text: string): DealDraft[] {
  return unitsOf(text, NAMES).map(({ unit }) => ({
    type: 'acquisition',
    chance: 0.8,
    parts: unit.participants.map(
      (participant): Part => ({
        role: participant.who.name === 'Otterburn' ? 'target' : 'acquirer',
        participant,
        unit,
        probability: 0.8,
      }),
    ),
    amounts: unit.money.map((match) => ({ unit, match })),
    status: 'completed',
    background: false,
    units: [unit],
  }));
}

describe('tellings of deals', () => {
  const rows: [string, string, number][] = [
    ['of one buyer are one deal', 'Fernco has bought Otterburn. Fernco paid $5 million for Otterburn.', 1],
    ['of rivals are two deals', 'Fernco offered $5 million for Otterburn. Quillmark bid $7 million for Otterburn.', 2],
    ['without sums, of two buyers, are two', 'Fernco wants to buy Otterburn. Quillmark wants to buy Otterburn.', 2],
    ['with one sum are one', 'Fernco paid $5 million for Otterburn. Quillmark sold Otterburn for $5 million.', 1],
  ];
  for (const [name, text, count] of rows)
    it(name, () => {
      const merged = mergeDrafts(takeovers(text));
      assert.equal(merged.length, count);
      assert.equal(merged.flatMap(({ units }) => units).length, 2);
    });
});
