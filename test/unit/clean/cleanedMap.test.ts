import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeDump } from '../../../src/core/analyzeDump';
import type { CleanedText } from '../../../src/core/clean/cleanedText';
import { CLEANED_FORMATS, type CleanOptions, KEEPABLE } from '../../../src/core/clean/cleanOptions';
import { cleanText } from '../../../src/core/clean/cleanText';
import { overlaps } from '../../../src/core/text/span';
import { anyText, dumpLikeText, pageLikeText, SAMPLES } from '../laws/dumpArbitraries';
import '../fixedSeed';

const options: fc.Arbitrary<CleanOptions> = fc.record({
  keep: fc.subarray([...KEEPABLE]),
  format: fc.constantFrom(...CLEANED_FORMATS),
  frontMatter: fc.boolean(),
});

/** Offsets of `text`, evenly spread; all of them where it is short. */
function offsetsOf({ length }: string): number[] {
  const step = Math.max(1, Math.floor(length / 400));
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}

/** Asserts that the map leads from each place of the cleaned text to the source and back to the same place. */
function assertRoundTrips(source: string, cleaned: CleanedText): void {
  let last = 0;
  for (const at of offsetsOf(cleaned.text)) {
    const there = cleaned.toSource({ start: at, end: at + 1 });
    assert.ok(0 <= there.start && there.start <= there.end && there.end <= source.length);
    assert.ok(there.start >= last, 'the map keeps the order');
    last = there.start;
    if (there.start === there.end) continue;
    const back = cleaned.fromSource(there);
    assert.ok(back.start <= at && at < back.end, `${at} → ${there.start}–${there.end} → ${back.start}–${back.end}`);
    assert.deepEqual(cleaned.toSource(back), there);
  }
}

/** Asserts that each place of the source leads to a place of the cleaned text, in order. */
function assertOrdered(source: string, cleaned: CleanedText): void {
  let last = 0;
  for (const at of offsetsOf(source)) {
    const { start, end } = cleaned.fromSource({ start: at, end: at + 1 });
    assert.ok(last <= start && start <= end && end <= cleaned.text.length, `${at} → ${start}–${end}`);
    last = start;
  }
}

describe('the map of a cleaned text', function () {
  this.timeout(120_000);

  const check = (text: string, asked: CleanOptions): void => {
    const cleaned = cleanText(text, analyzeDump({ text }), asked);
    assertRoundTrips(text, cleaned);
    assertOrdered(text, cleaned);
  };

  it('leads there and back in dump-like text', () => {
    fc.assert(fc.property(dumpLikeText, options, check), { numRuns: 120 });
  });

  it('leads there and back in page-like HTML', () => {
    fc.assert(fc.property(pageLikeText, options, check), { numRuns: 120 });
  });

  it('leads there and back in any text', () => {
    fc.assert(fc.property(anyText, options, check), { numRuns: 120 });
  });

  for (const [name, text] of SAMPLES)
    it(`${name}: what is kept stands where the map says, what is removed is nowhere`, () => {
      for (const dump of [text, text.replaceAll('\n', '\r\n')]) {
        const analysis = analyzeDump({ text: dump });
        const cleaned = cleanText(dump, analysis, { format: 'markdown', frontMatter: true });
        assertRoundTrips(dump, cleaned);
        const gone = cleaned.removals.map(({ span }) => span);
        for (const { headlineSpan, headline } of analysis.articles) {
          const at = cleaned.fromSource(headlineSpan);
          const now = cleaned.text.slice(at.start, at.end).replaceAll('\\', '');
          if (!gone.some((span) => overlaps(span, headlineSpan))) assert.equal(now.replace(/\s+/g, ' '), headline);
        }
        for (const span of gone) assert.ok(cleaned.fromSource(span).start === cleaned.fromSource(span).end);
      }
    });

  it('leads from the first place of the source to what is kept of it first, not into front matter', () => {
    const text = SAMPLES.get('month-archive-march-2024.txt')!;
    const cleaned = cleanText(text, analyzeDump({ text }), { frontMatter: true });
    const { start } = cleaned.fromSource({ start: 0, end: 0 });
    assert.ok(cleaned.text.slice(start).startsWith('28 Mar 2024'), cleaned.text.slice(start, start + 40));
  });
});
