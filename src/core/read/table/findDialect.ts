import { knownNames } from './columnNames';
import { RowReader, tableStart } from './rowReader';
import type { TableDialect, TableRow } from './tableRow';

/** A table as its head shows it. */
export interface TableForm {
  readonly dialect: TableDialect;
  /** How many values most rows have. */
  readonly columns: number;
  /** Where the first row begins. */
  readonly start: number;
  /** The rows looked at, in order, whole ones only. */
  readonly rows: readonly TableRow[];
}

/** How much of a text is looked at, in UTF-16 units, and how many rows. */
const HEAD = 262_144;
const ROWS = 60;
/** Share of rows that must have the right number of values, and where the first names the columns. */
const EVEN = 0.8;
const NAMED_EVEN = 0.5;
/** Share by which a rarer way of writing must be better than the usual one. */
const BETTER = 0.1;
const DELIMITERS = [',', '\t', ';', '|'];

/**
 * Tells from a text's head how its rows are written: the delimiter with which rows have the most even numbers of values (of equals the one that makes more), whether quotes
 * enclose, and whether they are escaped by a backslash. `undefined` where it is no table: fewer than two rows, or rows of one value. Linear in the head.
 */
export function findTable(text: string): TableForm | undefined {
  const { start, delimiter: told } = tableStart(text);
  const head = text.slice(0, HEAD);
  let best: TriedForm | undefined;
  for (const delimiter of told ? [told] : DELIMITERS) {
    if (!head.includes(delimiter, start)) continue;
    const found = bestOf(head, start, delimiter, text.length > HEAD);
    if (!found) continue;
    const gain = found.score - (best?.score ?? 0);
    if (!best || gain > BETTER || (gain > -BETTER && found.form.columns > best.form.columns)) best = found;
  }
  return best && best.share >= (best.isNamed ? NAMED_EVEN : EVEN) ? best.form : undefined;
}

/** A way to read a head. */
interface TriedForm {
  readonly form: TableForm;
  /** Share of rows that have the right number of values, 0 to 1. */
  readonly share: number;
  /** The same, with less for rows whose quotes stand where this way has none, and more for known names of columns. */
  readonly score: number;
  /** Whether the first row names the columns. */
  readonly isNamed: boolean;
}

/** The best way to read the head with a delimiter. */
function bestOf(head: string, start: number, delimiter: string, isCut: boolean): TriedForm | undefined {
  const usual: TableDialect = { delimiter, quotes: true, backslash: false };
  const ways = [usual];
  // Quotes that a backslash stands before are read well enough as they are: of two good ways that is the better one which knows what they mean.
  const escaped = count(head, '\\"');
  if (escaped > 0) ways.splice(escaped > count(head, '""') ? 0 : 1, 0, { ...usual, backslash: true });
  if (/\\[nN]/.test(head) && !head.includes('\n"')) ways.push({ ...usual, quotes: false, backslash: true });
  if (head.includes('"')) ways.push({ ...usual, quotes: false });
  let best: TriedForm | undefined;
  for (const dialect of ways) {
    const found = tried(head, start, dialect, isCut);
    if (found && (!best || found.score > best.score + BETTER)) best = found;
  }
  return best;
}

function tried(head: string, start: number, dialect: TableDialect, isCut: boolean): TriedForm | undefined {
  const plain = rowsOf(head, start, new RowReader(head, dialect), isCut);
  if (plain.length < 2) return undefined;
  const known = knownNames(plain[0]!.cells.map(({ start: from, end }) => head.slice(from, end).trim()));
  const isNamed = known >= NAMED;
  const columns = isNamed ? plain[0]!.cells.length : commonest(plain.map(({ cells }) => cells.length));
  if (columns < 2) return undefined;
  // Only who knows how many values rows have finds those that a stray quote swallows.
  const rows = rowsOf(head, start, new RowReader(head, dialect, columns), isCut);
  const even = rows.filter(({ cells, flaw }) => cells.length === columns && !flaw);
  // Who names the columns may have forgotten to enclose texts that hold the delimiter.
  const enough = rows.filter(({ cells }) => cells.length >= columns).length;
  if (even.length < 2 && !(isNamed && enough > 1)) return undefined;
  const share = Math.max(even.length, isNamed ? enough : 0) / rows.length;
  const odd = rows.filter((row) => hasOddQuotes(head, row, dialect)).length;
  const score = (even.length - odd * ODD) / rows.length + (isNamed ? known * BETTER * 2 : 0);
  return { form: { dialect, columns, start, rows }, share, score, isNamed };
}

/** Known names in the first row from which it names the columns. */
const NAMED = 2;

/** The rows of a head; its last goes on behind it, and that of a text may be cut off. */
function rowsOf(head: string, start: number, reader: RowReader, isCut: boolean): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of reader.rows(start)) {
    if (row.next >= head.length && (isCut || isIncomplete(head, row, rows))) break;
    rows.push(row);
    if (rows.length === ROWS) break;
  }
  return rows;
}

/** Whether the text ends inside a row: within quotes, or before the number of values that rows have. */
function isIncomplete(text: string, { cells, flaw }: TableRow, before: readonly TableRow[]): boolean {
  return flaw === 'cut' || (cells.length < (before[0]?.cells.length ?? 0) && !/[\r\n]$/.test(text));
}

/** How much less a row counts whose quotes are odd. */
const ODD = 0.4;

/** Whether quotes stand in values that none enclose; where quotes are characters, whether they enclose values or have no partner in theirs. */
function hasOddQuotes(head: string, { cells }: TableRow, { quotes }: TableDialect): boolean {
  return cells.some(({ start, end, quoted }) => {
    if (quotes) return !quoted && head.slice(start, end).includes('"');
    const parts = head.slice(start, end).split('"');
    return parts.length % 2 === 0 || (parts.length > 2 && parts[0] === '' && parts.at(-1) === '');
  });
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) found++;
  return found;
}

/** The commonest of some numbers, the earliest of equals; 0 for none. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of counts) if (count > (counts.get(best) ?? 0)) best = number;
  return best;
}
