import type { Removal } from '../analysis';
import type { MappedText } from '../text/mappedText';
import type { Span } from '../text/span';
import { viewOffset } from '../text/viewSpan';

/** A cleaned text with its map: from any place in it to the source, and back. */
export interface CleanedText extends MappedText {
  /**
   * The stretch of the cleaned text that a stretch of the source has become. What was taken away becomes an empty span at the place where it
   * would stand; offsets that cleaning repaired widen to the whole repair. In logarithmic time.
   */
  fromSource(at: Span): Span;
  /** What was taken away, offsets into the source, in order: that of the record and what only showed once it was gone. */
  readonly removals: readonly Removal[];
}

/** Gives a text that was made from a source the way from there, too. `bodyStart`: where what comes from the source begins in it. */
export function cleanedText(mapped: MappedText, removals: readonly Removal[], bodyStart = 0): CleanedText {
  const offset = (at: number): number => {
    let found = Math.max(bodyStart, viewOffset(mapped, at));
    // Marks that cleaning puts in (of a heading, a blank line) stand at the same place of the source as what follows them.
    while (found < mapped.text.length && isInserted(mapped, found)) found++;
    return found;
  };
  /** Behind the last unit that came from before `at`. */
  const end = (at: number, start: number): number => {
    let found = Math.max(bodyStart, viewOffset(mapped, at));
    while (found > start && isInserted(mapped, found - 1)) found--;
    return Math.max(start, found);
  };
  return {
    text: mapped.text,
    toSource: (at) => mapped.toSource(at),
    fromSource: ({ start, end: last }) => {
      const from = offset(start);
      return { start: from, end: last > start ? end(last, from) : from };
    },
    removals,
  };
}

/** Whether the unit at `at` came from nothing in the source. */
function isInserted(mapped: MappedText, at: number): boolean {
  const { start, end } = mapped.toSource({ start: at, end: at + 1 });
  return start === end;
}
