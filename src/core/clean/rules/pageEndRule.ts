import type { CleaningRule } from '../cleaningRule';

/** What stands at the foot of a page: below it there are only lists and profiles, unless another article follows. */
const END = /^(?:©|copyright\b|(?:proudly )?powered by\b|subscribe to: ?posts|all rights reserved)/i;
/** Length from which a line below it means that the page goes on, in UTF-16 units. */
const PARAGRAPH = 110;

/** All that stands below the foot of the page, where no full paragraph does. */
export const pageEndRule: CleaningRule = {
  name: 'page-end',
  mark(page) {
    let foot = -1;
    for (let at = page.lines.length - 1; at >= 0; at--) {
      const { text, size } = page.lines[at]!;
      const marked = page.markOf(at) !== undefined;
      if (marked && text.length < PARAGRAPH && END.test(text)) foot = at;
      else if (!marked && size >= PARAGRAPH) break;
    }
    for (let at = Math.max(foot + 1, foot < 0 ? page.lines.length : 0); at < page.lines.length; at++)
      page.mark(at, 'page-end', 'footer');
  },
};
