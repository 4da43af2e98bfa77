import type { CleanedFormat } from './cleanOptions';

/**
 * The path, with `/`, that a cleaned dump is given in another folder: that of the dump in its own, but with an ending that tells what it is
 * now (`a/page.html` is `a/page.html.txt`, or `a/page.html.md` as Markdown; `a/page.txt` is `a/page.md`). Never one of `taken`, compared without case, which it is added to.
 */
export function cleanedPath(path: string, format: CleanedFormat, taken: Set<string>): string {
  const ending = format === 'markdown' ? '.md' : '.txt';
  const base = path.replace(format === 'markdown' ? /\.(?:txt|md|markdown)$/i : /\.txt$/i, '');
  // A name that differs from the dump's by the case of its ending only would look like another one.
  const own = format === 'text' && base !== path ? path : `${base}${ending}`;
  let free = own;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${base}-${number}${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
