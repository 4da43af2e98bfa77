import { listMark } from '../../segment/listMark';
import { countWords, endsSentence } from '../../segment/titleForm';
import type { ArticleRule } from '../articleRule';

/** Length from which a line is text whatever it ends in, in UTF-16 units. */
const PARAGRAPH = 110;

/** What is left behind an article's last sentence where furniture begins: short lines without a full stop, titles of other stories. */
export const tailRule: ArticleRule = {
  name: 'tail',
  mark(page, cut, end) {
    let last = page.previousText(end - 1);
    const tail: number[] = [];
    while (last > cut.title && !isText(page.lines[last]!.text)) {
      tail.push(last);
      last = page.previousText(last - 1);
    }
    if (last <= cut.title || tail.length === 0) return;
    let furniture = 0;
    for (let at = last + 1; at < end; at++) if (page.markOf(at)) furniture++;
    if (furniture > 0) for (const at of tail) page.mark(at, 'tail', 'related');
  },
};

function isText(text: string): boolean {
  return (
    text.length >= PARAGRAPH || (endsSentence(text) && countWords(text) > 2) || /[:;]$/.test(text) || listMark(text) > 0
  );
}
