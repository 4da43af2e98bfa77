/** A site's name at the end of a title: after a spaced dash or bar, one to three capitalised words. */
const SITE = / [–—|-] (?:The )?\p{Lu}[\p{L}\p{N}.&'’]{1,20}(?: \p{Lu}[\p{L}\p{N}.&'’]{0,20}){0,3}$/u;
/** Shortest title before the name, and longest name, in UTF-16 units. */
const TITLE = 20;
const NAME = 32;

/** The UTF-16 offset in `title` (trimmed) where the name of a site begins, with the dash and blank before it; `undefined` where there is none. */
export function siteSuffix(title: string): number | undefined {
  const found = SITE.exec(title.slice(-NAME - 2));
  if (!found) return undefined;
  const at = Math.max(0, title.length - NAME - 2) + found.index;
  return at >= TITLE ? at : undefined;
}

/** The name of the site at the end of `title`; `undefined` where there is none. */
export function siteName(title: string): string | undefined {
  const at = siteSuffix(title);
  return at === undefined ? undefined : title.slice(at + 3);
}
