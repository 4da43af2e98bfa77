/** What ends each entry; no entry holds it. */
export const ENTRY_END = '`';
const ZERO = 48;
/** So that a shared length's character is never a backslash, which JSON would double. */
const MOST_SHARED = 40;

/**
 * Writes a sorted list with each entry as the length that it shares with the one before it (a character from `0` on) and the rest: front coding
 * (Witten, Moffat and Bell, Managing Gigabytes, 1999). Takes lists in any order; sorted ones come out short.
 * @throws RangeError where an entry holds {@link ENTRY_END}
 */
export function frontCoded(entries: readonly string[]): string {
  let previous = '';
  let written = '';
  for (const entry of entries) {
    if (entry.includes(ENTRY_END)) throw new RangeError(`An entry holds ${ENTRY_END}: ${entry}`);
    let shared = 0;
    while (shared < MOST_SHARED && shared < entry.length && entry[shared] === previous[shared]) shared++;
    written += String.fromCharCode(ZERO + shared) + entry.slice(shared) + ENTRY_END;
    previous = entry;
  }
  return written;
}

/** The list that {@link frontCoded} wrote. */
export function readFrontCoded(written: string): string[] {
  const entries: string[] = [];
  let previous = '';
  let at = 0;
  while (at < written.length) {
    const end = written.indexOf(ENTRY_END, at);
    previous = previous.slice(0, written.charCodeAt(at) - ZERO) + written.slice(at + 1, end);
    entries.push(previous);
    at = end + 1;
  }
  return entries;
}
