import type { Page } from '../../segment/page';
import { hash32 } from '../../text/stableId';
import type { CleaningRule } from '../cleaningRule';

/** Shortest paragraph and shortest title that count as the same by their words alone, in UTF-16 units. */
const PARAGRAPH = 80;
const TITLE = 20;
/** Fewest characters that a teaser shares with the paragraph it was cut from. */
const TEASER = 60;

/** Text that stands twice: a title printed again under itself, a paragraph that came before, a teaser that the next paragraph begins with. */
export const duplicateRule: CleaningRule = {
  name: 'duplicate',
  mark(page) {
    const seen = new Map<number, number>();
    let previous = -1;
    for (const { at, text } of page.lines) {
      if (page.markOf(at)) continue;
      if (isTeaserOf(page, previous, at)) page.mark(previous, 'duplicate', 'duplicate');
      const key = hash32(text, text.length);
      const earlier = seen.get(key);
      const same = earlier !== undefined && page.lines[earlier]!.text === text;
      const near = same && at - earlier <= 12;
      if (same && (text.length >= PARAGRAPH || (near && text.length >= TITLE))) page.mark(at, 'duplicate', 'duplicate');
      else {
        seen.set(key, at);
        previous = at;
      }
    }
  },
};

function isTeaserOf(page: Page, teaser: number, at: number): boolean {
  if (teaser < 0 || !page.isText(teaser)) return false;
  const short = page.lines[teaser]!.text.replace(/(?: ?\[?(?:…|\.{3})\]?)$/, '');
  const full = page.lines[at]!.text;
  return short.length >= TEASER && full.length > short.length && full.startsWith(short);
}
