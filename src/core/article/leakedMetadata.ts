/** What leaked page JSON tells of its article. */
export interface LeakedMetadata {
  readonly author?: string;
  /** ISO 8601 date. */
  readonly datePublished?: string;
  readonly url?: string;
  readonly articleSection?: string;
}

/** Most of one line that is read, in UTF-16 units. */
const LONGEST = 60_000;
/** How far from a date the type of its object is looked for, in UTF-16 units. */
const OBJECT = 900;

const AUTHOR = /"authors?":\[?\{(?:"@type":"Person",)?(?:"id":\d{1,12},)?"name":"([^"]{3,60})"/;
const DATE = /"(?:date|datePublished)":"((?:19|20)\d\d-\d\d-\d\d)T/g;
const POST = /"type":"(?:post|article|newsarticle)"/i;
const OTHER = /"type":"|"date":"/;
const LINK = /"(?:link|url|@id)":"(https?:[^"]{8,300})"/g;
const SECTION = /"name":"([^"]{2,40})","slug":"[^"]{1,60}","taxonomy":"category"/;
const SCHEMA_SECTION = /"articleSection":\[?"([^"]{2,40})"/;
const PATH_DATE = /\/((?:19|20)\d\d)\/(\d\d)\/(\d\d)\//;

/**
 * Reads what pieces of leaked JSON (a WordPress REST post, JSON-LD; in order, quotes smart or straight, backslashes lost) tell of the article they belong to.
 * Comments, pictures and authors have dates and links of their own: only the post's count.
 */
export function readLeakedMetadata(pieces: readonly string[]): LeakedMetadata {
  const text = pieces.map((piece) => piece.slice(0, LONGEST).replace(/[“”„″]/g, '"')).join('\n');
  const url = postLink(text);
  const path = url === undefined ? null : PATH_DATE.exec(url);
  const date = postDate(text) ?? (path ? `${path[1]}-${path[2]}-${path[3]}` : undefined);
  const author = AUTHOR.exec(text)?.[1];
  const section = (SECTION.exec(text) ?? SCHEMA_SECTION.exec(text))?.[1];
  return {
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { datePublished: date }),
    ...(url === undefined ? {} : { url }),
    ...(section === undefined ? {} : { articleSection: section }),
  };
}

function postDate(text: string): string | undefined {
  for (const found of text.matchAll(DATE)) {
    const after = text.slice(found.index + found[0].length, found.index + OBJECT);
    if (found[0].startsWith('"datePublished')) return found[1];
    const post = POST.exec(after);
    const other = OTHER.exec(after);
    if (post && (!other || other.index >= post.index)) return found[1];
  }
  return undefined;
}

/** The post's own link, or that of a comment on it without the comment's part. */
function postLink(text: string): string | undefined {
  for (const found of text.matchAll(LINK)) {
    const link = found[1]!.replace(/\\?\//g, '/');
    const before = text.slice(Math.max(0, found.index - OBJECT), found.index);
    const type = before.lastIndexOf('"type":"');
    const comment = link.indexOf('#comment');
    if (comment > 0) return link.slice(0, comment);
    if (type >= 0 && POST.test(before.slice(type)) && found[0].startsWith('"link')) return link;
  }
  return undefined;
}
