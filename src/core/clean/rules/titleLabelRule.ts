import type { ArticleRule } from '../articleRule';

/** Shortest text under a label, in UTF-16 units. */
const PARAGRAPH = 110;

/** The name of a section that stands alone between a title and its text: `Business`. */
export const titleLabelRule: ArticleRule = {
  name: 'title-label',
  mark(page, cut, end) {
    const at = page.nextText(cut.title + 1);
    const next = page.nextText(at + 1);
    if (at >= end || next >= end || page.lines[next]!.text.length < PARAGRAPH) return;
    const { text } = page.lines[at]!;
    if (/^\p{Lu}[\p{Ll}&-]{2,20}$/u.test(text) && !page.header(at)) page.mark(at, 'title-label', 'navigation');
  },
};
