import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BatchBuilder, type RecordLine } from '../../../src/containers/recordBatch';
import { RecordTable } from '../../../src/containers/recordTable';
import '../fixedSeed';

const arbitraryLine = fc.record({
  gap: fc.integer({ min: 0, max: 9 }),
  length: fc.integer({ min: 1, max: 2 ** 40 }),
  within: fc.option(fc.nat(2 ** 31), { nil: undefined }),
  title: fc.string({ maxLength: 70, unit: 'grapheme' }),
  isHtml: fc.boolean(),
});

/** Lines that follow each other. */
const arbitraryLines = fc.array(arbitraryLine, { maxLength: 40 }).map((lines) => {
  let end = 0;
  return lines.map(({ gap, length, within, title, isHtml }, i): RecordLine => {
    const bytes = { start: end + gap, end: end + gap + length };
    end = bytes.end;
    const inner = within === undefined ? {} : { within: { start: within, end: within + 10 } };
    return { place: { number: i + 1, bytes, ...inner }, title, isHtml };
  });
});

function tableOf(lines: readonly RecordLine[], batch: number, mostTitleBytes?: number): RecordTable {
  const table = new RecordTable(mostTitleBytes);
  const builder = new BatchBuilder();
  for (const [i, line] of lines.entries()) {
    builder.push(line);
    if (i % batch === batch - 1) table.append(builder.take());
  }
  table.append(builder.take());
  return table;
}

describe('the table of records', () => {
  it('gives back what was put in, in whatever batches it came', () => {
    fc.assert(
      fc.property(arbitraryLines, fc.integer({ min: 1, max: 9 }), (lines, batch) => {
        const table = tableOf(lines, batch);
        assert.equal(table.length, lines.length);
        const titled = lines.map(({ title, ...line }) => ({ ...line, title: title.replace(/\s+/g, ' ').trim() }));
        const found = lines.map((_, i) => table.at(i));
        assert.deepEqual(
          found.map(({ place, isHtml }) => ({ place, isHtml })),
          titled.map(({ place, isHtml }) => ({ place, isHtml })),
        );
        for (const [i, { title }] of titled.entries()) {
          const kept = found[i]!.title;
          assert.ok(kept === title || (kept.endsWith('…') && title.startsWith(kept.slice(0, -1))), kept);
          assert.doesNotMatch(kept, /[\ud800-\udbff]…$/);
          assert.equal(table.positionOf(i + 1), i);
        }
        assert.equal(table.positionOf(lines.length + 1), -1);
      }),
    );
  });

  const line = (number: number, title = `Story ${number}`): RecordLine => ({
    place: { number, bytes: { start: number * 10, end: number * 10 + 9 } },
    title,
    isHtml: false,
  });

  it('counts what is analysed and its deals, each record once', () => {
    const table = tableOf(
      [1, 2, 3].map((number) => line(number)),
      2,
    );
    table.setAnalyzed(1, 2);
    table.setAnalyzed(1, 1);
    table.setAnalyzed(2, 0);
    assert.deepEqual([table.analyzed, table.foundDeals, table.dealsAt(1), table.dealsAt(0)], [2, 1, 1, 0]);
    assert.deepEqual(
      [0, 1, 2].map((position) => table.isAnalyzed(position)),
      [false, true, true],
    );
  });

  it('keeps no more titles than it may', () => {
    const table = tableOf(
      [1, 2, 3].map((number) => line(number)),
      1,
      16,
    );
    assert.deepEqual(
      [0, 1, 2].map((position) => table.titleAt(position)),
      ['Story 1', 'Story 2', ''],
    );
    assert.equal(table.positionOf(3), 2);
  });

  it('finds records by numbers that skip some', () => {
    const table = tableOf([line(3), line(7), line(9)], 2);
    assert.deepEqual(
      [3, 7, 9, 4].map((number) => table.positionOf(number)),
      [0, 1, 2, -1],
    );
    assert.equal(table.lastNumber, 9);
  });
});
