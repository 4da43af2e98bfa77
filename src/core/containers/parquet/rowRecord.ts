import type { ParquetRow } from '../../parts/parquetPart';
import { readAuthorValue } from '../../read/fields/authorValue';
import { readDateValue } from '../../read/fields/dateValue';
import type { FieldRole } from '../../read/fields/fieldNames';
import type { ContainerRecord, StatedFields } from '../container';
import { headedText } from '../headedText';
import { type ArticleColumns, textOf } from './articleColumns';

/** What a row says. */
export type RowRecord = Pick<ContainerRecord, 'name' | 'text' | 'encoding' | 'format' | 'stated' | 'issues'>;

/** A row as an article: its title in front of its text. `undefined` where it has neither. */
export function rowRecord(row: ParquetRow, { roles }: ArticleColumns): RowRecord | undefined {
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
