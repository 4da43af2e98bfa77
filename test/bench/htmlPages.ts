// What the comparison of readers of HTML measures of ours: bundled for it, without the rest of the analysis.
import { readHtmlFile } from '../../src/core/read/htmlReader';
import { segmentHtmlFile } from '../../src/core/segment/segmentHtmlFile';
import { slice } from '../../src/core/text/span';

/** The text of the longest article of a page, paragraphs joined by a blank line; empty where there is none. */
export function mainTextOf(source: string): string {
  const reading = readHtmlFile(source);
  const bodies = (segmentHtmlFile(reading)?.articles ?? []).map(({ body }) =>
    body.map((at) => slice(reading.mapped.text, at)).join('\n\n'),
  );
  return bodies.sort((a, b) => b.length - a.length)[0] ?? '';
}
