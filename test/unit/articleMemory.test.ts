import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { analyzeDump, analyzeSteps } from '../../src/core/analyzeDump';
import { ArticleMemory } from '../../src/core/articleMemory';
import type { Correction } from '../../src/core/corrections/correction';
import { makeCorrection, targetAt } from '../../src/core/corrections/makeCorrection';

const SAMPLES = ['tech-desk-archive.txt', 'magazine-page-chalkline.txt'].map((name) =>
  fs.readFileSync(`test/samples/${name}`, 'utf8'),
);

/** How many pieces of work recognizing takes. */
function recognizingSteps(text: string, memory: ArticleMemory): number {
  let count = 0;
  for (const { stage } of analyzeSteps({ text }, { memory })) if (stage === 'recognizing') count++;
  return count;
}

describe('what was found in the articles of a dump', () => {
  it('is what would be found anew, whatever is changed', function () {
    this.timeout(60_000);
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(60),
      text: fc.oneof(fc.constant(''), fc.constant('\n\n'), fc.constant('Hartwell raised $5 million from Oddfellow. ')),
    });
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), fc.array(edit, { minLength: 1, maxLength: 3 }), (sample, edits) => {
        const memory = new ArticleMemory();
        let text = sample;
        analyzeDump({ text }, { memory });
        for (const { at, length, text: inserted } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + inserted + text.slice(start + length);
          assert.deepEqual(analyzeDump({ text }, { memory }), analyzeDump({ text }));
        }
      }),
      { numRuns: 4 },
    );
  });

  it('is not read again where an article is the same', () => {
    const memory = new ArticleMemory();
    const text = SAMPLES[0]!;
    const first = recognizingSteps(text, memory);
    const again = recognizingSteps(`${text}\n`, memory);
    assert.ok(again * 4 < first, `${again} of ${first}`);
  });

  it('is forgotten where the dump has it no more', () => {
    const memory = new ArticleMemory();
    const text = SAMPLES[0]!;
    const first = recognizingSteps(text, memory);
    recognizingSteps('Nothing is left of it.', memory);
    assert.equal(recognizingSteps(text, memory), first);
  });

  it('heeds corrections of names', () => {
    const memory = new ArticleMemory();
    const text = SAMPLES[0]!;
    const [entity] = analyzeDump({ text }, { memory }).entities.filter(({ type }) => type === 'organization');
    const corrections: Correction[] = [
      makeCorrection(
        { type: 'entity-type', entityType: 'product', names: [entity!.name] },
        targetAt('tech-desk-archive.txt', text, entity!.mentions[0]!.span),
      ),
    ];
    const corrected = analyzeDump({ text }, { memory, corrections });
    assert.deepEqual(corrected, analyzeDump({ text }, { corrections }));
    assert.ok(corrected.entities.some(({ name, type }) => name === entity!.name && type === 'product'));
    assert.deepEqual(analyzeDump({ text }, { memory }), analyzeDump({ text }));
  });
});
