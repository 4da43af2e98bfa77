import type { Analysis, Article } from '../analysis';

/** Most lines that are looked at to find the end of a block. */
const LONGEST = 100_000;
const FENCE = '---';
/** A line that front matter of this program has: a key with a value, within the list or not. */
const LINE = /^(?:articles:|(?: {2}- | {4})?(?:headline|author|date|url|publisher|section): .*)$/;

/**
 * What is known of the articles as a block of YAML, for the beginning of a file: the fields of the one article, or a list `articles` where there are
 * several. Empty where there is none. Values are double-quoted, lists in brackets; unknown fields are left out.
 */
export function frontMatterOf({ articles }: Analysis): string {
  if (articles.length === 0) return '';
  const lines =
    articles.length === 1
      ? fieldsOf(articles[0]!)
      : ['articles:', ...articles.flatMap((article) => fieldsOf(article).map(asItem))];
  return `${FENCE}\n${lines.join('\n')}\n${FENCE}\n`;
}

/** Where a block as {@link frontMatterOf} writes it ends, if `text` begins with one, its line end included: a UTF-16 offset; 0 where it does not. */
export function frontMatterEnd(text: string): number {
  let at = lineEnd(text, 0);
  if (text.slice(0, at).trimEnd() !== FENCE) return 0;
  for (let lines = 0; lines < LONGEST && at < text.length; lines++) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end).replace(/[\r\n]+$/, '');
    if (line === FENCE) return lines > 0 ? end : 0;
    if (!LINE.test(line)) return 0;
    at = end;
  }
  return 0;
}

function fieldsOf({ headline, author, datePublished, url, publisher, articleSection }: Article): string[] {
  const fields = {
    headline: headline || undefined,
    author: author.length > 0 ? author : undefined,
    date: datePublished,
    url,
    publisher,
    section: articleSection,
  };
  const known = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${yaml(value)}`],
  );
  return known.length > 0 ? known : ['headline: ""'];
}

function asItem(field: string, index: number): string {
  return `${index === 0 ? '  - ' : '    '}${field}`;
}

/** JSON is YAML, but for characters that YAML does not allow to stand unescaped. */
function yaml(value: string | readonly string[]): string {
  const json =
    typeof value === 'string' ? JSON.stringify(value) : `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
  return json.replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The offset behind the line end of the line that begins at `from`. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}
