import type { Line } from '../text/lineIndex';

/** How many lines are looked at to tell whether a text is hard-wrapped. */
const SAMPLE = 400;
/** Width that wrapped lines stay below, and above, in UTF-16 units. */
const WIDEST = 100;
const NARROWEST = 36;
/** Most blanks that a line is indented by in a wrapped paragraph. */
const INDENT = 2;
/** How far the end of a wrapped line may stay from the width, the word that did not fit included, in UTF-16 units. */
const RAGGED = 12;
/** Fewest line breaks inside paragraphs that a verdict needs. */
const ENOUGH = 2;

/**
 * Whether the lines of `text` were broken at a fixed width: most lines that follow another without a gap go on in lower case, and hardly any is
 * longer than a mail's.
 */
export function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  let follows = 0;
  let goesOn = 0;
  let wide = 0;
  let seen = 0;
  const width = usualWidth(lines);
  for (const [index, line] of lines.entries()) {
    if (line.blank) continue;
    if (++seen > SAMPLE) break;
    if (line.end - line.start > WIDEST) wide++;
    const next = lines[index + 1];
    if (!next || next.blank || line.end - line.start < NARROWEST || isIndented(text, next)) continue;
    follows++;
    const first = text.charAt(next.start);
    if (!/[\p{Ll}($"]/u.test(first) || isAddress(text, next) || /[.!?:;]$/.test(text.charAt(line.end - 1))) continue;
    if (line.end - line.start + 1 + firstWord(text, next) >= width - RAGGED) goesOn++;
  }
  return goesOn >= ENOUGH && goesOn * 2 >= follows && wide * 20 < seen;
}

/** Whether a line is an address, which says nothing on its neighbours. */
function isAddress(text: string, { start }: Line): boolean {
  return text.startsWith('http', start) || text.startsWith('www.', start);
}

/** The length that only the longest twentieth of the first lines pass. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines
    .slice(0, SAMPLE)
    .filter((line) => !line.blank)
    .map((line) => line.end - line.start)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0;
}

/** The length of a line's first word, which did not fit on the line before if the text was wrapped. */
function firstWord(text: string, { start, end }: Line): number {
  let at = start;
  while (at < end && !' \t'.includes(text.charAt(at))) at++;
  return at - start;
}

/** Whether more than {@link INDENT} blanks stand before a line's content. */
function isIndented(text: string, { start }: Line): boolean {
  for (let i = 1; i <= INDENT + 1; i++) if (!' \t'.includes(text.charAt(start - i) || '\n')) return false;
  return true;
}

/** Whether wrapped `next` goes on with the paragraph of `line`, which stands right above it; indents are counts of blanks. */
export function goesOn(text: string, line: Line, indent: number, next: Line, nextIndent: number): boolean {
  const ended = /[.!?:]/.test(text.charAt(line.end - 1));
  if (nextIndent >= indent + 2 || ((nextIndent > indent || nextIndent >= 2) && ended)) return false;
  const first = text.charAt(next.start);
  if (/[•●*·–—-]/.test(first) && text.charAt(next.start + 1) === ' ') return false;
  const short = line.end - line.start < NARROWEST;
  return !(short && /\p{Lu}/u.test(first) && ended);
}
