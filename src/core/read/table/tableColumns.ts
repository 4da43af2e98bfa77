import { chooseFields, type Field, type FieldChoice } from '../fields/chooseFields';
import { plainName, rankOf } from '../fields/fieldNames';
import { alignedCells } from './alignedCells';
import { cellText } from './cellText';
import { knownNames, mayBeNames } from './columnNames';
import type { TableForm } from './findDialect';
import type { TableCell } from './tableRow';

/** Which columns of a table hold what of an article. */
export interface TableColumns {
  /** Names of the columns, each one's own. */
  readonly names: readonly string[];
  readonly choice: FieldChoice;
  /** Place of the column that holds the text; -1 where none does. */
  readonly text: number;
  /** Whether the first row holds the columns' names. */
  readonly named: boolean;
  /** Whether `\n` is written for line ends. */
  readonly lines: boolean;
}

/** Most columns of a table that is looked at. */
const WIDEST = 500;

/** Finds the columns of a table's articles by their names, where its first row has such, and their content; `undefined` where its rows are no articles. */
export function findColumns(source: string, form: TableForm): TableColumns | undefined {
  const { rows, dialect } = form;
  if (form.columns > WIDEST) return undefined;
  const textsOf = (cells: readonly TableCell[]): string[] =>
    cells.map((cell) => cellText(source, cell, dialect, false).text);
  const first = textsOf(rows[0]!.cells).map((text) => text.trim());
  if (isOwnExport(first)) return undefined;
  const known = knownNames(first);
  if (known === 0 && !isSurelyTable(source, form)) return undefined;
  const named =
    known > 0 ||
    (mayBeNames(first) &&
      isUnlike(
        first,
        rows.slice(1).map(({ cells }) => textsOf(cells)),
      ));
  const names = first.map((name, at) =>
    !named || name === '' || first.indexOf(name) < at ? `column ${at + 1}` : name,
  );
  const called = named ? textColumn(names) : -1;
  const values = rows.slice(named ? 1 : 0).map(({ cells }) => textsOf(alignedCells(cells, names.length, called)));
  const even = values.filter((row) => row.length === names.length);
  const fields = names.map((name, at): Field => ({ name, values: even.map((row) => row[at] ?? '') }));
  const choice = chooseFields(fields);
  if (!choice) return undefined;
  const { roles, told } = choice;
  // Texts that nothing calls texts may be about anything, if they have neither a title nor an address.
  if (told === 'content' && !roles.has('title') && !roles.has('url')) return undefined;
  const texts = [...(roles.get('body') ?? []), ...(roles.get('summary') ?? [])].map((name) => names.indexOf(name));
  const lines = hasWrittenLines(even.flatMap((row) => texts.map((at) => row[at] ?? '')));
  return { names, choice, named, lines, text: texts[0] ?? -1 };
}

/** Place of the column that is called as one of texts mostly is; -1 where none is. */
function textColumn(names: readonly string[]): number {
  for (const role of ['body', 'summary'] as const) {
    const ranked = names
      .map((name, at) => ({ at, rank: rankOf(role, plainName(name)) ?? Number.POSITIVE_INFINITY }))
      .sort((a, b) => a.rank - b.rank);
    if (ranked[0] && Number.isFinite(ranked[0].rank)) return ranked[0].at;
  }
  return -1;
}

/** Whether names are those of a table that this program gives out: it is about articles of a dump that is elsewhere. */
function isOwnExport(names: readonly string[]): boolean {
  return names[0] === 'source' && names.includes('start') && names.includes('end');
}

/** Whether the rows below a first one, which may be names, hold something else in some column: long values, or numbers. */
function isUnlike(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const differs = (value: string): boolean => value.length > LONG || /\d{3}/.test(value);
  return rows.length > 0 && first.some((_, at) => rows.every((row) => differs(row[at] ?? '')));
}

/** Length from which a value is no name, in UTF-16 units. */
const LONG = 60;

/** Whether a text is a table though no names say so: values are enclosed, or divided as no prose is. */
export function isSurelyTable(source: string, { dialect, rows, columns }: TableForm): boolean {
  const enclosed = rows.filter(({ cells }) => cells.some(({ quoted }) => quoted)).length;
  if (enclosed * 2 >= rows.length) return true;
  if (dialect.delimiter === '|') return false;
  const spaced = rows.filter(({ cells }) =>
    cells.slice(1).some(({ start, quoted }) => !quoted && /\s/.test(source.charAt(start))),
  );
  return columns > 2 && spaced.length * 2 < rows.length;
}

/** Whether texts have `\n` for line ends, and no line ends. */
function hasWrittenLines(texts: readonly string[]): boolean {
  return !texts.some((text) => text.includes('\n')) && texts.some((text) => /\\n(?:\\n|\s|\p{Lu}|["“])/u.test(text));
}
