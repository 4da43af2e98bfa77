import { chooseFields, type Field, type FieldChoice } from '../fields/chooseFields';
import { cellText } from './cellText';
import { knownNames, mayBeNames } from './columnNames';
import type { TableForm } from './findDialect';

/** Which columns of a table hold what of an article. */
export interface TableColumns {
  /** Names of the columns, each one's own. */
  readonly names: readonly string[];
  readonly choice: FieldChoice;
  /** Whether the first row holds the columns' names. */
  readonly named: boolean;
  /** Whether `\n` is written for line ends. */
  readonly lines: boolean;
}

/** Finds the columns of a table's articles by their names, where its first row has such, and their content; `undefined` where its rows are no articles. */
export function findColumns(source: string, form: TableForm): TableColumns | undefined {
  const { rows, dialect } = form;
  const texts = rows.map((row) => row.cells.map((cell) => cellText(source, cell, dialect, false).text));
  const first = texts[0]!.map((text) => text.trim());
  const known = knownNames(first);
  const named = known > 0 || (mayBeNames(first) && isUnlike(first, texts.slice(1)));
  if (isOwnExport(first)) return undefined;
  if (!(named && known > 0) && !isSurelyTable(source, form)) return undefined;
  const names = first.map((name, at) =>
    !named || name === '' || first.indexOf(name) < at ? `column ${at + 1}` : name,
  );
  const all = named ? texts.slice(1) : texts;
  const even = all.filter((row) => row.length === names.length);
  const values = even.length > 0 ? even : all;
  const fields = names.map((name, at): Field => ({ name, values: values.map((row) => row[at] ?? '') }));
  const choice = chooseFields(fields);
  if (!choice) return undefined;
  const bodies = [...(choice.roles.get('body') ?? []), ...(choice.roles.get('summary') ?? [])].map((name) =>
    names.indexOf(name),
  );
  return { names, choice, named, lines: hasWrittenLines(values.flatMap((row) => bodies.map((at) => row[at] ?? ''))) };
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
