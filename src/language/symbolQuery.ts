/** The greatest that {@link nameScore} gives. */
export const BEST_SCORE = 6;

/**
 * How well a name fits what was typed, both in lower case: 0 where it does not hold its characters in their order; more where they stand together, at the
 * start of a word, at the start of the name, and most where it is the name. Nothing typed fits all alike.
 */
export function nameScore(name: string, query: string): number {
  if (query === '') return 1;
  if (name === query) return BEST_SCORE;
  const at = name.indexOf(query);
  if (at === 0) return 5;
  if (at > 0) return /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? 3 : 4;
  return isSubsequence(name, query.replaceAll(' ', '')) ? 2 : 0;
}

function isSubsequence(name: string, query: string): boolean {
  let at = -1;
  for (const char of query) {
    at = name.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return true;
}
