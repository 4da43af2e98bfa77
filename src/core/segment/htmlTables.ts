import { readDateLine } from '../article/dateLine';
import type { HtmlBlock, HtmlElement, HtmlScan } from '../read/htmlScan';
import { slice } from '../text/span';

/** Fewest rows of a table of stories. */
const ROWS = 2;
/** Least mean length of the column of texts, and bounds of that of headlines, in UTF-16 units. */
const TEXT = 100;
const SHORTEST = 12;
const LONGEST = 140;

/** A column of a table: its cells' blocks as places among the page's. */
interface Column {
  readonly places: number[];
  length: number;
  dates: number;
}

/**
 * Headlines in tables with one row a story, which neither links nor bold letters show: the cells of the column before that of the texts, or whose head says
 * so. Gives a name of the table's column with each cell's place among the page's blocks.
 */
export function tableTitles({ blocks, elements }: HtmlScan, text: string): [string, number][] {
  const cellNumber = new Map<HtmlElement, number>();
  const counts = new Map<HtmlElement, number>();
  for (const element of elements) {
    if (element.tag !== 'td' || !element.parent) continue;
    const number = counts.get(element.parent) ?? 0;
    cellNumber.set(element, number);
    counts.set(element.parent, number + 1);
  }
  const tables = new Map<HtmlElement, Map<number, Column>>();
  for (const [at, block] of blocks.entries()) {
    const { element } = block;
    const body = element.parent?.parent;
    const number = cellNumber.get(element);
    if (number === undefined || !body) continue;
    const columns = tables.get(body) ?? new Map<number, Column>();
    tables.set(body, columns);
    const column = columns.get(number) ?? { places: [], length: 0, dates: 0 };
    columns.set(number, column);
    column.places.push(at);
    column.length += block.end - block.start;
    if (isDate(text, block)) column.dates++;
  }
  const found: [string, number][] = [];
  for (const [body, columns] of tables) {
    const title = titleColumn(columns);
    for (const at of title?.places ?? []) found.push([`7 ${body.at}`, at]);
  }
  return found;
}

/** The column of headlines: not of dates, not the longest, the one of middling length with most in it. */
function titleColumn(columns: ReadonlyMap<number, Column>): Column | undefined {
  const means = [...columns.values()]
    .filter(({ places }) => places.length >= ROWS)
    .map((column) => ({ column, mean: column.length / column.places.length }));
  const texts = means.filter(({ mean }) => mean >= TEXT).sort((a, b) => b.mean - a.mean)[0];
  if (!texts) return undefined;
  return means
    .filter(
      ({ column, mean }) =>
        column !== texts.column && column.dates * 2 < column.places.length && mean >= SHORTEST && mean <= LONGEST,
    )
    .sort((a, b) => b.mean - a.mean)[0]?.column;
}

function isDate(text: string, block: HtmlBlock): boolean {
  return block.end - block.start <= 60 && readDateLine(slice(text, block)) !== undefined;
}
