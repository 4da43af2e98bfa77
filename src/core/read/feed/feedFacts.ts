import type { FeedValue } from './feedEntries';
import { lineText } from './feedText';

/** What a feed says of itself, as far as it was read. */
export interface FeedFacts {
  /** How many values were read for it. */
  readonly values: number;
  /** Its name. */
  readonly title?: string;
  /** What the authors of an export of WordPress are called, by the names that they sign in with. */
  readonly authors: ReadonlyMap<string, string>;
}

/** Reads what a feed says of itself out of its own values, in their order. */
export function factsOf(source: string, own: readonly FeedValue[]): FeedFacts {
  const authors = new Map<string, string>();
  let title: string | undefined;
  let login: string | undefined;
  for (const value of own) {
    const text = lineText(source, value);
    if (text === '') continue;
    if (value.field === 'title') title ??= text;
    else if (value.field === 'login') login = text;
    else if (login !== undefined) {
      authors.set(login, text);
      login = undefined;
    }
  }
  return { values: own.length, authors, ...(title === undefined ? {} : { title }) };
}
