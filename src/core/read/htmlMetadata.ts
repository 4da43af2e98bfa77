import type { HtmlScan } from './htmlScan';

/** What a page says of its article in places that are not read as text. */
export interface HtmlMetadata {
  readonly headline?: string;
  readonly author: readonly string[];
  /** ISO 8601 date. */
  readonly datePublished?: string;
  readonly publisher?: string;
  readonly articleSection?: string;
  readonly url?: string;
  /** Whether the page calls itself an article. */
  readonly isArticle: boolean;
}

/** Most levels of JSON-LD that are searched. */
const DEEPEST = 5;

/** Reads the JSON-LD (schema.org), Open Graph and other meta data of a page, in that order of trust. Never throws. */
export function readHtmlMetadata(scan: HtmlScan): HtmlMetadata {
  const linked = scan.linkedData.flatMap((json) => articlesIn(parsed(json), 0))[0] ?? {};
  const meta = metaOf(scan);
  const author = names(linked.author);
  const stated = meta.get('author') ?? meta.get('article:author') ?? meta.get('parsely-author');
  const url =
    webAddress(linked.url) ??
    webAddress(idOf(linked.mainEntityOfPage)) ??
    webAddress(meta.get('canonical')) ??
    webAddress(meta.get('og:url'));
  const date =
    isoDate(linked.datePublished) ??
    isoDate(meta.get('article:published_time')) ??
    isoDate(meta.get('datepublished')) ??
    isoDate(meta.get('date')) ??
    isoDate(meta.get('dc.date.issued'));
  const headline = word(linked.headline) ?? meta.get('og:title');
  const publisher = names(linked.publisher)[0] ?? meta.get('og:site_name');
  const section = word(linked.articleSection) ?? meta.get('article:section');
  return {
    author: author.length > 0 ? author : stated && !/^https?:/.test(stated) ? [stated] : [],
    isArticle: linked.headline !== undefined || meta.get('og:type') === 'article',
    ...(headline ? { headline } : {}),
    ...(date ? { datePublished: date } : {}),
    ...(publisher ? { publisher } : {}),
    ...(section ? { articleSection: section } : {}),
    ...(url ? { url } : {}),
  };
}

type Json = Readonly<Record<string, unknown>>;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The objects in it whose type is an article's. */
function articlesIn(value: unknown, depth: number): Json[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth + 1));
  const object = value as Json;
  const types = [object['@type']].flat();
  const own = types.some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type));
  return own ? [object] : articlesIn(object['@graph'], depth + 1);
}

/** Name or property (in lower case) → content of the page's meta elements, the first of each; and its canonical address. */
function metaOf(scan: HtmlScan): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { tag, attributes } of scan.elements) {
    const name =
      tag === 'link'
        ? attributes.rel
        : tag === 'meta'
          ? (attributes.property ?? attributes.name ?? attributes.itemprop)
          : undefined;
    const content = (tag === 'link' ? attributes.href : attributes.content)?.trim();
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return found;
}

function word(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() ? first.trim() : undefined;
}

function names(value: unknown): string[] {
  return [value]
    .flat()
    .flatMap((item) => word(typeof item === 'object' && item !== null ? (item as Json).name : item) ?? []);
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Json)['@id'] : value;
}

function webAddress(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value) ? value : undefined;
}

function isoDate(value: unknown): string | undefined {
  return typeof value === 'string' ? /^\d{4}-\d\d-\d\d/.exec(value)?.[0] : undefined;
}
