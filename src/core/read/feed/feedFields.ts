import { readDateValue } from '../fields/dateValue';
import type { FeedEntry, FeedValue } from './feedEntries';
import { FEED_FIELDS, type FeedField } from './feedNames';

/** Gives the text of a value in one line, without markup. */
export type TextOf = (value: FeedValue) => string;

/** Longest name of an author, in UTF-16 units. */
const NAME = 80;

/** The values of an entry that have a role and are text, those of preferred elements first, else in the order of the source. */
export function valuesOf({ values }: FeedEntry, field: FeedField): FeedValue[] {
  const names: readonly string[] = FEED_FIELDS[field];
  return values
    .filter((value) => value.field === field && isText(value))
    .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

/** Whether a value is text: pictures and the like are written in base64 (Atom 1.0, section 4.1.3.3; Atom 0.3 has `mode` for it). */
function isText({ attributes }: FeedValue): boolean {
  const type = attributes.get('type') ?? 'text';
  return attributes.get('mode') !== 'base64' && (!type.includes('/') || /^text\/|[+/]xml$/i.test(type));
}

/** The values that name authors: all of the most preferred element that is there. */
export function authorValues(entry: FeedEntry): FeedValue[] {
  const all = valuesOf(entry, 'author');
  return all.filter(({ name }) => name === all[0]!.name);
}

/** The value that holds the entry's date, with that date; the first that holds any. */
export function dateOf(
  entry: FeedEntry,
  text: TextOf,
): { readonly value: FeedValue; readonly iso: string; readonly text: string } | undefined {
  for (const value of valuesOf(entry, 'date')) {
    // NITF has dates in attributes.
    const said = text(value) || (value.attributes.get('norm') ?? '');
    const iso = readDateValue(said);
    if (iso !== undefined) return { value, iso, text: said };
  }
  return undefined;
}

/** The address of the entry's page. */
export function urlOf(entry: FeedEntry, text: TextOf): string | undefined {
  for (const value of valuesOf(entry, 'url')) {
    const { name, attributes } = value;
    if (name === 'link' && (attributes.get('rel') ?? 'alternate') !== 'alternate') continue;
    if (name === 'guid' && attributes.get('ispermalink') === 'false') continue;
    const address = [attributes.get('href'), text(value)].find(isAddress);
    if (address !== undefined) return address;
  }
  return [entry.attributes.get('rdf:about')].find(isAddress);
}

function isAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\/\S{4,2000}$/i.test(text);
}

/** The value that names the entry's section, and the name: a category, not a tag. */
export function sectionOf(
  entry: FeedEntry,
  text: TextOf,
): { readonly value: FeedValue; readonly name: string } | undefined {
  for (const value of valuesOf(entry, 'section')) {
    const domain = value.attributes.get('domain');
    if (domain === 'post_tag' || domain === 'post_format') continue;
    const name = text(value) || (value.attributes.get('label') ?? value.attributes.get('term') ?? '');
    if (name !== '' && name.length <= NAME && !isAddress(name) && !/^uncategorized$/i.test(name))
      return { value, name };
  }
  return undefined;
}

/** Whether an entry is no article that was published: in an export of WordPress, pages, attachments, entries of menus, drafts. */
export function isPassedOver(entry: FeedEntry, text: TextOf): boolean {
  const [type] = valuesOf(entry, 'type').map(text);
  const [status] = valuesOf(entry, 'status').map(text);
  return (
    (type !== undefined && !/^(?:post|news|article|stor(?:y|ies)|press|blog)/i.test(type)) ||
    (status !== undefined && status !== 'publish')
  );
}
