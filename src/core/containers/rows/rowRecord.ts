import { readAuthorValue } from '../../read/fields/authorValue';
import { readDateValue } from '../../read/fields/dateValue';
import type { FieldRole } from '../../read/fields/fieldNames';
import type { ContainerRecord, StatedFields } from '../container';
import { headedText } from '../headedText';

/** The values of a row, by column; absent where there is none. Lists are such. */
export type RowValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Names of the columns that hold a part of an article, the best first. */
export type RowRoles = ReadonlyMap<FieldRole, readonly string[]>;

/** A value as a text: of lists the items, a line each. */
export function textOf(value: RowValues[string]): string {
  return value === undefined ? '' : typeof value === 'string' ? value : value.join('\n');
}

/** What a row says. */
export type RowRecord = Pick<ContainerRecord, 'name' | 'text' | 'encoding' | 'format' | 'stated' | 'issues'>;

/** A row as an article: its title in front of its text. `undefined` where it has neither. */
export function rowRecord(row: RowValues, roles: RowRoles): RowRecord | undefined {
  const first = (role: FieldRole): string =>
    roles
      .get(role)
      ?.map((name) => textOf(row[name]).trim())
      .find((value) => value !== '') ?? '';
  const title = first('title').replace(/\s+/g, ' ');
  const body = first('body') || first('summary');
  if (title === '' && body === '') return undefined;
  const date = readDateValue(first('date'));
  const lists = roles
    .get('author')
    ?.map((name) => row[name])
    .find((value) => value !== undefined && value.length > 0);
  const author = typeof lists === 'string' ? readAuthorValue(lists) : (lists ?? []).flatMap(readAuthorValue);
  const url = first('url');
  const publisher = first('publisher');
  const stated: StatedFields = {
    ...(title ? { title } : {}),
    ...(author.length > 0 ? { author } : {}),
    ...(date ? { datePublished: date } : {}),
    ...(/^https?:/i.test(url) ? { url } : {}),
    ...(publisher && !/^https?:/i.test(publisher) ? { publisher } : {}),
  };
  const name = title || url;
  return { ...headedText(title, body), ...(name ? { name } : {}), encoding: 'utf-8', stated, issues: [] };
}
