import assert from 'node:assert/strict';
import { type KnownName, unitsOf } from './unitsOf';

/** Who takes part in the units of a text, each with how it is named. */
function participantsOf(text: string, known: readonly KnownName[], headline?: string): string[] {
  return unitsOf(text, known, headline).flatMap(({ unit }) =>
    unit.participants.map(({ naming, who }) => (naming === 'name' ? who.name : `${naming}: ${who.name}`)),
  );
}

describe('participants', () => {
  it('leaves out who only brings the news', () => {
    const known = [{ name: 'Newswire' }, { name: 'Kestrel' }, { name: 'Harbour Times' }];
    assert.deepEqual(
      participantsOf('LEEDS, May 3 (Newswire) - Kestrel has raised $5m, it told the Harbour Times.', known),
      ['Kestrel', 'pronoun: Kestrel'],
    );
  });

  it('keeps who brings the news where something happens to it', () => {
    const known = [{ name: 'Newswire' }, { name: 'Kestrel' }];
    assert.deepEqual(participantsOf('Kestrel has bought Newswire for $5m, people told Newswire.', known), [
      'Kestrel',
      'Newswire',
      'Newswire',
    ]);
  });

  it('takes the company for who the sentence before began with', () => {
    const known = [{ name: 'Kestrel' }, { name: 'Marrow' }];
    assert.deepEqual(participantsOf('Kestrel makes kites with Marrow. The company has raised $5m.', known), [
      'Kestrel',
      'Marrow',
      'noun: Kestrel',
    ]);
  });

  it('looks at the sentence beside one that tells a deal, and no further', () => {
    const known = [{ name: 'Kestrel' }, { name: 'Marrow' }, { name: 'Oddfellow' }];
    const text =
      'Oddfellow grows hops. Marrow also did its part. Kestrel has raised $5m. Marrow is glad of it. Oddfellow is not.';
    assert.deepEqual(participantsOf(text, known), ['Marrow', 'Kestrel', 'Marrow', 'pronoun: Marrow']);
  });

  it('leaves a list in brackets with its sum', () => {
    const known = [{ name: 'Kestrel' }, { name: 'Marrow' }, { name: 'Oddfellow' }];
    const units = unitsOf('Kestrel – $5m (Marrow in front; Oddfellow; angels)', known);
    assert.deepEqual(
      units.map(({ unit }) => unit.participants.map(({ who }) => who.name)),
      [['Kestrel', 'Marrow', 'Oddfellow']],
    );
  });

  it('takes who reports its own figures for no source of news', () => {
    assert.deepEqual(participantsOf('Kestrel reported a seed round of $5m.', [{ name: 'Kestrel' }]), ['Kestrel']);
  });

  it('takes a startup for no investor, and a fund for one', () => {
    const known = [{ name: 'Tamsin Capital' }, { name: 'Kestrel' }];
    const text = 'Tamsin Capital has put money into Kestrel. The startup has raised $5m. The fund paid $2m.';
    assert.deepEqual(participantsOf(text, known).slice(2), ['noun: Kestrel', 'noun: Tamsin Capital']);
  });

  it('takes a noun with its name for one', () => {
    const known = [{ name: 'Kestrel' }, { name: 'Marrow' }];
    assert.deepEqual(participantsOf('The German group Kestrel has bought the rival Marrow.', known), [
      'Kestrel',
      'Marrow',
    ]);
  });

  it('takes doubtful names along, marked', () => {
    const known = [{ name: 'Kestrel' }, { name: 'Tide', doubtful: true }];
    assert.deepEqual(participantsOf('Kestrel has bought Tide.', known), ['Kestrel', 'doubtful: Tide']);
  });
});
