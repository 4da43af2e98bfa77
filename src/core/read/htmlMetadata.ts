import { siteSuffix } from '../article/siteSuffix';
import { readAuthors } from './authorNames';
import type { HtmlScan } from './htmlScan';
import { isoDate } from './isoDate';
import { articlesOf, type Json, word } from './linkedData';

/** What a page says of its article in places that are not read as text. */
export interface HtmlMetadata {
  readonly headline?: string;
  readonly author: readonly string[];
  /** ISO 8601 date. */
  readonly datePublished?: string;
  readonly publisher?: string;
  readonly articleSection?: string;
  readonly url?: string;
  /** The article's text as the page states it beside what it shows: a witness, not text. */
  readonly articleBody?: string;
  /** Whether the page calls itself an article. */
  readonly isArticle: boolean;
}

/** Names of meta elements, the most trusted first, as common publishing systems write them. */
const DATES =
  'article:published_time datepublished og:article:published_time parsely-pub-date sailthru.date pubdate publish-date publication_date publishdate published dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date dcterms.date date originalpublicationdate cxenseparse:recs:publishtime citation_publication_date'.split(
    ' ',
  );
const AUTHORS =
  'author article:author parsely-author sailthru.author dc.creator dcterms.creator byl citation_author og:article:author'.split(
    ' ',
  );
const PUBLISHERS = ['og:site_name', 'publisher', 'dc.publisher', 'dcterms.publisher', 'application-name'];
const SECTIONS = ['article:section', 'parsely-section', 'section'];

/** Reads the JSON-LD (schema.org), Open Graph and other meta data of a page, in that order of trust. Never throws. */
export function readHtmlMetadata(scan: HtmlScan): HtmlMetadata {
  const stated = articlesOf(scan.linkedData);
  const linked: Json = stated.find(({ articleBody }) => articleBody !== undefined) ?? stated[0] ?? {};
  const meta = metaOf(scan);
  const first = (names: readonly string[]): string | undefined => names.map((name) => meta.get(name)).find(Boolean);
  const publisher = siteOf(word(nameOf(linked.publisher)) ?? first(PUBLISHERS));
  const url =
    webAddress(linked.url) ??
    webAddress(idOf(linked.mainEntityOfPage)) ??
    webAddress(meta.get('canonical')) ??
    webAddress(meta.get('og:url'));
  const author = [linked.author, linked.creator, ...AUTHORS.map((name) => meta.get(name))]
    .map((value) => readAuthors(value, publisher))
    .find((names) => names.length > 0);
  const date = [linked.datePublished, linked.dateCreated, ...DATES.map((name) => meta.get(name))]
    .map(isoDate)
    .find(Boolean);
  const headline = word(linked.headline) ?? unsuffixed(meta.get('og:title') ?? meta.get('twitter:title'));
  const section = word(linked.articleSection) ?? first(SECTIONS);
  const body = word(linked.articleBody);
  return {
    author: author ?? [],
    isArticle: stated.length === 1 || /^(?:article|news)/i.test(meta.get('og:type') ?? ''),
    ...(headline ? { headline } : {}),
    ...(date ? { datePublished: date } : {}),
    ...(publisher ? { publisher } : {}),
    ...(body ? { articleBody: body } : {}),
    ...(section ? { articleSection: section } : {}),
    ...(url ? { url } : {}),
  };
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

/** A headline without the site's name behind it. */
function unsuffixed(title: string | undefined): string | undefined {
  const at = title === undefined ? undefined : siteSuffix(title);
  return at === undefined ? title : title?.slice(0, at);
}

/** A publisher's name; a web address is none, nor is a sentence. */
function siteOf(name: string | undefined): string | undefined {
  return name !== undefined && name.length <= 80 && !/^https?:/i.test(name) ? name : undefined;
}

function nameOf(value: unknown): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null ? (first as Json).name : first;
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Json)['@id'] : value;
}

function webAddress(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value) ? value : undefined;
}
