import assert from 'node:assert/strict';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { articleAt, dealsAt, firstMentions, mentionAt, mentionsWithin } from '../../../src/language/dumpPlaces';
import { SAMPLES } from '../laws/dumpArbitraries';
import { sampleAnalysis } from '../views/sampleAnalysis';
import { placesOf } from './places';

describe('places of an analysis', () => {
  const places = placesOf(sampleAnalysis());

  it('finds the article at an offset', () => {
    assert.equal(articleAt(places, 0)?.article.id, 'a1');
    assert.equal(articleAt(places, 150)?.article.id, 'a2');
    assert.equal(articleAt(places, 300), undefined);
  });

  it('finds the mention at an offset, also with the cursor behind its last letter', () => {
    assert.equal(mentionAt(places, 52)?.entity.name, 'Zephyr');
    assert.equal(mentionAt(places, 56)?.entity.name, 'Zephyr');
    assert.equal(mentionAt(places, 57), undefined);
  });

  it('prefers of two mentions that meet the one that begins at the cursor', () => {
    const analysis = sampleAnalysis();
    const [zephyr] = analysis.entities;
    analysis.entities[1]!.mentions.push({ articleId: 'a1', span: { start: 56, end: 60 }, text: 'Alde' });
    assert.equal(mentionAt(placesOf(analysis), 56)?.entity.name, 'Alder');
    assert.equal(mentionAt(placesOf(analysis), 55)?.entity, zephyr);
  });

  it('counts entities and keeps deals by article and by party', () => {
    const [first, second] = places.articles.items;
    assert.deepEqual([first?.entityCount, first?.deals.length], [2, 1]);
    assert.deepEqual([second?.entityCount, second?.deals.length], [2, 0]);
    const analysis = sampleAnalysis();
    const [deal] = analysis.deals;
    assert.ok(deal?.type === 'acquisition');
    deal.acquirer[0]!.entityId = 'e1';
    assert.deepEqual(placesOf(analysis).dealsOf.get('e1'), [deal]);
    assert.equal(placesOf(analysis).dealsOf.get('e2'), undefined);
  });

  it('finds the deals that a sentence tells, each once', () => {
    assert.deepEqual(
      dealsAt(places, 60).map(({ id }) => id),
      ['d1'],
    );
    assert.deepEqual(dealsAt(places, 120), []);
  });

  for (const [name, text] of SAMPLES)
    it(`holds every mention of ${name} at its place`, () => {
      const analysis = analyzeDump({ text });
      const all = placesOf(analysis);
      const whole = mentionsWithin(all, { start: 0, end: text.length });
      assert.equal(
        whole.length,
        analysis.entities.reduce((sum, { mentions }) => sum + mentions.length, 0),
      );
      for (const { span, entity, mention } of whole) {
        assert.equal(text.slice(span.start, span.end), mention.text);
        assert.ok(mentionAt(all, span.start)?.entity === entity || span.end - span.start > 1);
      }
      for (const places of all.articles.items) assert.equal(firstMentions(places).length, places.entityCount);
    });
});
