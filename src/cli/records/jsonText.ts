import type { StatedFields } from '../../core/containers/container';

/** Names of fields that hold a text, in the order in which they are asked for. */
const TEXT_NAMES = ['articlebody', 'text', 'body', 'content', 'maintext', 'fulltext', 'html', 'description'];
/** Least length of a text under a name that says nothing, in UTF-16 units. */
const TEXT = 200;

/** The field of an object that holds its text: by its name, else the longest; `undefined` where none does. */
export function textFieldOf(value: Readonly<Record<string, unknown>>): string | undefined {
  const texts = Object.entries(value).filter((field): field is [string, string] => typeof field[1] === 'string');
  for (const wanted of TEXT_NAMES) {
    const named = texts.find(([name, text]) => plain(name) === wanted && text.trim() !== '');
    if (named) return named[0];
  }
  const longest = texts.reduce<[string, string] | undefined>(
    (best, field) => (best && best[1].length >= field[1].length ? best : field),
    undefined,
  );
  if (longest && longest[1].length >= TEXT) return longest[0];
  // A record whose text is empty is no mistake.
  return texts.find(([name]) => TEXT_NAMES.includes(plain(name)))?.[0];
}

/** What the other fields say of a text. */
export function statedOf(value: Readonly<Record<string, unknown>>, text: string): StatedFields {
  const named = (names: readonly string[]): string | undefined => {
    const found = Object.entries(value).find(
      ([name, one]) => name !== text && typeof one === 'string' && names.includes(plain(name)),
    );
    return found?.[1] as string | undefined;
  };
  const url = named(['url', 'link', 'canonicalurl']);
  const datePublished = /^\d{4}-\d\d-\d\d(?!\d)/.exec(
    named(['datepublished', 'publishedat', 'published', 'date', 'pubdate']) ?? '',
  )?.[0];
  return { ...(url ? { url } : {}), ...(datePublished ? { datePublished } : {}) };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
