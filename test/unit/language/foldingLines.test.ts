import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { lineOf, lineStarts } from '../../../src/core/text/lineStarts';
import { sectionsOf } from '../../../src/language/articleSections';
import { type FoldingLines, foldingLines, keptSpans, removedStretches } from '../../../src/language/foldingLines';
import { dumpLikeText, SAMPLES } from '../laws/dumpArbitraries';
import '../fixedSeed';

function foldsOf(text: string): { folds: FoldingLines[]; check: () => void } {
  const analysis = analyzeDump({ text });
  const starts = lineStarts(text);
  const sections = analysis.articles.flatMap((own) => sectionsOf(own, ({ start, end }) => text.slice(start, end)));
  const folds = foldingLines(analysis, sections, starts, text.length);
  const check = (): void => {
    const kept = keptSpans(analysis).items.flatMap(({ span }) => {
      const [first, last] = [lineOf(starts, span.start), lineOf(starts, Math.max(span.start, span.end - 1))];
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
    const keptLines = new Set(kept);
    for (const { start, end, kind } of folds) {
      assert.ok(start < end && end < starts.length);
      if (kind !== 'removed') continue;
      for (let line = start; line <= end; line++) assert.ok(!keptLines.has(line), `line ${line} stays`);
    }
    assert.deepEqual(
      folds.map(({ start }) => start),
      folds.map(({ start }) => start).sort((a, b) => a - b),
    );
  };
  return { folds, check };
}

describe('foldingLines', () => {
  for (const [name, text] of SAMPLES)
    it(`hides no line of ${name} that stays with one that goes`, () => {
      const { check } = foldsOf(text);
      check();
    });

  it('does so for any text', () => {
    fc.assert(
      fc.property(dumpLikeText, (text) => foldsOf(text).check()),
      { numRuns: 40 },
    );
  });

  it('folds articles from their headlines on', () => {
    const text = SAMPLES.get('tech-desk-archive.txt')!;
    const { folds } = foldsOf(text);
    const lines = text.split('\n');
    const articles = folds.filter(({ kind }) => kind === 'article');
    assert.equal(articles.length, 7);
    assert.match(lines[articles[0]!.start]!, /^Fernbank Robotics raises/);
    for (const [i, { end }] of articles.entries()) assert.ok(end < (articles[i + 1]?.start ?? lines.length));
  });

  it('makes one stretch of removals with only blank lines between them', () => {
    const removal = (start: number, end: number) => ({ span: { start, end }, rule: 'share', reason: 'share' }) as const;
    const articles = analyzeDump({ text: SAMPLES.get('tech-desk-archive.txt')! }).articles.slice(0, 1);
    const from = articles[0]!.span.end;
    const removals = [removal(from + 1, from + 5), removal(from + 9, from + 12)];
    const kept = keptSpans({ articles });
    assert.deepEqual(removedStretches({ articles, removals }, kept), [{ start: from + 1, end: from + 12 }]);
    const apart = [removal(0, 0), removal(from + 9, from + 12)];
    assert.equal(removedStretches({ articles, removals: apart }, kept).length, 2);
  });
});
