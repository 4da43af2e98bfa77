import { readHtmlFile } from '../../../src/core/read/htmlReader';
import type { ArticleDraft } from '../../../src/core/segment/segmentation';
import { segmentHtmlFile } from '../../../src/core/segment/segmentHtmlFile';
import { slice } from '../../../src/core/text/span';

/** The articles of an HTML source as cut by its markup, and the text of all of them, without the rest of an analysis. */
export function analyzedHtml(source: string): { readonly drafts: readonly ArticleDraft[]; readonly text: string } {
  const reading = readHtmlFile(source);
  const drafts = segmentHtmlFile(reading)?.articles ?? [];
  const text = drafts.flatMap(({ body }) => body.map((at) => slice(reading.mapped.text, at))).join('\n\n');
  return { drafts, text };
}
