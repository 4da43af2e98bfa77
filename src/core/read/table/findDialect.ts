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
/** Share of rows that must have the same number of values. */
const EVEN = 0.8;
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
  return best && best.share >= EVEN ? best.form : undefined;
}

/** A way to read a head. */
interface TriedForm {
  readonly form: TableForm;
  /** Share of rows that have the same number of values. */
  readonly share: number;
  /** The same, with less for rows whose quotes stand where this way has none. */
  readonly score: number;
}

/** The best way to read the head with a delimiter. */
function bestOf(head: string, start: number, delimiter: string, isCut: boolean): TriedForm | undefined {
  const usual: TableDialect = { delimiter, quotes: true, backslash: false };
  const ways = [usual];
  if (head.includes('\\"')) ways.push({ ...usual, backslash: true });
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
  const rows: TableRow[] = [];
  for (const row of new RowReader(head, dialect).rows(start)) {
    // The last row of a head may go on behind it.
    if (isCut && row.next >= head.length) break;
    rows.push(row);
    if (rows.length === ROWS) break;
  }
  const columns = commonest(rows.map(({ cells }) => cells.length));
  const even = rows.filter(({ cells, flaw }) => cells.length === columns && !flaw);
  if (columns < 2 || even.length < 2) return undefined;
  const odd = even.filter((row) => hasOddQuotes(head, row, dialect)).length;
  const form = { dialect, columns, start, rows };
  return { form, share: even.length / rows.length, score: (even.length - odd * ODD) / rows.length };
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

/** The commonest of some numbers, the earliest of equals; 0 for none. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of counts) if (count > (counts.get(best) ?? 0)) best = number;
  return best;
}
