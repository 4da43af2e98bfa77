import type { CleaningRule } from '../cleaningRule';
import { frontMatterEnd } from '../frontMatter';

/** The block of YAML that cleaning has put in front of a text before: it tells about the articles and is no part of any. */
export const frontMatterRule: CleaningRule = {
  name: 'front-matter',
  mark(page) {
    const end = frontMatterEnd(page.text);
    for (const { at, start } of page.lines) {
      if (start >= end) return;
      page.mark(at, 'front-matter', 'markup');
    }
  },
};
