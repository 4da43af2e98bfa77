import type { PageLine } from '../segment/page';
import type { Span } from '../text/span';
import { siteSuffix } from './siteSuffix';

/** What extractors put before a page's first line. */
const ARTEFACT = /^date \d{4}(?:-\d\d){0,2} +/;

/** The part of a title line that is the headline: without an extractor's date at its beginning and the name of a site at its end. */
export function headlineSpan(line: PageLine): Span {
  const before = ARTEFACT.exec(line.text)?.[0].length ?? 0;
  const end = siteSuffix(line.text) ?? line.text.length;
  return { start: line.start + before, end: line.start + Math.max(end, before + 1) };
}
