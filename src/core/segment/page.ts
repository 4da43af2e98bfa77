import type { RemovalReason } from '../analysis';
import { type HeaderLine, readHeaderLine } from '../article/headerLine';
import type { FurnitureList } from '../clean/furniture/furnitureList';
import { runSteps, type Steps } from '../steps';
import type { Line } from '../text/lineIndex';
import { isBlankCode, type Span, trimSpan } from '../text/span';
import { goesOn, isHardWrapped } from './hardWrap';
import { PIECE } from './pieces';

/** A line of a page that holds text. */
export interface PageLine extends Line {
  /** Its place among the page's lines that hold text, from 0. */
  readonly at: number;
  /** Its content, without white space at the ends. */
  readonly text: string;
  /** Its length as layouts measure it: in UTF-16 units, of which an ideograph or kana counts for {@link IDEOGRAPH}. */
  readonly size: number;
  /** How many blank lines stand right above it; 0 for the first line. */
  readonly gap: number;
  /** How many blank characters it is indented by. */
  readonly indent: number;
}

/** Why a line does not belong to any article's text. */
export interface Mark {
  /** Name of the cleaning rule. */
  readonly rule: string;
  readonly reason: RemovalReason;
}

/** A text as splitters and cleaning rules see it: its non-blank lines, and which of them are marked as not belonging to the text of any article. */
export class Page {
  private readonly marks: (Mark | undefined)[];
  private readonly tails = new Map<number, Mark & { readonly start: number }>();
  private readonly headers: (HeaderLine | null | undefined)[] = [];
  private readonly titleHeaders: (HeaderLine | null | undefined)[] = [];

  constructor(
    readonly text: string,
    readonly lines: readonly PageLine[],
    /** Lines that are known to be furniture wherever they stand. */
    readonly furniture?: FurnitureList,
  ) {
    this.marks = new Array<Mark | undefined>(lines.length);
  }

  /** Marks the end of line `at` from UTF-16 offset `start` of the text on, where no earlier rule did; the rest of the line stays text. */
  markTail(at: number, start: number, rule: string, reason: RemovalReason): void {
    if (!this.tails.has(at)) this.tails.set(at, { start, rule, reason });
  }

  /** The marked end of line `at`; `undefined` where it has none. */
  tailOf(at: number): (Mark & { readonly start: number }) | undefined {
    return this.tails.get(at);
  }

  /** Line `at` without its marked end. */
  spanOf(at: number): Span {
    const line = this.lines[at]!;
    const tail = this.tails.get(at);
    return trimSpan(this.text, { start: line.start, end: tail?.start ?? line.end });
  }

  /** Line `at` read as a header line (see {@link readHeaderLine}); each line is read once. */
  header(at: number, byTitle = false): HeaderLine | undefined {
    const cache = byTitle ? this.titleHeaders : this.headers;
    const known = cache[at];
    if (known !== undefined) return known ?? undefined;
    const header = this.lines[at] && readHeaderLine(this.lines[at].text, byTitle);
    cache[at] = header ?? null;
    return header;
  }

  /** Marks line `at`, where no earlier rule did. */
  mark(at: number, rule: string, reason: RemovalReason): void {
    this.marks[at] ??= { rule, reason };
  }

  /** Takes back the mark of line `at`. */
  unmark(at: number): void {
    this.marks[at] = undefined;
  }

  /** The mark of line `at`; `undefined` where it is text, or no line at all. */
  markOf(at: number): Mark | undefined {
    return this.marks[at];
  }

  /** Whether line `at` exists and is not marked. */
  isText(at: number): boolean {
    return at >= 0 && at < this.lines.length && this.marks[at] === undefined;
  }

  /** The first unmarked line at or after `at`; the number of lines where there is none. */
  nextText(at: number): number {
    while (at < this.lines.length && this.marks[at]) at++;
    return at;
  }

  /** The last unmarked line at or before `at`; -1 where there is none. */
  previousText(at: number): number {
    while (at >= 0 && this.marks[at]) at--;
    return at;
  }
}

/**
 * The non-blank lines among `lines` of `text`. Where the text is hard-wrapped, the lines of a paragraph are one: its `text` then has blanks for
 * the line ends, so that offsets into it and into the text keep step.
 */
export function pageLines(text: string, lines: readonly Line[]): PageLine[] {
  return runSteps(pageLineSteps(text, lines));
}

/** How many lines are made in one piece. */
const TOGETHER = 20_000;

/** {@link pageLines} piece by piece. */
export function* pageLineSteps(text: string, lines: readonly Line[]): Steps<PageLine[]> {
  const wrapped = isHardWrapped(text, lines);
  const found: PageLine[] = [];
  let gap = 0;
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k]!;
    if (k % TOGETHER === TOGETHER - 1) yield PIECE;
    if (line.blank) {
      gap++;
      continue;
    }
    const indent = indentOf(text, line);
    let end = line.end;
    if (wrapped)
      for (let last = line, base = indent; k + 1 < lines.length && !lines[k + 1]!.blank; k++) {
        const next = lines[k + 1]!;
        const nextIndent = indentOf(text, next);
        if (!goesOn(text, last, base, next, nextIndent)) break;
        end = next.end;
        last = next;
        base = nextIndent;
      }
    const content = text.slice(line.start, end);
    const words = end > line.end ? content.replace(/[\r\n]/g, ' ') : content;
    found.push({
      start: line.start,
      end,
      index: line.index,
      blank: false,
      at: found.length,
      text: words,
      size: sizeOf(words),
      gap: found.length === 0 ? 0 : gap,
      indent,
    });
    gap = 0;
  }
  return found;
}

/** How many Latin letters an ideograph or kana stands for: Chinese and Japanese news are about that much shorter than English of the same content. */
const IDEOGRAPH = 2.5;

function sizeOf(text: string): number {
  let ideographs = 0;
  for (let i = 0; i < text.length; i++) if (isIdeograph(text.charCodeAt(i))) ideographs++;
  return text.length + ideographs * (IDEOGRAPH - 1);
}

/** Whether a UTF-16 unit is an ideograph, a kana or a Hangul-free mark of those scripts. */
export function isIdeograph(code: number): boolean {
  return code >= 0x3001 && code <= 0x9fff;
}

function indentOf(text: string, line: Line): number {
  let indent = 0;
  while (line.start - indent > 0 && isIndent(text.charCodeAt(line.start - indent - 1))) indent++;
  return indent;
}

function isIndent(code: number): boolean {
  return code !== 10 && code !== 13 && isBlankCode(code);
}
