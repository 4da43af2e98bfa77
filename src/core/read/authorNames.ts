import { isPersonName, readByline } from '../article/byline';
import type { Json } from './linkedData';

/** Longest name, and most authors. */
const LONGEST = 80;
const MOST = 12;
/** What systems write where nobody is named. */
const NOBODY =
  /^(?:admin(?:istrator)?|author|editor(?:s|ial(?: team| staff)?)?|staff(?: writers?| reporters?)?|web ?(?:staff|team|master|editor)|news ?(?:desk|room|staff|team)|redaktion|redacción|rédaction|redação|redazione|redactie|root|user|guest|unknown|anonymous|null|undefined|none|n\/?a|by|-+|published|contributors?|.* (?:desk|staff|newsroom|info)|(?:https?:|www\.|\/).*|.*@.*|[\w.-]+\.(?:com|org|net|co|de|fr|es|it|uk|br|jp|cn|info|news|io|html?))$/i;

/**
 * The people that data names as authors: a name, a line of several, objects with names, or a list of such. The site's own name, addresses and what
 * systems write where nobody is named are no authors.
 */
export function readAuthors(value: unknown, publisher?: string): string[] {
  const names = [value].flat(3).flatMap((one) => namesOf(one));
  const site = publisher?.toLowerCase();
  const found: string[] = [];
  for (const name of names) {
    const low = name.toLowerCase();
    if (name.length > LONGEST || NOBODY.test(name) || (site && (low === site || low === `the ${site}`))) continue;
    if (!found.includes(name) && found.length < MOST) found.push(name);
  }
  return found;
}

function namesOf(value: unknown): string[] {
  const name = typeof value === 'object' && value !== null ? (value as Json).name : value;
  if (Array.isArray(name)) return name.flatMap((one) => namesOf(one));
  if (typeof name !== 'string') return [];
  const text = name.replace(/\s+/g, ' ').trim();
  const bare = text.replace(/^(?:by|von|par|por|di|door|av|af) ?:? +/i, '');
  if (bare === '') return [];
  if (isPersonName(bare)) return [bare];
  const parts = bare.split(/ ?[,;|/] ?(?:and |und |et |y |e )?| and | und | et | & /).filter((part) => part !== '');
  const people = parts.filter((part) => isPersonName(part));
  // One that is no person's name beside people is where they work.
  if (people.length > 0) return people;
  return readByline(text) ?? [bare];
}
