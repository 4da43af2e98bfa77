import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../../src/core/analysis';
import { cleanText } from '../../../src/core/clean/cleanText';
import { detectDump } from '../../../src/core/detect/detectDump';
import { contains, type Span } from '../../../src/core/text/span';
import { dumps, texts } from './buildingBlocks';
import { segmentText } from './segmentText';
import '../fixedSeed';

/** All that articles keep and cleaning takes, in order of place. */
function parts({ articles, removals }: Analysis): Span[] {
  const kept = articles.flatMap(({ headlineSpan, headerSpans, bodySpans }) => [
    headlineSpan,
    ...headerSpans,
    ...bodySpans,
  ]);
  return [...kept, ...removals.map(({ span }) => span)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Asserts that the parts are disjoint and inside the text, and that each non-blank line of a dump holds a part. */
function assertCovered(text: string, analysis: Analysis): void {
  const all = parts(analysis);
  let end = 0;
  for (const part of all) {
    assert.ok(
      end <= part.start && part.start <= part.end && part.end <= text.length,
      'parts are disjoint and in the text',
    );
    end = part.end;
  }
  for (const { span, headlineSpan, headerSpans, bodySpans } of analysis.articles)
    for (const inner of [headlineSpan, ...headerSpans, ...bodySpans]) assert.ok(contains(span, inner));
  for (const [index, { span }] of analysis.articles.entries())
    if (index > 0) assert.ok(analysis.articles[index - 1]!.span.end <= span.start, 'articles are in order');
  if (analysis.dump.kind === 'not_a_dump') return;
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    if (line[0].trim() === '' || !/[\p{L}\p{N}]/u.test(line[0])) continue;
    const to = line.index + line[0].length;
    assert.ok(
      all.some((part) => part.start < to && part.end > line.index),
      `nothing says what “${line[0]}” is`,
    );
  }
}

/** Runs of the laws that analyse a text more than once. */
const FEWER = { numRuns: 40 };

describe('laws of segmentation', function () {
  this.timeout(20_000);

  it('parts are disjoint, and together cover every line of a dump', () => {
    fc.assert(fc.property(dumps, (text) => assertCovered(text, segmentText(text))));
  });

  it('holds on any text, and nothing throws', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assertCovered(text, segmentText(text));
        assert.ok(detectDump(text).confidence >= 0);
      }),
    );
  });

  it('cleaning what is clean changes nothing', () => {
    fc.assert(
      fc.property(dumps, (text) => {
        const once = cleanText(text, segmentText(text)).text;
        assert.equal(cleanText(once, segmentText(once)).text, once);
      }),
      FEWER,
    );
  });

  it('cleaned text maps back to the text it was made from', () => {
    fc.assert(
      fc.property(dumps, (text) => {
        const cleaned = cleanText(text, segmentText(text));
        for (const word of cleaned.text.matchAll(/\p{Lu}\p{Ll}{3,}/gu)) {
          const at = cleaned.toSource({ start: word.index, end: word.index + word[0].length });
          assert.equal(text.slice(at.start, at.end), word[0]);
        }
      }),
      FEWER,
    );
  });

  it('line ends and a byte-order mark change nothing but offsets', () => {
    fc.assert(
      fc.property(dumps, (text) => {
        const unix = text.replace(/\r\n?/g, '\n');
        const told = (analysis: Analysis): unknown =>
          analysis.articles.map(({ headline, author, datePublished, bodySpans, articleBody }) => ({
            headline,
            author,
            datePublished,
            paragraphs: bodySpans.length,
            articleBody,
          }));
        assert.deepEqual(told(segmentText(unix.replaceAll('\n', '\r\n'))), told(segmentText(unix)));
        assert.deepEqual(told(segmentText(`\ufeff${unix}`)), told(segmentText(unix)));
      }),
      FEWER,
    );
  });
});
