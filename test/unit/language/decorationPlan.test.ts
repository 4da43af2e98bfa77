import assert from 'node:assert/strict';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { runSteps } from '../../../src/core/steps';
import { lineOf, lineStarts } from '../../../src/core/text/lineStarts';
import { MARK_KINDS, marksWithin, rulerSteps, switchOf } from '../../../src/language/decorationPlan';
import { SAMPLES } from '../laws/dumpArbitraries';
import { placesOf } from './places';

const TEXT = SAMPLES.get('magazine-page-chalkline.txt')!;

describe('marks', () => {
  const analysis = analyzeDump({ text: TEXT });
  const places = placesOf(analysis);

  it('are all that stands in the stretch, by kind', () => {
    const marks = marksWithin(places, { start: 0, end: TEXT.length });
    assert.deepEqual([...marks.keys()], [...MARK_KINDS]);
    assert.equal(marks.get('removal')!.length, analysis.removals.length);
    const people = analysis.entities.filter(({ type }) => type === 'person').flatMap(({ mentions }) => mentions);
    assert.equal(marks.get('person')!.length, people.length);
    const sentences = new Set(analysis.deals.flatMap(({ evidence }) => evidence.map(({ span }) => span.start)));
    assert.equal(marks.get('deal')!.length, sentences.size);
  });

  it('are none where nothing is', () => {
    const marks = marksWithin(places, { start: 15, end: 17 });
    assert.ok([...marks.values()].every((spans) => spans.length === 0));
  });

  it('are switched by kind', () => {
    assert.deepEqual(
      ['organization', 'date', 'deal', 'removal'].map((kind) => switchOf(kind as (typeof MARK_KINDS)[number])),
      ['decorations.entities', 'decorations.entities', 'decorations.deals', 'decorations.removals'],
    );
  });
});

describe('the overview ruler', () => {
  const analysis = analyzeDump({ text: TEXT });

  it('shows exactly the lines of a short text that have something', () => {
    const starts = lineStarts(TEXT);
    const runs = runSteps(rulerSteps(analysis, starts)).get('removal')!;
    const shown = runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
    const lines = analysis.removals.flatMap(({ span }) => {
      const [first, last] = [lineOf(starts, span.start), lineOf(starts, span.end - 1)];
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
    assert.deepEqual(
      shown,
      [...new Set(lines)].sort((a, b) => a - b),
    );
  });

  it('shows few marks of a long one, all of them inside it', () => {
    const starts = Int32Array.from({ length: 9000 }, (_, line) => line);
    const runs = runSteps(rulerSteps(analysis, starts)).get('organization')!;
    assert.ok(runs.length > 0 && runs.length <= 800);
    for (const { first, last } of runs) assert.ok(first <= last && last < 9000);
  });
});
