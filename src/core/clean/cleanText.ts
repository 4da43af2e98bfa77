import type { Analysis, Removal, RemovalReason } from '../analysis';
import { readSteps } from '../read/readSource';
import { readTextSteps } from '../read/textReader';
import { segmentDump } from '../segment/segmentDump';
import { type Progress, runSteps, type Steps } from '../steps';
import { LineIndex } from '../text/lineIndex';
import { inAnyOrder } from '../text/lineOrder';
import { compose, type MappedText, MappedTextBuilder } from '../text/mappedText';
import { isStatedReading } from '../text/reading';
import { bySpan, overlaps, type Span, trimSpan } from '../text/span';
import { viewSpan } from '../text/viewSpan';
import { arrangeArticles } from './arrangeArticles';
import { type CleanedText, cleanedText } from './cleanedText';
import { type CleanOptions, keptReasons } from './cleanOptions';
import { frontMatterEnd, frontMatterOf } from './frontMatter';
import type { FurnitureList } from './furniture/furnitureList';
import { markdownSteps } from './markdownText';

/** Most times that a cleaned text is cleaned again; what is left after the first time is little. */
const ROUNDS = 4;

/** How many lines, and how many removals, are gone through in one piece. */
const LINES = 10_000;
const REMOVALS = 2_000;
const PIECE: Progress = { stage: 'reading', fraction: 0 };

/**
 * The cleaned dump with its map to and from `text`: `analysis.removals` (offsets into `text`) taken out, damaged characters repaired, blank lines folded to
 * one, lines without white space at their ends. What only shows once the rest is gone is taken out as well, so cleaning a cleaned dump
 * changes nothing; what a correction (`analysis.kept`) or an option keeps stays. Line ends are `\n`; the last line has one. In Markdown headlines are
 * headings, but a text without articles stays text; front matter stands in front, the text's own where it begins with such.
 */
export function* cleanSteps(text: string, analysis: Analysis, options: CleanOptions = {}): Steps<CleanedText> {
  const reading = yield* readSteps(text, analysis.dump.format);
  const kept = keptReasons(options);
  const taken = analysis.removals.filter(({ reason }) => !kept.has(reason));
  yield PIECE;
  let cleaned = yield* without(reading.mapped, yield* viewSpans(reading.mapped, taken));
  if (isStatedReading(reading)) cleaned = yield* arrangeArticles(cleaned, analysis.articles);
  const isMoved = cleaned.offsetOf !== undefined;
  const late: Removal[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    yield { stage: 'reading', fraction: round / ROUNDS };
    const { text: next, removals } = yield* cleanAgain(cleaned, analysis.kept ?? [], kept, options.furniture);
    late.push(...removals);
    if (removals.length === 0 && next.text === cleaned.text) break;
    cleaned = next;
  }
  cleaned = keepOrder(cleaned);
  const removals = late.length > 0 ? [...taken, ...late].sort((a, b) => bySpan(a.span, b.span)) : taken;
  if (options.format === 'markdown' && analysis.articles.length > 0)
    cleaned = keepOrder(yield* markdownSteps(cleaned, text, analysis));
  const block = options.frontMatter ? ownFrontMatter(text) || frontMatterOf(analysis) : '';
  if (!block) return cleanedText(cleaned, removals);
  const front = cleaned.text ? `${block}\n` : block;
  const whole = new MappedTextBuilder(cleaned.text).replace(0, 0, front).keep(0, cleaned.text.length).build();
  return cleanedText(keepOrder(compose(cleaned, whole)), removals, front.length);

  function keepOrder(view: MappedText): MappedText {
    return isMoved ? inAnyOrder(view) : view;
  }
}

/** {@link cleanSteps} in one go. */
export function cleanText(text: string, analysis: Analysis, options: CleanOptions = {}): CleanedText {
  return runSteps(cleanSteps(text, analysis, options));
}

/** What cleaning leaves of a cleaned text, and what it takes away: offsets into the source. `kept` is what corrections keep, `reasons` what options do. */
function* cleanAgain(
  cleaned: MappedText,
  kept: readonly Removal[],
  reasons: ReadonlySet<RemovalReason>,
  furniture: FurnitureList | undefined,
): Steps<{ readonly text: MappedText; readonly removals: Removal[] }> {
  const again = yield* readTextSteps(cleaned.text);
  const gone: Span[] = [];
  const removals: Removal[] = [];
  for (const { span, rule, reason } of (yield* segmentDump(again, undefined, furniture)).removals) {
    const at = cleaned.toSource(again.mapped.toSource(span));
    if (reasons.has(reason) || isKept(kept, at)) continue;
    gone.push(span);
    removals.push({ span: { start: at.start, end: at.end }, rule, reason });
  }
  return { text: compose(cleaned, yield* without(again.mapped, gone)), removals };
}

/** The front matter that a text has already, with line ends as cleaned texts have them. */
function ownFrontMatter(text: string): string {
  return text.slice(0, frontMatterEnd(text)).replaceAll('\r\n', '\n');
}

/** Where removals stand in `view`, the text that the source is read as. */
function* viewSpans(view: MappedText, removals: readonly Removal[]): Steps<Span[]> {
  const spans: Span[] = [];
  for (const { span } of removals) {
    spans.push(viewSpan(view, span));
    if (spans.length % REMOVALS === 0) yield PIECE;
  }
  return spans;
}

/** `view` without the stretches `gone` (offsets into its text, in order), blank runs folded. */
function* without(view: MappedText, gone: readonly Span[]): Steps<MappedText> {
  const builder = new MappedTextBuilder(view.text);
  let next = 0;
  let blank = false;
  const { lines } = new LineIndex(view.text);
  yield PIECE;
  for (const line of lines) {
    if (line.index % LINES === LINES - 1) yield PIECE;
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
