/**
 * Names of elements are compared as `prefix:name` with the prefixes that feeds use by custom, in small letters; RSS and Atom have none. Where a document declares
 * another prefix for one of these namespaces, that is read as the usual one.
 */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/www\.w3\.org\/2005\/atom\b|^https?:\/\/purl\.org\/atom\/ns/i, ''],
  [
    /^https?:\/\/(?:purl\.org\/rss\/1\.0\/?$|my\.netscape\.com\/|backend\.userland\.com\/|channel\.netscape\.com\/)/i,
    '',
  ],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\//i, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms/i, 'dcterms'],
  [/^https?:\/\/(?:wordpress\.org\/export\/[\d.]+\/excerpt)/i, 'excerpt'],
  [/^https?:\/\/wordpress\.org\/export\//i, 'wp'],
  [/^https?:\/\/search\.yahoo\.com\/mrss/i, 'media'],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap-news/i, 'news'],
  [/^https?:\/\/www\.sitemaps\.org\/schemas\/sitemap\//i, ''],
  [/^https?:\/\/www\.itunes\.com\/dtds\//i, 'itunes'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml/i, 'xhtml'],
];

/** The usual prefix of a namespace; `undefined` for namespaces that are not read. */
export function prefixOf(namespace: string): string | undefined {
  return PREFIXES.find(([form]) => form.test(namespace))?.[1];
}

/** The elements that hold one entry each, by the root element where that tells. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  rss: ['item', 'entry'],
  rdf: ['item'],
  'rdf:rdf': ['item'],
  feed: ['entry', 'item'],
  urlset: ['url'],
  newsitem: ['newsitem'],
  newsmessage: ['newsitem'],
  packageitem: ['newsitem'],
  nitf: ['nitf'],
  // An entry by itself: a record of a large feed; Atom has such documents (RFC 4287, section 2).
  item: ['item'],
  entry: ['entry'],
  url: ['url'],
};

/** The roots that are entries themselves, as they stand in feeds. */
export const LONE_ENTRIES: ReadonlySet<string> = new Set(['item', 'entry', 'url']);

/** The usual names of elements by their own ones, for entries whose feed, which declares their prefixes, is not at hand. */
const LONE_NAMES: Readonly<Record<string, string>> = {
  encoded: 'content:encoded',
  creator: 'dc:creator',
  date: 'dc:date',
  issued: 'dcterms:issued',
  post_date: 'wp:post_date',
  post_type: 'wp:post_type',
  news: 'news:news',
  publication: 'news:publication',
  publication_date: 'news:publication_date',
  name: 'news:name',
  title: 'news:title',
};
const USUAL: ReadonlySet<string> = new Set(PREFIXES.map(([, prefix]) => prefix));

/** The usual name of `prefix:name` in an entry by itself that does not declare the prefix; `own` is that of the entry's own name, empty where it has none. */
export function loneName(prefix: string, name: string, own: string): string {
  if (prefix === own) return name;
  return (USUAL.has(prefix) ? undefined : LONE_NAMES[name]) ?? `${prefix}:${name}`;
}

/** The elements that hold one article each in documents that programs write for themselves, below any root element. */
export const PLAIN_ENTRIES: readonly string[] = [
  'item',
  'entry',
  'article',
  'post',
  'story',
  'news',
  'document',
  'doc',
  'record',
  'row',
];

/** Names of the elements that hold one entry each in a document with this root element, and whether it is of a known kind. */
export function entryNames(root: string): { readonly names: ReadonlySet<string>; readonly isKnown: boolean } {
  const known = ENTRIES[root];
  return { names: new Set(known ?? PLAIN_ENTRIES.filter((name) => name !== root)), isKnown: known !== undefined };
}

/** What is read of an entry, and of the feed itself (`login` and `display`: how an author signs in, and is called): the roles of elements; of several elements of one role the first named here counts that holds anything. */
export const FEED_FIELDS = {
  title: ['title', 'dc:title', 'news:title', 'headline', 'hl1', 'media:title'],
  body: [
    'content:encoded',
    'content',
    'xhtml:body',
    'fullitem',
    'body.content',
    'inlinexml',
    'description',
    'summary',
    'excerpt:encoded',
    'media:description',
    'itunes:summary',
    'dc:description',
    'abstract',
    'text',
    'fulltext',
    'articlebody',
  ],
  date: [
    'pubdate',
    'published',
    'issued',
    'dc:date',
    'dcterms:issued',
    'dcterms:created',
    'created',
    'wp:post_date',
    'wp:post_date_gmt',
    'contentcreated',
    'news:publication_date',
    'date.issue',
    'updated',
    'modified',
    'dcterms:modified',
    'lastmod',
    'date',
    'datepublished',
    'publisheddate',
    'publishedat',
  ],
  author: ['dc:creator', 'author', 'author/name', 'itunes:author', 'by', 'byline', 'creator'],
  section: ['category', 'dc:subject', 'section'],
  url: ['link', 'feedburner:origlink', 'guid', 'loc', 'url', 'id'],
  publisher: ['source', 'source/title', 'dc:publisher', 'news:name'],
  status: ['wp:status'],
  type: ['wp:post_type'],
  login: ['wp:author_login'],
  display: ['wp:author_display_name'],
} as const satisfies Record<string, readonly string[]>;

/** A role that elements of an entry have. */
export type FeedField = keyof typeof FEED_FIELDS;

/** The role of each element that is read, by its name. */
export const FIELD_OF: ReadonlyMap<string, FeedField> = new Map(
  (Object.keys(FEED_FIELDS) as FeedField[]).flatMap((field) =>
    FEED_FIELDS[field].map((name) => [name, field] as const),
  ),
);

/** Elements around others that are read as if these stood in the entry itself. */
export const TRANSPARENT: ReadonlySet<string> = new Set([
  'media:group',
  'news:news',
  'news:publication',
  'contentmeta',
  'contentset',
  'head',
  'docdata',
  'body',
  'body.head',
  'hedline',
]);

/** Elements that hold text in one format and elements in another; of those some are read, as `name/inner`. */
export const PARENTS: ReadonlySet<string> = new Set(['author', 'source']);

/** Elements that pages have too: inside of a text they are no elements of the feed. */
export const SHARED_WITH_HTML: ReadonlySet<string> = new Set(['title', 'link', 'source', 'summary', 'section', 'text']);
