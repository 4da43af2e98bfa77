import type { Cell } from '../csv';
import type { ExportItems } from '../exportFormats';
import { type ExportTable, exportTables } from '../exportTables';
import { BREATH, type ExportWriter } from '../exportWriter';
import { type ZipEntry, ZipFile } from '../zipFile';
import { xmlText } from './xml';

/** Limits of a worksheet (Excel specifications and limits). */
const MOST_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;

/** After how many rows the writer gives way. */
const ROWS = 200;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The head of a sheet: its first row stays when one scrolls. */
const SHEET_HEAD = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const SHEET_TAIL = '</sheetData></worksheet>';

/** Two styles of cells: plain, and bold for heads. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * An Excel workbook (Office Open XML, ECMA-376) with a sheet for each table of `items`, a further one where a sheet is full. Texts are inline strings, which are never read as
 * formulas; numbers are numbers. What is written is packed at once: the sheets behind the first wait packed until the end.
 */
export function xlsxWriter(items: ExportItems): ExportWriter {
  const zip = new ZipFile();
  const sheets = new Sheets(zip);
  const tables = exportTables(items).map((table) => ({ table, sheet: sheets.open(table) }));
  return {
    begin: () => zip.take(),
    *part(input) {
      for (const { table, sheet } of tables) {
        let rows = 0;
        for (const row of table.rows(input)) {
          sheet.add(row);
          if (++rows % ROWS === 0) yield BREATH;
        }
        yield* zip.take();
      }
    },
    end: () => {
      for (const { sheet } of tables) sheet.close();
      for (const [name, text] of bookFiles(sheets.names)) zip.add(name, text);
      zip.end();
      return zip.take();
    },
  };
}

/** The sheets of a workbook in the order that they are begun in. */
class Sheets {
  readonly names: string[] = [];

  constructor(private readonly zip: ZipFile) {}

  open({ name, columns }: ExportTable): SheetWriter {
    return new SheetWriter(columns, (number) => {
      this.names.push(number > 1 ? `${name} ${number}` : name);
      return this.zip.entry(`xl/worksheets/sheet${this.names.length}.xml`);
    });
  }
}

/** Writes the rows of a table. */
class SheetWriter {
  private entry: ZipEntry;
  private rows = 0;
  private number = 1;

  constructor(
    private readonly columns: readonly string[],
    private readonly begin: (number: number) => ZipEntry,
  ) {
    this.entry = this.start();
  }

  add(cells: readonly Cell[]): void {
    if (this.rows === MOST_ROWS) {
      this.close();
      this.number++;
      this.entry = this.start();
    }
    this.write(cells, 0);
  }

  close(): void {
    this.entry.write(SHEET_TAIL);
    this.entry.close();
  }

  private start(): ZipEntry {
    this.entry = this.begin(this.number);
    this.rows = 0;
    this.entry.write(SHEET_HEAD);
    this.write(this.columns, 1);
    return this.entry;
  }

  private write(cells: readonly Cell[], style: number): void {
    const row = ++this.rows;
    this.entry.write(
      `<row r="${row}">${cells.map((cell, column) => xlsxCell(cell, row, column, style)).join('')}</row>`,
    );
  }
}

function xlsxCell(cell: Cell, row: number, column: number, style: number): string {
  if (cell === undefined) return '';
  const at = `r="${columnName(column)}${row}"${style ? ` s="${style}"` : ''}`;
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = Array.isArray(cell) ? cell.join('; ') : String(cell);
  return text ? `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>` : '';
}

/** A text as a cell holds it: no longer than a cell can be, and what looks like an escape of the format (`_x000D_`) escaped. */
function cellText(text: string): string {
  const cut = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
  return xmlText(cut.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').replace(/\r\n?/g, '\n'));
}

/** The letters of a column from its 0-based number: A … Z, AA … */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** The files that make sheets a workbook. */
function* bookFiles(names: readonly string[]): Generator<[name: string, text: string]> {
  const numbers = names.map((_, index) => index + 1);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const relations = (all: string): string =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  yield ['xl/styles.xml', STYLES];
  yield [
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${names
      .map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
  ];
  yield [
    'xl/_rels/workbook.xml.rels',
    relations(
      numbers.map((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)).join('') +
        relation(`rId${names.length + 1}`, 'styles', 'styles.xml'),
    ),
  ];
  yield ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))];
  yield [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${numbers.map((number) => override(`worksheets/sheet${number}`, 'worksheet')).join('')}${override('styles', 'styles')}</Types>`,
  ];
}
