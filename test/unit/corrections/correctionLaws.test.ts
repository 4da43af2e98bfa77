import assert from 'node:assert/strict';
import fs from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import type { Analysis } from '../../../src/core/analysis';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { cleanText } from '../../../src/core/clean/cleanText';
import type { Correction } from '../../../src/core/corrections/correction';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { overlaps, type Span } from '../../../src/core/text/span';
import { assertLawful } from '../laws/analysisLaws';
import { dumpLikeText, pageLikeText, SAMPLES } from '../laws/dumpArbitraries';
import { seededCorrections, seeds } from './seededCorrections';
import '../fixedSeed';

const ajv = new Ajv({ allowUnionTypes: true });
const schema = (name: string): object => JSON.parse(fs.readFileSync(`media/schemas/${name}.schema.json`, 'utf8'));
const isAnalysis = ajv.compile(schema('analysis'));
const isCorrection = ajv.compile(schema('correction'));

/** Asserts the laws of the record, and that what is kept and what is removed are disjoint and together cover every line. */
function assertCorrected(text: string, corrections: readonly Correction[]): Analysis {
  const analysis = analyzeDump({ text }, { corrections });
  assertLawful(analysis, text);
  assert.ok(isAnalysis(JSON.parse(JSON.stringify(analysis))), ajv.errorsText(isAnalysis.errors));
  const kept = analysis.articles.flatMap(({ headlineSpan, headerSpans, bodySpans }) => [
    headlineSpan,
    ...headerSpans,
    ...bodySpans,
  ]);
  const parts: Span[] = [...kept, ...analysis.removals.map(({ span }) => span)].sort((a, b) => a.start - b.start);
  for (const [index, part] of parts.entries())
    if (index > 0) assert.ok(parts[index - 1]!.end <= part.start, 'what is kept and removed is disjoint');
  for (const { span } of analysis.kept ?? [])
    assert.ok(
      kept.some((one) => one.start <= span.start && span.end <= one.end),
      'what corrections keep is a part of an article',
    );
  if (analysis.dump.kind !== 'not_a_dump' && analysis.dump.format === 'text')
    for (const line of text.matchAll(/[^\r\n]+/g)) {
      if (!/[\p{L}\p{N}]/u.test(line[0])) continue;
      const end = line.index + line[0].length;
      assert.ok(
        parts.some((one) => one.start < end && one.end > line.index),
        `nothing says what “${line[0]}” is`,
      );
    }
  return analysis;
}

describe('laws of corrections', function () {
  this.timeout(120_000);

  const holds = (text: string, list: Parameters<typeof seededCorrections>[2]): void => {
    const corrections = seededCorrections(text, analyzeDump({ text }), list);
    for (const correction of corrections)
      assert.ok(isCorrection(JSON.parse(JSON.stringify(correction))), ajv.errorsText(isCorrection.errors));
    const analysis = assertCorrected(text, corrections);
    assert.deepEqual(analyzeDump({ text }, { corrections }), analysis);
  };

  it('the record of a dump stays lawful whatever is corrected', () => {
    fc.assert(fc.property(dumpLikeText, seeds(12), holds), { numRuns: 150 });
  });

  it('so does that of a page', () => {
    fc.assert(fc.property(pageLikeText, seeds(8), holds), { numRuns: 100 });
  });

  for (const [name, text] of SAMPLES)
    it(`and that of ${name}`, () => {
      const analysis = analyzeDump({ text });
      const property = fc.property(seeds(10), (list) => {
        assertCorrected(text, seededCorrections(text, analysis, list));
      });
      fc.assert(property, { numRuns: 15 });
    });

  it('corrections hold on a text that was edited in front of and behind their places', () => {
    const text = SAMPLES.get('tech-desk-archive.txt')!;
    const analysis = analyzeDump({ text });
    const property = fc.property(seeds(8), fc.nat({ max: 40 }), (list, lines) => {
      const corrections = seededCorrections(text, analysis, list);
      assertCorrected(`${'Something new stands here.\n\n'.repeat(lines)}${text}\n\nAnd here.\n`, corrections);
    });
    fc.assert(property, { numRuns: 15 });
  });

  it('a text without corrections is analysed as if there were none', () => {
    for (const text of SAMPLES.values())
      assert.deepEqual(analyzeDump({ text }, { corrections: [] }), analyzeDump({ text }));
  });

  it('cleaning leaves what corrections keep', () => {
    const text = SAMPLES.get('magazine-page-chalkline.txt')!;
    const analysis = analyzeDump({ text });
    const property = fc.property(seeds(6), (list) => {
      const corrections = seededCorrections(text, analysis, list);
      const corrected = analyzeDump({ text }, { corrections });
      const cleaned = cleanText(text, corrected);
      const left = new LineIndex(cleaned.text).lines
        .filter(({ blank }) => !blank)
        .map((line) => cleaned.toSource(line));
      for (const { span } of corrected.kept ?? [])
        assert.ok(
          left.some((line) => overlaps(line, span)),
          text.slice(span.start, span.end),
        );
    });
    fc.assert(property, { numRuns: 20 });
  });
});
