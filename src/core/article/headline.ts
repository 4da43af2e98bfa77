import type { PageLine } from '../segment/page';
import type { Span } from '../text/span';
import { siteSuffix } from './siteSuffix';

/** What extractors put before a page's first line. */
const ARTEFACT = /^date (\d{4}(?:-\d\d){0,2}) +/;
/** What sites and wires put before headlines. */
const LABEL = /^(?:News|\[New post\]|\+\+\+):? +/;
/** `+++` at a ticker headline's end. */
const CLOSING = / \+\+\+$/;
/** Length up to which a line is a headline as a whole, and least length of a first sentence that is one, in UTF-16 units. */
const WHOLE = 260;
const SENTENCE = 30;
const SENTENCE_END = /[.!?]["”’)]? +(?=["“‘(]?[\p{Lu}\d$€£])/gu;
const ABBREVIATION =
  /(?:\b\p{L}|\b(?:Inc|Corp|Ltd|Co|Mr|Mrs|Ms|Dr|St|No|vs|Jr|Sr|Calif|Mass|Sept|Oct|Nov|Dec|Jan|Feb|Aug))\.["”’)]? +$/u;

/**
 * The part of a title line that is the headline: without an extractor's date at its beginning and the name of a site at its end. Of a
 * paragraph that must do as a title, the first sentence.
 */
export function headlineSpan(line: PageLine): Span {
  const before = (ARTEFACT.exec(line.text) ?? LABEL.exec(line.text))?.[0].length ?? 0;
  const end =
    siteSuffix(line.text) ??
    CLOSING.exec(line.text)?.index ??
    (line.text.length > WHOLE ? firstSentence(line.text) : line.text.length);
  return { start: line.start + before, end: line.start + Math.max(end, before + 1) };
}

/** The ISO date that an extractor put before a title; `undefined` where there is none. */
export function extractorDate(title: string): string | undefined {
  return ARTEFACT.exec(title)?.[1];
}

function firstSentence(text: string): number {
  for (const found of text.matchAll(SENTENCE_END)) {
    const end = found.index + found[0].length;
    if (end >= SENTENCE && !ABBREVIATION.test(text.slice(Math.max(0, end - 12), end)))
      return text.slice(0, end).trimEnd().length;
  }
  return text.length;
}
