import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Relation } from '../../../src/core/deals/clause';
import { unitsOf } from './unitsOf';

const NAMES = ['Kestrel', 'Marrow', 'Tamsin Capital', 'Oldbrook'].map((name) => ({ name }));

/** `subject of buy`, `by of buy (passive)`: a relation in words. */
function inWords({ kind, governor, passive }: Relation): string {
  return `${kind}${governor ? ` of ${governor}` : ''}${passive ? ' (passive)' : ''}`;
}

function relationOf(text: string, name: string, side: 'left' | 'right'): string {
  const [view] = unitsOf(text, NAMES);
  const participant = view!.unit.participants.find(({ who }) => who.name === name)!;
  return inWords(view!.clause.relations(participant.from)[side]);
}

describe('clause', () => {
  const rows: readonly [string, string, 'left' | 'right', string][] = [
    ['Kestrel has bought Marrow for $5 million.', 'Kestrel', 'right', 'subject of buy'],
    ['Kestrel has bought Marrow for $5 million.', 'Marrow', 'left', 'object of buy'],
    ['Kestrel, which makes kites in Leeds, has picked up £11m.', 'Kestrel', 'right', 'subject of pick'],
    ['Kestrel (it makes kites) raised £11m from Marrow.', 'Kestrel', 'right', 'subject of raise'],
    ['Kestrel was bought by Marrow last week.', 'Kestrel', 'right', 'subject of buy (passive)'],
    ['Kestrel was bought by Marrow last week.', 'Marrow', 'left', 'by of buy (passive)'],
    ['The purchase of Kestrel by Marrow is off.', 'Kestrel', 'left', 'of of purchase'],
    ['The purchase of Kestrel by Marrow is off.', 'Marrow', 'left', 'by of purchase'],
    ['Kestrel raised $4m from Marrow and Tamsin Capital.', 'Tamsin Capital', 'left', 'from of raise'],
    ['Kestrel’s takeover of Marrow is done.', 'Kestrel', 'right', 'owner of takeover'],
    ['The German group Kestrel bought the rival Marrow.', 'Marrow', 'left', 'object of buy'],
    ['Marrow is to be sold to Oldbrook.', 'Oldbrook', 'left', 'to of sell (passive)'],
  ];
  for (const [text, name, side, wanted] of rows)
    it(`${text} ${name}: ${wanted}`, () => {
      assert.equal(relationOf(text, name, side), wanted);
    });

  it('tells the mood of the verb', () => {
    const [view] = unitsOf('Kestrel may buy Marrow.', NAMES);
    assert.equal(view!.clause.relations(view!.unit.participants[0]!.from).right.mood, 'may');
  });

  it('reads any words without failing, and the same each time', () => {
    const words =
      'Kestrel Marrow bought which , ( ) and of to the sold by $5 million ’s was will : raised company'.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (list) => {
        const relations = (): unknown =>
          unitsOf(list.join(' '), NAMES).map(({ unit, clause }) =>
            unit.participants.map(({ from }) => clause.relations(from)),
          );
        assert.deepEqual(relations(), relations());
      }),
    );
  });
});
