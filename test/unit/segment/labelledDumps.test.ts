import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { type LabelledDump, type LineLabel, readLabelledDumps } from './labelledDump';
import { segmentText } from './segmentText';

/** The lines with a label, as they stand in the dump. */
function labelled({ lines }: LabelledDump, label: LineLabel): string[] {
  return lines.filter((line) => line.label === label).map((line) => line.text.trim());
}

/** The lines of the dump that the analysis keeps as headlines or text (more than half of each), with repeats. */
function keptLines({ articles }: Analysis, text: string): number[] {
  const spans = articles.flatMap((article) => [article.headlineSpan, ...article.bodySpans]);
  const kept: number[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const end = start + line.trimEnd().length;
    const length = spans.reduce((sum, at) => sum + Math.max(0, Math.min(at.end, end) - Math.max(at.start, start)), 0);
    if (end > start && length * 2 >= line.trim().length) kept.push(index);
    start += line.length + 1;
  }
  return kept;
}

describe('labelled dumps', () => {
  const dumps = readLabelledDumps();
  it('are many', () => assert.ok(dumps.length >= 40));
  for (const dump of dumps)
    describe(dump.name, () => {
      const text = dump.lines.map((line) => line.text).join('\n');
      const analysis = segmentText(text);
      const kept = new Set(keptLines(analysis, text));
      const wrong = (label: LineLabel, isKept: boolean): string[] =>
        dump.lines.flatMap((line, index) => (line.label === label && kept.has(index) === isKept ? [line.text] : []));
      it(`is a ${dump.kind}`, () => assert.equal(analysis.dump.kind, dump.kind));
      it('has its headlines', () => {
        const found = analysis.articles.map(({ headlineSpan: { start } }) => {
          const from = text.lastIndexOf('\n', start - 1) + 1;
          const end = text.indexOf('\n', start);
          return text.slice(from, end < 0 ? text.length : end).trim();
        });
        assert.deepEqual(found, labelled(dump, 'headline'));
      });
      it('keeps its text', () => assert.deepEqual(wrong('text', false), []));
      it('loses its furniture', () => assert.deepEqual(wrong('furniture', true), []));
      it('is the same with other line ends', () => {
        const other = segmentText(text.replaceAll('\n', '\r\n'));
        assert.deepEqual(
          other.articles.map((article) => [article.headline, article.articleBody]),
          analysis.articles.map((article) => [article.headline, article.articleBody]),
        );
      });
    });
});
