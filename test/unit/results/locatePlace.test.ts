import assert from 'node:assert/strict';
import { exportDeals } from '../../../src/core/export/dealsExport';
import { exportEntities } from '../../../src/core/export/entitiesExport';
import { locatePlace, recordedText } from '../../../src/results/locatePlace';
import { excerptAt } from '../../../src/results/placeExcerpt';
import { placesOf, samples } from './resultSamples';

const [{ text, analysis }] = samples as [(typeof samples)[number]];

describe('locatePlace', () => {
  for (const exportAs of [exportDeals, exportEntities]) {
    const json = exportAs([analysis], 'json');
    const places = placesOf(json);

    it(`finds each text where it stands now when something was put in front: ${exportAs.name}`, () => {
      const added = 'An editor has put a line in front of it all.\n\n';
      for (const reference of places.references) {
        const recorded = recordedText(json, reference)!;
        const located = locatePlace(`${added}${text}`, json, places, reference);
        assert.ok(located.state === 'moved' || located.state === 'same');
        const { start, end } = located.span;
        assert.equal(`${added}${text}`.slice(start, end), recorded);
      }
    });
  }

  it('takes a name along with its sentence, though it stands nearer elsewhere', () => {
    const json = exportDeals([analysis], 'json');
    const places = placesOf(json);
    const company = places.references.find(({ name }) => name === 'company')!;
    const name = recordedText(json, company)!;
    const added = `News of ${name}. ${'A long paragraph about other things. '.repeat(20)}\n\n`;
    const located = locatePlace(`${added}${text}`, json, places, company);
    assert.equal(located.state, 'moved');
    assert.equal(located.state === 'moved' && located.span.start, company.place.start + added.length);
  });

  it('says what is gone, and what lies behind the end', () => {
    const json = exportDeals([analysis], 'json');
    const places = placesOf(json);
    const [reference] = places.references;
    assert.deepEqual(locatePlace('Nothing is left.', json, places, reference!), {
      state: 'gone',
      recorded: recordedText(json, reference!),
    });
    const bare =
      '{"schemaVersion":1,"document":"deals","dumps":[{"source":"a.txt","issues":[{"span":{"start":4,"end":9}}]}]}';
    const [issue] = placesOf(bare).references;
    assert.deepEqual(locatePlace('Quay', bare, placesOf(bare), issue!), { state: 'outside' });
    assert.equal(locatePlace('Quay and ship', bare, placesOf(bare), issue!).state, 'unchecked');
  });
});

describe('excerptAt', () => {
  it('gives the words around, within the line', () => {
    const line = `${'word '.repeat(60)}HERE${' more'.repeat(60)}`;
    const start = line.indexOf('HERE');
    const { before, exact, after } = excerptAt(`first\n${line}\nlast`, { start: start + 6, end: start + 10 });
    assert.equal(exact, 'HERE');
    assert.match(before, /^…word (?:word ){10,}$/);
    assert.match(after, /^(?: more){10,}…$/);
    assert.deepEqual(excerptAt('one\nHERE\ntwo', { start: 4, end: 8 }), { before: '', exact: 'HERE', after: '' });
  });

  it('cuts a long stretch in its middle', () => {
    const { exact } = excerptAt('x'.repeat(5000), { start: 0, end: 5000 });
    assert.equal(exact.length, 603);
  });
});
