import type { Analysis, Removal } from '../analysis';
import { readSource } from '../read/readSource';
import { readText } from '../read/textReader';
import { segmentDump } from '../segment/segmentDump';
import { runSteps, type Steps } from '../steps';
import { LineIndex } from '../text/lineIndex';
import { type MappedText, MappedTextBuilder } from '../text/mappedText';
import { overlaps, type Span, trimSpan } from '../text/span';
import { viewSpan } from '../text/viewSpan';

/** Most times that a cleaned text is cleaned again; what is left after the first time is little. */
const ROUNDS = 4;

/**
 * The cleaned dump with its way back to `text`: `analysis.removals` (offsets into `text`) taken out, damaged characters repaired, blank lines folded to
 * one, lines without white space at their ends. What only shows once the rest is gone is taken out as well, so cleaning a cleaned dump
 * changes nothing; what a correction keeps (`analysis.kept`) stays. Line ends are `\n`; the last line has one.
 */
export function* cleanSteps(text: string, analysis: Analysis): Steps<MappedText> {
  const reading = readSource(text, analysis.dump.format);
  let cleaned = without(
    reading.mapped,
    analysis.removals.map((removal) => viewSpan(reading.mapped, removal.span)),
  );
  const kept = analysis.kept ?? [];
  for (let round = 0; round < ROUNDS; round++) {
    yield { stage: 'reading', fraction: round / ROUNDS };
    const again = readText(cleaned.text);
    const removals = (yield* segmentDump(again)).removals.filter(
      ({ span }) => !isKept(kept, cleaned.toSource(again.mapped.toSource(span))),
    );
    if (removals.length === 0 && again.mapped.text === cleaned.text) break;
    cleaned = compose(
      cleaned,
      without(
        again.mapped,
        removals.map((removal) => removal.span),
      ),
    );
  }
  return cleaned;
}

/** {@link cleanSteps} in one go. */
export function cleanText(text: string, analysis: Analysis): MappedText {
  return runSteps(cleanSteps(text, analysis));
}

/** `view` without the stretches `gone` (offsets into its text, in order), blank runs folded. */
function without(view: MappedText, gone: readonly Span[]): MappedText {
  const builder = new MappedTextBuilder(view.text);
  let next = 0;
  let blank = false;
  for (const line of new LineIndex(view.text).lines) {
    while (next < gone.length && gone[next]!.end <= line.start) next++;
    const kept = line.blank ? [] : remainder(line, gone, next);
    if (kept.length === 0) {
      blank ||= line.blank;
      continue;
    }
    if (blank && builder.size > 0) builder.replace(line.start, line.start, '\n');
    blank = false;
    for (const part of kept) {
      const { start, end } = trimSpan(view.text, part);
      builder.keep(part === kept[0] ? start : part.start, part === kept.at(-1) ? end : part.end);
    }
    builder.replace(line.end, line.end, '\n');
  }
  return compose(view, builder.build());
}

/** What is left of `line` without the stretches of `gone` from place `next` on. */
function remainder(line: Span, gone: readonly Span[], next: number): Span[] {
  const kept: Span[] = [];
  let at = line.start;
  for (let k = next; k < gone.length && gone[k]!.start < line.end; k++) {
    if (gone[k]!.start > at) kept.push({ start: at, end: gone[k]!.start });
    at = Math.max(at, gone[k]!.end);
  }
  if (at < line.end) kept.push({ start: at, end: line.end });
  return kept;
}

/** The text of `inner`, which was made from that of `outer`, with the way back through both. */
function compose(outer: MappedText, inner: MappedText): MappedText {
  return { text: inner.text, toSource: (at) => outer.toSource(inner.toSource(at)) };
}

/** Whether a stretch of the source shares anything with what is kept; `kept` is in order. */
function isKept(kept: readonly Removal[], at: Span): boolean {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (kept[middle]!.span.end <= at.start) low = middle + 1;
    else high = middle;
  }
  return low < kept.length && overlaps(kept[low]!.span, at);
}
