import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findTable } from '../../../../src/core/read/table/findDialect';
import { RowReader } from '../../../../src/core/read/table/rowReader';
import type { TableDialect } from '../../../../src/core/read/table/tableRow';

const COMMA: TableDialect = { delimiter: ',', quotes: true, backslash: false };

/** The values of each row as they stand in the text, with `!FLAW` behind those of a row that has one. */
function rows(text: string, dialect = COMMA, columns?: number): string[][] {
  return [...new RowReader(text, dialect, columns).rows(0)].map(({ cells, flaw }) => [
    ...cells.map(({ start, end }) => text.slice(start, end)),
    ...(flaw ? [`!${flaw}`] : []),
  ]);
}

describe('RowReader', () => {
  it('reads values with and without quotes, line ends of any kind, and passes over blank lines', () => {
    assert.deepEqual(rows('a,"b, c",\r\n\r\n"d\ne","f ""g""",h\ri,,"" \n'), [
      ['a', 'b, c', ''],
      ['d\ne', 'f ""g""', 'h'],
      ['i', '', ''],
    ]);
  });

  it('takes escaping by a backslash, and quotes as characters, where the dialect says so', () => {
    assert.deepEqual(rows('"a \\"b\\", c",d', { ...COMMA, backslash: true }), [['a \\"b\\", c', 'd']]);
    assert.deepEqual(rows('"Yes" he said\tno\nx\ty', { delimiter: '\t', quotes: false, backslash: false }), [
      ['"Yes" he said', 'no'],
      ['x', 'y'],
    ]);
    assert.deepEqual(rows('a\\\nb\tc', { delimiter: '\t', quotes: false, backslash: true }), [['a\\\nb', 'c']]);
  });

  it('reads a quotation that nobody escaped', () => {
    assert.deepEqual(rows('1,"He said "wait", then left",x\n2,"It is "so" now",y'), [
      ['1', 'He said "wait", then left', 'x'],
      ['2', 'It is "so" now', 'y'],
    ]);
  });

  it('goes on at the next row behind a quote that was not closed', () => {
    assert.deepEqual(
      rows('1,"Pier","Long text.\nMore of it.\n2,"Ferry","Other text."\n3,"Tide","Third."\n', COMMA, 3),
      [
        ['1', 'Pier', 'Long text.\nMore of it.', '!open-quote'],
        ['2', 'Ferry', 'Other text.'],
        ['3', 'Tide', 'Third.'],
      ],
    );
  });

  it('takes a stray quote for a character where rows follow', () => {
    const text = '1,"5 inch,x\n2,pipe,y\n3,tube,z\n4,"rod, long",w\n';
    assert.deepEqual(rows(text, COMMA, 3), [
      ['1', '"5 inch', 'x', '!stray-quote'],
      ['2', 'pipe', 'y'],
      ['3', 'tube', 'z'],
      ['4', 'rod, long', 'w'],
    ]);
    assert.deepEqual(rows('1,"5 inch,x\n2,pipe,y\n3,tube,z\n4,"rod,w\n', COMMA, 3), [
      ['1', '"5 inch', 'x', '!stray-quote'],
      ['2', 'pipe', 'y'],
      ['3', 'tube', 'z'],
      ['4', '"rod', 'w'],
    ]);
  });

  it('says of a text that ends within quotes that it is cut', () => {
    assert.deepEqual(rows('1,"Pier","Long text.\n\nIt goes on, and', COMMA, 3), [
      ['1', 'Pier', 'Long text.\n\nIt goes on, and', '!cut'],
    ]);
  });

  it('gives back what was written by the rules', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r', '\t', ';') }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (table) => {
        const text = table.map((row) => row.map((at) => `"${at.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        assert.deepEqual(
          rows(text, COMMA).map((row) => row.map((at) => at.replaceAll('""', '"'))),
          table,
        );
      }),
    );
  });

  it('reads anything, row behind row, values in order', () => {
    const piece = fc.constantFrom('"', '""', ',', ';', '\t', '\n', '\r\n', ' ', 'word', '\\', '\\"', '1', '|');
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      quotes: fc.boolean(),
      backslash: fc.boolean(),
    });
    const columns = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), dialect, columns, (pieces, form, count) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end, cells, next } of new RowReader(text, form, count).rows(0)) {
          assert.ok(start >= at && cells.length > 0 && next > start && next >= end);
          at = start;
          for (const cell of cells) {
            assert.ok(cell.start >= at && cell.end >= cell.start && cell.end <= end);
            at = cell.end;
          }
          at = next;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
    );
  });
});

describe('findTable', () => {
  const form = (text: string): unknown => {
    const found = findTable(text);
    return found && { ...found.dialect, columns: found.columns, rows: found.rows.length, start: found.start };
  };

  it('tells delimiters by how even they make the rows', () => {
    const prose = 'Boats, ferries; and piers | of Skarholm, said "Mona", stand';
    for (const delimiter of [',', ';', '\t', '|']) {
      const row = (id: number): string => [id, `"${prose.replaceAll('"', '""')}"`, 'x y'].join(delimiter);
      assert.deepEqual(form([1, 2, 3].map(row).join('\n')), {
        delimiter,
        quotes: true,
        backslash: false,
        columns: 3,
        rows: 3,
        start: 0,
      });
    }
  });

  it('takes the delimiter that a spreadsheet is told', () => {
    assert.deepEqual(form('sep=;\r\na,b;c,d\r\ne,f;g,h\r\n'), {
      delimiter: ';',
      quotes: true,
      backslash: false,
      columns: 2,
      rows: 2,
      start: 7,
    });
  });

  it('tells quotes that enclose nothing, and those that backslashes escape', () => {
    const plain = '"Wait\t1\nA "word"\t2\n"Go on" she said\t3\n"More\t4\n';
    assert.deepEqual(form(plain), { delimiter: '\t', quotes: false, backslash: false, columns: 2, rows: 4, start: 0 });
    const escaped = '1,"A \\"pier\\", he said"\n2,"B \\"quay\\", she said"\n';
    assert.deepEqual(form(escaped), { delimiter: ',', quotes: true, backslash: true, columns: 2, rows: 2, start: 0 });
  });

  it('finds none in prose', () => {
    assert.equal(
      form('Ferries stand still\n\nFor six hours, nobody could board, he said.\n\nThe pier, too, is shut.\n'),
      undefined,
    );
    assert.equal(form('one line, two parts'), undefined);
    assert.equal(form(''), undefined);
  });
});
