/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** Most levels of JSON-LD that are searched, and the longest broken script that is mended, in UTF-16 units. */
const DEEPEST = 6;
const MENDED = 200_000;
/** Types of schema.org that are articles. */
const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;
/** Where articles stand in what is none itself: graphs, lists, pages and blogs. */
const AROUND = ['@graph', 'mainEntity', 'itemListElement', 'item', 'blogPost', 'blogPosts'];

/** The articles that scripts of JSON-LD (schema.org) speak of, in order, each headline once; what is broken is passed over. Never throws. */
export function articlesOf(scripts: readonly string[]): Json[] {
  const found = scripts.flatMap((json) => articlesIn(parsed(json), 0));
  const seen = new Set<unknown>();
  return found.filter(({ headline, articleBody }) => {
    const again = headline !== undefined && articleBody === undefined && seen.has(headline);
    seen.add(headline);
    return !again;
  });
}

/** The value, or the first of its values, where that is a word. */
export function word(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() ? first.trim() : undefined;
}

function parsed(script: string): unknown {
  const json = script.replace(/^\s*(?:<!--|\/\/ ?<!\[CDATA\[|\/\* ?<!\[CDATA\[ ?\*\/)/, '').trim();
  try {
    return JSON.parse(json);
  } catch {
    return json.length > MENDED ? undefined : mended(json);
  }
}

/** Reads JSON with what systems leave in it: line breaks inside strings, commas at ends. */
function mended(json: string): unknown {
  try {
    return JSON.parse(json.replace(/\p{Cc}+/gu, ' ').replace(/,(?= ?[}\]])/g, ''));
  } catch {
    return undefined;
  }
}

function articlesIn(value: unknown, depth: number): Json[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth + 1));
  const object = value as Json;
  const types = [object['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return [object];
  return AROUND.flatMap((key) => articlesIn(object[key], depth + 1));
}
