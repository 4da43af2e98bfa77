import type { StatedFields } from '../../core/containers/container';
import { readAuthorValue } from '../../core/read/fields/authorValue';
import { readDateValue } from '../../core/read/fields/dateValue';
import { type FieldRole, plainName, rankOf } from '../../core/read/fields/fieldNames';

/** Least length of a text under a name that says nothing, in UTF-16 units. */
const TEXT = 200;
/** Most of a value that is read as an address, a date or a name. */
const LONGEST = 2000;

type Values = Readonly<Record<string, unknown>>;

/** The field of an object that holds its text: by its name, else the longest; `undefined` where none does. */
export function textFieldOf(value: Values): string | undefined {
  const texts = Object.entries(value).filter((field): field is [string, string] => typeof field[1] === 'string');
  const filled = texts.filter(([, text]) => text.trim() !== '');
  const named = best(filled, 'body') ?? best(filled, 'summary');
  if (named) return named[0];
  const longest = filled.sort((a, b) => b[1].length - a[1].length)[0];
  if (longest && longest[1].length >= TEXT) return longest[0];
  // A record whose text is empty is no mistake.
  return best(texts, 'body')?.[0];
}

/** What the other fields of an object say of the text in its field `text`. */
export function statedOf(value: Values, text: string): StatedFields {
  const others = Object.entries(value)
    .filter(([name, one]) => name !== text && (typeof one === 'string' || typeof one === 'number'))
    .map(([name, one]): [string, string] => [name, String(one).trim()])
    .filter(([, one]) => one.length > 0 && one.length <= LONGEST);
  const url = best(others, 'url', (one) => /^https?:\/\//i.test(one))?.[1];
  const date = best(others, 'date', (one) => readDateValue(one) !== undefined)?.[1];
  const datePublished = date === undefined ? undefined : readDateValue(date);
  const author = readAuthorValue(best(others, 'author')?.[1] ?? '');
  const publisher = best(others, 'publisher', (one) => /\p{L}/u.test(one) && !/^https?:/i.test(one))?.[1];
  return {
    ...(url ? { url } : {}),
    ...(datePublished ? { datePublished } : {}),
    ...(author.length > 0 ? { author } : {}),
    ...(publisher ? { publisher } : {}),
  };
}

/** The field whose name fits a role best, among those that `fits` lets pass. */
function best(
  fields: readonly [string, string][],
  role: FieldRole,
  fits: (text: string) => boolean = () => true,
): [string, string] | undefined {
  let found: { readonly field: [string, string]; readonly rank: number } | undefined;
  for (const field of fields) {
    const rank = rankOf(role, plainName(field[0]));
    if (rank !== undefined && (!found || rank < found.rank) && fits(field[1])) found = { field, rank };
  }
  return found?.field;
}
